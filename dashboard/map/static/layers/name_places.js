/**
 * Where the names of regions stand on the map, latitude and longitude. Chosen by eye so that they
 * lie inside the area and clear of its towns.
 */
export const REGION_NAMES_AT = Object.freeze(/** @type {Record<string, [number, number]>} */ ({
  'GE-AB': [43.12, 40.95],
  'GE-SO': [42.46, 43.95],
  GE: [41.86, 42.75],
}))
