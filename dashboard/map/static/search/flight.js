/**
 * Flies to what was found and opens it, with its layer switched on.
 */

import { flyTo } from '../stillness.js'
import { readReference } from '../store.js'

/** Closest zoom at which an area is shown. */
const AREA_ZOOM = 9

/** Share of the view, from each edge, in which a point does not count as seen. */
const MARGIN = -0.12

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {import('../popup/anchors.js').Anchors} anchors
 */
export function createFlight(map, { store, dossier, open, config }, anchors) {
  /** Counts the flights: only the last one opens something. */
  let flights = 0

  /** Layers that are on, and that of a record. @param {{kind: string, id: string}} selection */
  function layersWith({ kind, id }) {
    const site = dossier.data.sites.find((row) => row.id === id)
    const layer = { state: 'states', event: 'events', place: 'places', site: site?.kind ?? '', region: 'regions' }[kind]
    const { layers } = store.get()
    return layer && config.catalogue.some((entry) => entry.id === layer) && !layers.has(layer) ? new Set([...layers, layer]) : layers
  }

  /** The view to fly to; null to stay. @param {{kind: string, id: string}} selection */
  async function target(selection) {
    const bounds = anchors.boundsOf(selection)
    if (bounds) return map.getBounds().contains(bounds) ? null : { at: bounds.getCenter(), zoom: Math.min(AREA_ZOOM, map.getBoundsZoom(bounds, false, [300, 200])) }
    const at = await anchors.locate(selection)
    if (!at) return null
    const zoom = anchors.zoomOf(selection)
    const near = selection.kind === 'state' ? map.getZoom() <= zoom + 1 : map.getZoom() >= zoom - 1
    return near && map.getBounds().pad(MARGIN).contains(at) ? null : { at, zoom }
  }

  /** @param {string} reference 'kind:id' */
  return async (reference) => {
    const mine = ++flights
    const selection = readReference(reference)
    const goal = await target(selection)
    const arrive = () => { if (mine === flights) open(reference, { layers: layersWith(selection) }) }
    if (goal) flyTo(map, goal.at, goal.zoom, arrive)
    else arrive()
  }
}
