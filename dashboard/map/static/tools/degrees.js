/**
 * Coordinates in words: degrees of latitude and longitude (EPSG:4326), decimal or with minutes and
 * seconds.
 */

/** @typedef {'decimal'|'dms'} Notation */

/** Decimals that a pixel is good for: from each zoom on, so many. */
const DECIMALS = [[11, 5], [8, 4], [0, 3]]

/** @param {number} zoom @returns {number} */
export const decimalsAt = (zoom) => DECIMALS.find(([from]) => zoom >= from)?.[1] ?? 3

/** @param {number} longitude @returns {number} the same meridian from -180 to 180 */
export const wrapped = (longitude) => ((((longitude + 180) % 360) + 360) % 360) - 180

/**
 * @param {number} latitude
 * @param {number} longitude
 * @param {Notation} notation
 * @param {number} zoom
 */
export function placeWords(latitude, longitude, notation, zoom) {
  const say = notation === 'dms' ? sexagesimal : decimal
  const east = wrapped(longitude)
  return `${say(latitude, zoom)} ${latitude < 0 ? 'S' : 'N'}, ${say(east, zoom)} ${east < 0 ? 'W' : 'E'}`
}

/** @param {number} degrees @param {number} zoom */
const decimal = (degrees, zoom) => `${Math.abs(degrees).toFixed(decimalsAt(zoom))}°`

/** @param {number} degrees @param {number} zoom */
function sexagesimal(degrees, zoom) {
  // a second is about 31 m of latitude
  const places = decimalsAt(zoom) > 4 ? 1 : 0
  const seconds = Math.round(Math.abs(degrees) * 3600 * 10 ** places) / 10 ** places
  const [whole, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const rest = (seconds - whole * 3600 - minutes * 60).toFixed(places)
  return `${whole}°${String(minutes).padStart(2, '0')}′${rest.padStart(places ? 4 : 2, '0')}″`
}

/** A meridian or parallel, in whole minutes. @param {number} minutes @param {'NS'|'EW'} letters */
export function lineWords(minutes, letters) {
  const size = Math.abs(minutes)
  const rest = size % 60
  const letter = minutes === 0 || size === 180 * 60 ? '' : ` ${letters[minutes < 0 ? 1 : 0]}`
  return `${Math.floor(size / 60)}°${rest ? `${String(rest).padStart(2, '0')}′` : ''}${letter}`
}
