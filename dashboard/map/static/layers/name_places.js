/**
 * Where the names of regions begin on the map, latitude and longitude: the name hangs below, the
 * badge stands above. Chosen by eye so that the name lies inside the area and clear of its towns and
 * symbols.
 */

import { isFar } from './far_view.js'

export const REGION_NAMES_AT = Object.freeze(/** @type {Record<string, [number, number]>} */ ({
  'GE-AB': [43.24, 41.0],
  'GE-SO': [42.715, 44.06],
  GE: [41.86, 42.75],
}))

/** Where they begin in a far view: above the area, which symbols fill. */
const FAR_AT = Object.freeze(/** @type {Record<string, [number, number]>} */ ({
  'GE-AB': [43.74, 40.98],
  'GE-SO': [43.2, 44.06],
}))

/** Where they begin once there is room inside the area. */
const CLOSE_AT = Object.freeze(/** @type {Record<string, [number, number]>} */ ({
  'GE-AB': [43.11, 41.22],
  'GE-SO': [42.49, 44.04],
}))

/** Zoom from which there is. */
const CLOSE = 8.2

/** @param {string} region @param {number} zoom @returns {[number, number]} */
export function regionNameAt(region, zoom) {
  const places = isFar(zoom) ? FAR_AT : zoom < CLOSE ? REGION_NAMES_AT : CLOSE_AT
  return places[region] ?? REGION_NAMES_AT[region]
}

/** Countries by the id of the layer of neighbours. */
export const COUNTRY_NAMES_AT = Object.freeze(/** @type {Record<string, [number, number]>} */ ({
  RUS: [43.95, 42.3],
  TUR: [40.75, 41.9],
  ARM: [40.75, 44.4],
  AZE: [40.75, 46.5],
}))

/** Seas by the id of their layer. */
export const SEA_NAMES_AT = Object.freeze(/** @type {Record<string, [number, number]>} */ ({
  'Black Sea': [42.1, 40.4],
  'Caspian Sea': [42.2, 49.2],
}))
