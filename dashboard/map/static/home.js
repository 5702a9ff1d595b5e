/** South-west and north-east of Georgia with a margin: the first view. Latitude before longitude, degrees. @type {[[number, number], [number, number]]} */
export const HOME = [[41.0, 39.8], [43.72, 46.8]]
