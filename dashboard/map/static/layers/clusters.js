/**
 * Points that would cover one another at this zoom stand together as one.
 */

/**
 * @template T
 * @typedef {object} Cluster
 * @property {T[]} items in the order given; the first one marks the place
 * @property {number} x
 * @property {number} y
 */

/**
 * Group points that lie within `radius` pixels of the first point of a group.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => {x: number, y: number}} project
 * @param {number} radius pixels
 * @returns {Cluster<T>[]}
 */
export function cluster(items, project, radius) {
  /** @type {Cluster<T>[]} */
  const clusters = []
  for (const item of items) {
    const { x, y } = project(item)
    const near = clusters.find((other) => Math.hypot(other.x - x, other.y - y) <= radius)
    if (near) near.items.push(item)
    else clusters.push({ items: [item], x, y })
  }
  return clusters
}

/**
 * Places around a middle for `count` symbols, in pixels: a ring, or rings where many.
 * @param {number} count
 * @param {number} size room of one symbol, pixels
 * @returns {[number, number][]}
 */
export function ring(count, size) {
  /** @type {[number, number][]} */
  const places = []
  for (let level = 1; places.length < count; level += 1) {
    const radius = level * size * 1.35
    const room = Math.max(3, Math.floor((2 * Math.PI * radius) / size))
    const here = Math.min(room, count - places.length)
    for (let index = 0; index < here; index += 1) {
      const angle = (2 * Math.PI * index) / here - Math.PI / 2
      places.push([Math.cos(angle) * radius, Math.sin(angle) * radius])
    }
  }
  return places
}
