/**
 * The tools on the map: measuring, the whole screen, coordinates and online tiles.
 */

import { addCoordinates } from './coordinates.js'
import { createCorner } from './corner.js'
import { addFullscreen } from './fullscreen.js'
import { addMeasure } from './measure.js'
import { addTiles } from './tiles.js'

/**
 * Add the tools; call it once the cards are on the map.
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 */
export function addTools(map, context, host) {
  const corner = createCorner(host)
  const measure = addMeasure(map, context, host, corner)
  addFullscreen(host, corner)
  addCoordinates(map, host, corner, measure.isOn)
  addTiles(map, context, host, corner)
}
