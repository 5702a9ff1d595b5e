/**
 * Distances and areas on the WGS 84 ellipsoid.
 */

/** @typedef {[number, number]} Place latitude and longitude, degrees (EPSG:4326) */

/** Semi-major axis in metres and flattening: WGS 84, as EPSG:7030 defines them. */
const AXIS = 6378137
const FLATTENING = 1 / 298.257223563

const MINOR = AXIS * (1 - FLATTENING)
const E2 = FLATTENING * (2 - FLATTENING)
const E = Math.sqrt(E2)

/** Vincenty's iteration ends below this change of longitude, radians: less than 0.1 mm. */
const CONVERGED = 1e-12
const MOST_TURNS = 200

/** @param {number} degrees */
const radians = (degrees) => (degrees * Math.PI) / 180

/** Difference of two longitudes the short way round, radians. @param {number} from @param {number} to */
function turn(from, to) {
  const difference = radians(to - from)
  return Math.atan2(Math.sin(difference), Math.cos(difference))
}

/**
 * Length of the geodesic between two places, by T. Vincenty's inverse formula (Survey Review, 1975).
 * @param {Place} from
 * @param {Place} to
 * @returns {number} metres; NaN between places that lie almost opposite on the globe
 */
export function distance(from, to) {
  const difference = turn(from[1], to[1])
  const [u1, u2] = [from, to].map(([latitude]) => Math.atan((1 - FLATTENING) * Math.tan(radians(latitude))))
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = difference
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinS = Math.hypot(cos2 * sinL, cos1 * sin2 - sin1 * cos2 * cosL)
    if (sinS === 0) return 0
    const cosS = sin1 * sin2 + cos1 * cos2 * cosL
    const sigma = Math.atan2(sinS, cosS)
    const sinA = (cos1 * cos2 * sinL) / sinS
    const cos2A = 1 - sinA * sinA
    // on the equator there is no middle latitude
    const cosM = cos2A === 0 ? 0 : cosS - (2 * sin1 * sin2) / cos2A
    const c = (FLATTENING / 16) * cos2A * (4 + FLATTENING * (4 - 3 * cos2A))
    const next = difference + (1 - c) * FLATTENING * sinA * (sigma + c * sinS * (cosM + c * cosS * (2 * cosM * cosM - 1)))
    if (Math.abs(next - lambda) < CONVERGED) return arc(sigma, sinS, cosS, cosM, cos2A)
    lambda = next
  }
  return Number.NaN
}

/**
 * Length of an arc of the geodesic, metres.
 * @param {number} sigma @param {number} sinS @param {number} cosS @param {number} cosM @param {number} cos2A
 */
function arc(sigma, sinS, cosS, cosM, cos2A) {
  const u2 = cos2A * ((AXIS * AXIS) / (MINOR * MINOR) - 1)
  const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
  const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
  const inner = cosS * (2 * cosM * cosM - 1) - (b / 6) * cosM * (4 * sinS * sinS - 3) * (4 * cosM * cosM - 3)
  return MINOR * a * (sigma - b * sinS * (cosM + (b / 4) * inner))
}

/** @param {readonly Place[]} places @returns {number} metres along all of them */
export const length = (places) => places.slice(1).reduce((sum, place, index) => sum + distance(places[index], place), 0)

/** Snyder's q of a latitude, from which the latitude on the sphere of the same area follows. @param {number} sine */
const q = (sine) => (1 - E2) * (sine / (1 - E2 * sine * sine) + Math.atanh(E * sine) / E)

const Q_POLE = q(1)

/**
 * Area of a polygon: its corners are moved to the sphere that has the area of the ellipsoid, and
 * joined by great circles there (J. P. Snyder, Map Projections: A Working Manual, 1987, p. 16).
 * @param {readonly Place[]} places corners in either direction, the first not repeated
 * @returns {number} square metres
 */
export function area(places) {
  const halves = places.map(([latitude]) => Math.tan(Math.asin(q(Math.sin(radians(latitude))) / Q_POLE) / 2))
  let excess = 0
  let round = 0
  places.forEach(([, longitude], index) => {
    const next = (index + 1) % places.length
    const across = turn(longitude, places[next][1])
    round += across
    excess += 2 * Math.atan2(Math.tan(across / 2) * (halves[index] + halves[next]), 1 + halves[index] * halves[next])
  })
  // a polygon that goes once round the globe holds a pole
  if (Math.abs(round) > Math.PI) excess = 2 * Math.PI - Math.abs(excess)
  return Math.abs(excess) * AXIS * AXIS * (Q_POLE / 2)
}

/**
 * Places along the great circle between two places, the first left out: how a straight line on the
 * globe is drawn on the map. Longitudes go on from the first, so that the line does not jump.
 * @param {Place} from
 * @param {Place} to
 * @param {number} parts
 * @returns {Place[]}
 */
export function along(from, to, parts) {
  const start = vector(from)
  const end = vector(to)
  const angle = Math.acos(Math.min(1, start.reduce((sum, value, axis) => sum + value * end[axis], 0)))
  if (angle < 1e-9) return [to]
  let before = from[1]
  return Array.from({ length: parts }, (_, index) => {
    const share = (index + 1) / parts
    const [a, b] = [Math.sin((1 - share) * angle), Math.sin(share * angle)]
    const [x, y, z] = start.map((value, axis) => a * value + b * end[axis])
    const longitude = (Math.atan2(y, x) * 180) / Math.PI
    before += (turn(before, longitude) * 180) / Math.PI
    return /** @type {Place} */ ([(Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, before])
  })
}

/** @param {Place} place */
function vector([latitude, longitude]) {
  const [phi, lambda] = [radians(latitude), radians(longitude)]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

/**
 * Whether the outline of a polygon crosses itself, so that it has no area.
 * @param {readonly Place[]} places
 */
export function crossesItself(places) {
  const count = places.length
  const side = (/** @type {Place} */ a, /** @type {Place} */ b, /** @type {Place} */ c) => Math.sign((b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1]))
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 2; other < count; other += 1) {
      if (one === 0 && other === count - 1) continue
      const [a, b, c, d] = [places[one], places[one + 1], places[other], places[(other + 1) % count]]
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true
    }
  }
  return false
}
