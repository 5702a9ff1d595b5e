/**
 * One own layer on the map: its shapes on a canvas in a pane of their own, those that the date calls
 * for, in colours that follow the theme.
 */

/* global L */

import { holds } from '../dates.js'
import { spanOf } from '../time/span.js'

/**
 * As the server sends it; what comes from the file of the reader is packed.
 * @typedef {object} Message
 * @property {string} id
 * @property {number} all features of the whole layer
 * @property {{light: string, dark: string}} colours
 * @property {number} size radius of a point, CSS pixels
 * @property {number} weight width of a line, CSS pixels
 * @property {number} fill how opaque an area is
 * @property {string} packed gzip of JSON, in base64
 */

/**
 * @typedef {object} Item a feature
 * @property {number} index
 * @property {any[]} values in the order of the fields
 * @property {string} label
 * @property {import('../dates.js').Bounds|null} bounds of the days on which it shows
 * @property {any} shape Leaflet layer with all its parts
 * @property {any[]} paths the parts that are drawn
 */

/** Pixels around a shape in which a press means it. */
const TOLERANCE = 4

/**
 * Whether a feature shows: without a readable date always.
 * @param {Item} item
 * @param {import('../store.js').ViewState} state
 */
export function isShown({ bounds }, state) {
  if (bounds === null) return true
  const span = spanOf(state)
  if (span === null) return holds(bounds, state.date) !== 'does_not'
  return (bounds[3] === null || bounds[3] >= span[0]) && (bounds[0] === null || bounds[0] <= span[1])
}

/** @param {any} layer @returns {any[]} */
const pathsOf = (layer) => (layer.eachLayer ? layer.getLayers().flatMap(pathsOf) : [layer])

/**
 * @param {any} map
 * @param {import('../store.js').Store} store
 * @param {Message} message
 * @param {any} document what was packed
 */
export function createDrawing(map, store, message, document) {
  const pane = map.createPane(message.id)
  // presses are looked for by place, so that the layers below can be pressed as well
  pane.style.pointerEvents = 'none'
  const renderer = L.canvas({ pane: message.id, padding: 0.3, tolerance: TOLERANCE })
  const group = L.layerGroup()
  const colour = () => (globalThis.document.documentElement.dataset.theme === 'dark' ? message.colours.dark : message.colours.light)
  const looks = () => ({ renderer, interactive: false, color: colour(), weight: message.weight, fillColor: colour(), fillOpacity: message.fill })
  const dot = () => ({ ...looks(), radius: message.size, weight: 1, fillOpacity: 0.75 })
  /** @type {Item[]} */
  const items = document.features.map((/** @type {any} */ [geometry, values, label, bounds], /** @type {number} */ index) => {
    const shape = L.GeoJSON.geometryToLayer({ type: 'Feature', geometry }, { pointToLayer: (/** @type {any} */ _, /** @type {any} */ at) => L.circleMarker(at, dot()) })
    const paths = pathsOf(shape)
    for (const path of paths) if (!(path instanceof L.CircleMarker)) L.setOptions(path, looks())
    return { index, values, label: label ?? `${document.title} ${index + 1}`, bounds, shape, paths }
  })
  /** @type {Set<Item>} */
  const shown = new Set()

  function repaint() {
    const state = store.get()
    for (const item of items) {
      const wanted = isShown(item, state)
      if (wanted === shown.has(item)) continue
      if (wanted) {
        shown.add(item)
        group.addLayer(item.shape)
      } else {
        shown.delete(item)
        group.removeLayer(item.shape)
      }
    }
  }
  const stop = store.watch(['date', 'since'], repaint)

  const theme = new MutationObserver(() => {
    for (const path of items.flatMap((item) => item.paths)) path.setStyle({ color: colour(), fillColor: colour() })
  })
  theme.observe(globalThis.document.documentElement, { attributeFilter: ['data-theme'] })

  return {
    pane,
    items,
    /** Asked of the state, not of the drawing, which may follow it later. */
    shown: () => items.filter((item) => isShown(item, store.get())),
    bounds: () => items.reduce((all, { shape }) => all.extend(shape.getBounds ? shape.getBounds() : shape.getLatLng()), L.latLngBounds([])),
    /** The topmost shape at a place. @param {any} point in pixels of the layers @returns {Item|null} */
    at(point) {
      if (!map.hasLayer(group)) return null
      return items.findLast((item) => shown.has(item) && item.paths.some((path) => path._pxBounds?.contains(point) && path._containsPoint(point))) ?? null
    },
    /** @param {boolean} on */
    setOn: (on) => { if (on) group.addTo(map); else group.remove() },
    isOn: () => map.hasLayer(group),
    remove() {
      stop()
      theme.disconnect()
      group.remove()
      renderer.remove()
      pane.remove()
    },
  }
}
