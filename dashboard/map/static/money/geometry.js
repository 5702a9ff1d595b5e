/**
 * The shape of a band: a curve from where the donor enters the map to the recipient, as one
 * outline that widens towards an arrow head. All in container pixels.
 */

/** @typedef {{x: number, y: number}} Point */

const STEPS = 30

/** Share of the width with which a band starts, so that its direction shows without colour. */
const TAIL = 0.4

/** @param {Point} from @param {Point} to @param {number} bend share of the length by which the middle is off the straight line */
export function curve(from, to, bend) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const middle = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend }
  return Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = index / STEPS
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return { x: a * from.x + b * middle.x + c * to.x, y: a * from.y + b * middle.y + c * to.y }
  })
}

/** @param {Point[]} points @param {number} index */
function normal(points, index) {
  const before = points[Math.max(0, index - 1)]
  const after = points[Math.min(points.length - 1, index + 1)]
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
  return { x: -(after.y - before.y) / length, y: (after.x - before.x) / length }
}

/** The line without its last part, where the arrow head goes. @param {Point[]} line @param {number} cut CSS pixels */
export function shorten(line, cut) {
  let left = cut
  for (let index = line.length - 1; index > 0; index -= 1) {
    const [to, from] = [line[index], line[index - 1]]
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (length > left) {
      const share = left / length
      return [...line.slice(0, index), { x: to.x + (from.x - to.x) * share, y: to.y + (from.y - to.y) * share }]
    }
    left -= length
  }
  return line.slice(0, 2)
}

/**
 * Outline of a band with its arrow head, as SVG path data.
 * @param {Point[]} line
 * @param {number} width at the arrow head, CSS pixels
 */
export function outline(line, width) {
  const tip = line[line.length - 1]
  const points = shorten(line, Math.max(8, width * 0.8 + 6))
  const neck = points.length - 1
  /** @type {string[]} */
  const left = []
  /** @type {string[]} */
  const right = []
  const at = (/** @type {number} */ index, /** @type {number} */ half) => {
    const { x, y } = normal(points, index)
    left.push(`${(points[index].x + x * half).toFixed(1)} ${(points[index].y + y * half).toFixed(1)}`)
    right.unshift(`${(points[index].x - x * half).toFixed(1)} ${(points[index].y - y * half).toFixed(1)}`)
  }
  for (let index = 0; index <= neck; index += 1) at(index, (width / 2) * (TAIL + ((1 - TAIL) * index) / neck))
  at(neck, width / 2 + Math.max(3.5, width * 0.32))
  return `M${[...left, `${tip.x.toFixed(1)} ${tip.y.toFixed(1)}`, ...right].join('L')}Z`
}

/** @param {Point[]} points */
export const centreLine = (points) => `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`

/**
 * Where the line from a recipient towards a donor beyond the view crosses the map's edge.
 * @param {Point} recipient
 * @param {Point} donor
 * @param {Point} size of the map
 * @returns {Point & {edge: 'left'|'right'|'top'|'bottom'|null}} the donor itself where it is in view
 */
export function entry(recipient, donor, size) {
  const inside = donor.x >= 0 && donor.y >= 0 && donor.x <= size.x && donor.y <= size.y
  if (inside) return { ...donor, edge: null }
  const [dx, dy] = [donor.x - recipient.x, donor.y - recipient.y]
  /** @type {[number, 'left'|'right'|'top'|'bottom'][]} */
  const hits = []
  if (dx < 0) hits.push([-recipient.x / dx, 'left'])
  if (dx > 0) hits.push([(size.x - recipient.x) / dx, 'right'])
  if (dy < 0) hits.push([-recipient.y / dy, 'top'])
  if (dy > 0) hits.push([(size.y - recipient.y) / dy, 'bottom'])
  const ahead = hits.filter(([share]) => share > 0)
  if (ahead.length === 0) return { ...donor, edge: null }
  const [share, edge] = ahead.reduce((a, b) => (b[0] < a[0] ? b : a))
  return { x: recipient.x + dx * share, y: recipient.y + dy * share, edge }
}

/** Least distance of two bands that enter at the same edge, CSS pixels, along and across lines of text. */
const APART = { left: 40, right: 40, top: 120, bottom: 120 }

/**
 * Push apart the bands that enter at the same edge.
 * @template {{start: Point & {edge: string|null}}} T
 * @param {T[]} bands
 * @param {Point} size
 */
export function spread(bands, size) {
  for (const [edge, least] of Object.entries(APART)) {
    const axis = edge === 'left' || edge === 'right' ? 'y' : 'x'
    const own = bands.filter((band) => band.start.edge === edge).sort((a, b) => a.start[axis] - b.start[axis])
    for (let index = 1; index < own.length; index += 1) {
      const low = own[index - 1].start[axis] + least
      if (own[index].start[axis] < low) own[index].start[axis] = low
    }
    const over = (own.at(-1)?.start[axis] ?? 0) - (size[axis] - 20)
    if (over > 0) for (const band of own) band.start[axis] -= over
  }
}
