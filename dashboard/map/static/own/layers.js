/**
 * The reader's own layers: taken over from the page, drawn, listed in the layer card, pressed,
 * removed. What the map has is reported, so that the page can send what is lacking.
 */

/* global L */

import { unpack } from '../packed.js'
import { flyTo } from '../stillness.js'
import { createDrawing } from './drawing.js'
import { ownContent } from './popup.js'
import { createOwnRows } from './rows.js'

/**
 * @typedef {object} OwnLayer
 * @property {string} id
 * @property {string} title
 * @property {string[]} fields
 * @property {boolean} dated
 * @property {number} all features of the whole layer, of which some may not be drawn
 * @property {import('./drawing.js').Message} message
 * @property {ReturnType<typeof createDrawing>} drawing
 */

/**
 * A layer whose features can be searched.
 * @typedef {object} Findable
 * @property {string} id
 * @property {string} title
 * @property {import('./drawing.js').Item[]} items
 * @property {(item: import('./drawing.js').Item) => void} go
 */

/** Zoom at which a feature that was found is shown, and the share of the view, from each edge, in which it does not count as seen. */
const FOUND = { zoom: 9, margin: -0.12 }

/** Stacking of the own layers: above the areas and the bands of money, below the symbols. */
const FLOOR = 329

/** Pixels that a finger may move while it presses. */
const STILL = 6

/** Entries of one layer in the list of features: more could not be gone through. */
const LISTED = 500

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 * @param {() => void} changed called after each change of what is there
 */
export function createOwnLayers(map, { store }, host, changed) {
  /** In drawing order, the lowest first. @type {OwnLayer[]} */
  let layers = []
  /** Layers on their way from the page. @type {Set<string>} */
  const coming = new Set()
  /** @type {string[]} */
  const removed = []
  let asked = 0
  let last = 0

  const rows = createOwnRows(host, store, {
    ask: () => { asked += 1; changed() },
    zoomTo: (layer) => map.fitBounds(layer.drawing.bounds(), { maxZoom: 12, padding: [60, 60] }),
    remove,
    move,
  })

  /** @param {{add: import('./drawing.js').Message[]}} message @param {number} number */
  async function follow({ add }, number) {
    // the page may hand over the same message again
    if (number === last) return
    last = number
    for (const item of add) {
      if (coming.has(item.id)) continue
      coming.add(item.id)
      const { title, fields, dated, features } = await unpack(item.packed)
      const drawing = createDrawing(map, store, item, { title, features })
      drawing.setOn(true)
      layers = [...layers, { id: item.id, title, fields, dated, all: item.all, message: item, drawing }]
    }
    settle()
  }

  function settle() {
    layers.forEach(({ drawing }, index) => { drawing.pane.style.zIndex = String(FLOOR + index) })
    rows.paint(layers)
    changed()
  }

  /** @param {OwnLayer} layer */
  function remove(layer) {
    layer.drawing.remove()
    layers = layers.filter((other) => other !== layer)
    removed.push(layer.id)
    map.closePopup()
    settle()
  }

  /** @param {OwnLayer} layer @param {1|-1} step */
  function move(layer, step) {
    const from = layers.indexOf(layer)
    const to = Math.max(0, Math.min(layers.length - 1, from + step))
    layers = layers.filter((other) => other !== layer)
    layers.splice(to, 0, layer)
    settle()
  }

  /** @param {import('./drawing.js').Item} item */
  const middleOf = ({ shape }) => (shape.getBounds ? shape.getBounds().getCenter() : shape.getLatLng())

  /** Fly to a feature and open it. @param {OwnLayer} layer @param {import('./drawing.js').Item} item */
  function go(layer, item) {
    const at = middleOf(item)
    if (map.getBounds().pad(FOUND.margin).contains(at)) open(layer, item)
    else flyTo(map, at, Math.max(FOUND.zoom, map.getZoom()), () => open(layer, item))
  }

  /** @param {OwnLayer} layer @param {import('./drawing.js').Item} item @param {any} [place] where it was pressed */
  function open(layer, item, place = middleOf(item)) {
    const popup = L.popup({ className: 'dossier-popup own-popup', closeButton: false, maxWidth: 340, minWidth: 220, autoPanPaddingTopLeft: [20, 62], autoPanPaddingBottomRight: [20, 112] })
    popup.setLatLng(place).setContent(ownContent(layer, item, store.get().date, () => map.closePopup(popup))).openOn(map)
    popup.getElement()?.querySelector('.dossier-close')?.focus({ preventScroll: true })
  }

  /** What lies under a pointer, the uppermost first. @param {MouseEvent} event */
  function under(event) {
    const target = /** @type {Element} */ (event.target)
    if (layers.length === 0 || host.classList.contains('is-measuring') || !map.getPane('mapPane').contains(target) && target !== host) return null
    if (target.closest('.leaflet-marker-icon, .leaflet-popup')) return null
    const point = map.mouseEventToLayerPoint(event)
    for (const layer of layers.toReversed()) {
      const item = layer.drawing.at(point)
      if (item) return { layer, item }
    }
    return null
  }

  let pressed = { x: 0, y: 0 }
  host.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => { pressed = { x, y } }, true)
  host.addEventListener('click', (event) => {
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > STILL) return
    const found = under(event)
    if (!found) return
    // else the region below would open as well
    event.stopPropagation()
    open(found.layer, found.item, map.mouseEventToLatLng(event))
  }, true)
  let waits = false
  host.addEventListener('pointermove', (event) => {
    if (waits || layers.length === 0) return
    waits = true
    requestAnimationFrame(() => {
      waits = false
      host.classList.toggle('is-over-own', under(event) !== null)
    })
  })

  rows.paint(layers)
  Object.assign(window, { dossierOwnLayers: follow })
  return {
    /** What the page is told. */
    report: () => ({ present: layers.map(({ id }) => id), removed, asked }),
    /** What the search goes through: also what the date leaves out. @returns {Findable[]} */
    findable: () => layers.filter(({ drawing }) => drawing.isOn()).map((layer) => ({
      id: layer.id, title: layer.title, items: layer.drawing.items, go: (item) => go(layer, item),
    })),
    /** Groups of the list of features. @returns {import('../features/groups.js').Group[]} */
    groups: () => layers.filter(({ drawing }) => drawing.isOn()).map((layer) => {
      const items = layer.drawing.shown()
      return {
        id: layer.id,
        title: items.length > LISTED ? `${layer.title} (the first ${LISTED} of ${items.length.toLocaleString('en')})` : layer.title,
        entries: items.slice(0, LISTED).map((item) => ({ key: `${layer.id}:${item.index}`, text: item.label, lang: '', meta: 'own layer', act: () => open(layer, item) })),
      }
    }),
  }
}
