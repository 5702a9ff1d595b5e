/**
 * Where the names of regions stand on the map, latitude and longitude. Chosen by eye so that they
 * lie inside the area and clear of its towns.
 */
export const REGION_NAMES_AT = Object.freeze(/** @type {Record<string, [number, number]>} */ ({
  'GE-AB': [43.2, 40.86],
  'GE-SO': [42.5, 43.93],
  GE: [41.86, 42.75],
}))
