/**
 * Where names stand so that none covers another, a symbol or a card: boxes in container pixels,
 * left, top, right, bottom.
 */

/** @typedef {[number, number, number, number]} Box */
/** @typedef {{x: number, y: number}} Point */

/** Space that is kept between two names, CSS pixels. */
const GAP = 2

/** Where a town's name may stand: right, left, above, below its dot, then the corners, then beside a symbol that stands on the dot. Shift in pixels, then in its own width and height. */
const TOWN_ANCHORS = [
  [7, 0, 0, -0.5], [-7, 0, -1, -0.5], [0, -6, -0.5, -1], [0, 6, -0.5, 0], [5, -4, 0, -1], [5, 4, 0, 0], [-5, -4, -1, -1], [-5, 4, -1, 0],
  [13, 2, 0, -0.5], [-13, 2, -1, -0.5], [0, 11, -0.5, 0],
]

/** How far the name of an area may move from its place, in steps of CSS pixels. */
const AREA_STEP = 12
const AREA_STEPS = 2

/** Shifts of the name of an area, the nearest first. */
const AREA_SHIFTS = grid(AREA_STEPS).map(([column, row]) => [column * AREA_STEP, row * AREA_STEP])

/** How much longer than its chord a stretch of river may be to bear a name. */
const STRAIGHT = 1.12

/**
 * Box of a card in pixels of the map, which may be enlarged as a whole.
 * @param {HTMLElement} host
 * @param {Element} card
 * @returns {Box}
 */
export function boxOn(host, card) {
  const frame = host.getBoundingClientRect()
  const scale = frame.width / host.offsetWidth || 1
  const { left, top, right, bottom } = card.getBoundingClientRect()
  return [(left - frame.left) / scale, (top - frame.top) / scale, (right - frame.left) / scale, (bottom - frame.top) / scale]
}

/** @param {Box} a @param {Box} b */
export const overlaps = (a, b) => a[0] < b[2] + GAP && a[2] + GAP > b[0] && a[1] < b[3] + GAP && a[3] + GAP > b[1]

/** @param {Box} box @param {readonly Box[]} others */
export const isFree = (box, others) => !others.some((other) => overlaps(box, other))

/** @param {Point} point @param {readonly Box[]} boxes */
export const isCovered = ({ x, y }, boxes) => boxes.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom)

/** @param {Point} point @param {number} width @param {number} height @returns {Box[]} */
export function townBoxes({ x, y }, width, height) {
  return TOWN_ANCHORS.map(([dx, dy, across, down]) => {
    const left = x + dx + across * width
    const top = y + dy + down * height
    return [left, top, left + width, top + height]
  })
}

/** Half the height of a line of text, CSS pixels. */
const HALF_LINE = 8

/** A name hangs from its place, so that further lines go down. @param {Point} point @param {number} width @param {number} height @returns {Box[]} */
export function areaBoxes({ x, y }, width, height) {
  const [left, top] = [x - width / 2, y - HALF_LINE]
  return AREA_SHIFTS.map(([dx, dy]) => [left + dx, top + dy, left + dx + width, top + dy + height])
}

/**
 * Places along a river where its name can follow the water: the box, the middle and the angle in
 * radians.
 * @param {Point[]} course
 * @param {number} width
 * @param {number} height
 * @param {Point} size of the map
 * @returns {{box: Box, middle: Point, angle: number}[]}
 */
export function riverPlaces(course, width, height, size) {
  const found = []
  for (let start = 0; start < course.length - 1; start += 1) {
    let length = 0
    let end = start
    while (end < course.length - 1 && length < width + 12) {
      length += Math.hypot(course[end + 1].x - course[end].x, course[end + 1].y - course[end].y)
      end += 1
    }
    if (length < width + 12) break
    const place = alongChord(course[start], course[end], length, height, width)
    if (place && place.box[0] > 0 && place.box[1] > 0 && place.box[2] < size.x && place.box[3] < size.y) found.push(place)
  }
  // the middle of the visible course first
  const half = (found.length - 1) / 2
  return found.map((place, index) => ({ place, far: Math.abs(index - half) })).sort((a, b) => a.far - b.far).map(({ place }) => place)
}

/** @param {Point} a @param {Point} b @param {number} length @param {number} height @param {number} width */
function alongChord(a, b, length, height, width) {
  const chord = Math.hypot(b.x - a.x, b.y - a.y)
  if (length > chord * STRAIGHT) return null
  let angle = Math.atan2(b.y - a.y, b.x - a.x)
  // never upside down
  if (angle > Math.PI / 2) angle -= Math.PI
  if (angle <= -Math.PI / 2) angle += Math.PI
  const lift = height / 2 + 2
  const middle = { x: (a.x + b.x) / 2 + Math.sin(angle) * lift, y: (a.y + b.y) / 2 - Math.cos(angle) * lift }
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const [halfX, halfY] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2]
  const box = /** @type {Box} */ ([middle.x - halfX, middle.y - halfY, middle.x + halfX, middle.y + halfY])
  return { box, middle, angle }
}

/** Whole steps to all sides, the nearest first. @param {number} reach @returns {[number, number][]} */
function grid(reach) {
  const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach)
  const all = steps.flatMap((row) => steps.map((column) => /** @type {[number, number]} */ ([column, row])))
  return all.sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
}
