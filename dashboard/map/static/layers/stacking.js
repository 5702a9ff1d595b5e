/**
 * Which layer lies above which, and how strongly each shows. Every switchable layer has a pane of
 * its own, so that the reader can reorder and fade it without anything being drawn anew.
 */

/** Pane of a layer, where it is not named like the layer. */
const PANES = /** @type {Record<string, string>} */ ({ states: 'world', regions: 'area', transfers: 'flow', places: 'label' })

/** Layers from the ground up, as they are drawn unless the reader orders them. */
const GROUND_UP = [
  'relief', 'rivers', 'states', 'regions', 'graticule', 'subjects', 'adm1', 'border', 'abl', 'density', 'western', 'transfers',
  'tunnel', 'dam', 'port', 'airport', 'idp_settlement', 'monitoring', 'crossing_point', 'border_guard_base', 'military_base', 'events', 'treaties', 'places',
]

/** Above the land (see `geometry.js`), below the cards. */
const FLOOR = 240
const STEP = 8

/** @param {string} layer @returns {string} */
export const paneOf = (layer) => PANES[layer] ?? layer

/**
 * The pane of a layer, made when it is first asked for.
 * @param {any} map
 * @param {string} layer
 */
export function layerPane(map, layer) {
  const name = paneOf(layer)
  if (!map.getPane(name)) map.createPane(name)
  return name
}

/**
 * The layers in drawing order: those that the reader ordered keep that order among themselves and
 * stand where the lowest of them stood.
 * @param {readonly string[]} ordered lowest first
 * @returns {string[]}
 */
export function drawingOrder(ordered) {
  const rest = GROUND_UP.filter((id) => !ordered.includes(id))
  if (ordered.length === 0) return rest
  const at = Math.min(...ordered.map((id) => GROUND_UP.indexOf(id)).filter((index) => index >= 0), rest.length)
  return [...rest.slice(0, at), ...ordered, ...rest.slice(at)]
}

/**
 * Move a layer one step up or down.
 * @param {readonly string[]} ordered
 * @param {string} id
 * @param {1|-1} step
 * @param {(id: string) => boolean} offered
 * @returns {string[]} the new order, of every layer that is offered
 */
export function moveLayer(ordered, id, step, offered) {
  const order = drawingOrder(ordered).filter(offered)
  const from = order.indexOf(id)
  const to = Math.max(0, Math.min(order.length - 1, from + step))
  order.splice(from, 1)
  order.splice(to, 0, id)
  return order
}

/**
 * Keep panes true to the state.
 * @param {any} map
 * @param {import('../store.js').Store} store
 */
export function followStacking(map, store) {
  store.watch(['order', 'opacity'], ({ order, opacity }) => {
    drawingOrder(order).forEach((id, index) => {
      const pane = map.getPane(layerPane(map, id))
      pane.style.zIndex = String(FLOOR + index * STEP)
      pane.style.opacity = opacity[id] === undefined ? '' : String(opacity[id] / 100)
    })
  })
}
