/**
 * Sites and events as symbols. What is drawn follows the date; points that would cover one another
 * stand together with their number, and spread when opened. A symbol is a button that keyboard and
 * screen reader can reach.
 */

/* global L */

import { addDays, toDays } from '../dates.js'
import { h, s } from '../dom.js'
import { EVENT_WINDOW } from '../dossier.js'
import { symbol } from '../symbols.js'
import { spanOf } from '../time/span.js'
import { onActivate } from './activation.js'
import { cluster, ring } from './clusters.js'
import { isFar } from './far_view.js'
import { layerPane } from './stacking.js'

/** @typedef {import('./context.js').MapContext} MapContext */
/** @typedef {import('../dossier.js').Place} Place */

/**
 * @typedef {object} Item
 * @property {string} key
 * @property {'site'|'event'} kind
 * @property {string} layer
 * @property {Place} place
 * @property {number} opacity
 * @property {boolean} later
 */

/** Clickable size of a symbol, CSS pixels. */
const TARGET = 26

/** Pixels within which symbols stand together: sites only where they would hide one another. */
const NEAR = { site: 12, event: 30 }

/** The same of sites in a far view, where they are many on a small region. */
const NEAR_IN_FAR_VIEW = 16

/** How far the number of a bundle stands out of its symbol, CSS pixels. */
const COUNT = 8

/** Regions that are small in a far view. */
const BREAKAWAY = new Set(['GE-AB', 'GE-SO'])

/** Zoom up to which opening a bundle zooms in. */
const CLOSEST = 11

/** @param {import('../store.js').ViewState} state @returns {[string, string]} first and last day of the events shown */
const window = (state) => spanOf(state) ?? [addDays(state.date, -EVENT_WINDOW), addDays(state.date, EVENT_WINDOW)]

/**
 * What the date and the layer switches call for.
 * @param {import('../dossier.js').Dossier} dossier
 * @param {import('../store.js').ViewState} state
 * @returns {Item[]}
 */
export function itemsOf(dossier, state) {
  const { date, since, layers } = state
  /** @type {Item[]} */
  const items = dossier.sites(date).filter(({ row }) => layers.has(row.kind)).map(({ row, certainty }) => ({
    key: `site:${row.id}`, kind: 'site', layer: row.kind, place: row, later: false, opacity: certainty === 'holds' ? 1 : 0.6,
  }))
  if (!layers.has('events')) return items
  const [from, to] = window(state)
  for (const row of dossier.data.events) {
    const start = row.bounds[0] ?? ''
    if ((row.bounds[3] ?? '') < from || start > to) continue
    const later = since === null && start > date
    const fade = since ? 0 : 0.65 * Math.min(1, Math.abs(toDays(start) - toDays(date)) / EVENT_WINDOW)
    items.push({ key: `event:${row.id}${later ? ':later' : ''}`, kind: 'event', layer: 'events', place: row, later, opacity: 1 - fade })
  }
  return items
}

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {(kind: 'site'|'event', id: string) => void} onOpen
 */
export function createPoints(map, { table, dossier, store }, onOpen) {
  const group = L.layerGroup().addTo(map)
  const threads = L.layerGroup().addTo(map)
  /** @type {Map<string, {marker: any, items: Item[]}>} */
  const shown = new Map()
  /** Keys of the points that stand apart because their cluster was opened. @type {string[]} */
  let spread = []

  /** Whether a symbol lies on a region that a finger may mean. @param {Item} item */
  const onRegion = ({ place }) => BREAKAWAY.has(place.region)

  /** @param {Item} item */
  const labelOf = ({ kind, place }) => (kind === 'event' ? `${place.name}, ${place.place}` : place.name)

  /** @param {Item} item @param {any} at @param {[number, number]} [shift] pixels */
  function single(item, at, shift = [0, 0]) {
    const style = table.styles[item.kind === 'event' ? 'event' : item.place.kind] ?? table.styles.event
    const made = L.marker(at, {
      pane: layerPane(map, item.layer), keyboard: true, title: labelOf(item), alt: labelOf(item), opacity: item.opacity,
      icon: L.divIcon({
        className: `point point-${item.kind}${item.later ? ' is-later' : ''}${onRegion(item) ? ' is-on-region' : ''}`, iconSize: [TARGET, TARGET],
        iconAnchor: [TARGET / 2 - shift[0], TARGET / 2 - shift[1]],
        html: h('span', { class: 'point-symbol' }, symbol(style)),
      }),
    })
    return onActivate(made, () => onOpen(item.kind, item.place.id))
  }

  /** @param {Item[]} items @param {any} at */
  function bundle(items, at) {
    const events = items[0].kind === 'event'
    const words = `${items.length} ${events ? 'events' : 'sites'} here: ${items.slice(0, 4).map(labelOf).join('; ')}${items.length > 4 ? ' …' : ''}`
    const size = events ? 26 + Math.min(14, items.length) : TARGET
    const face = events
      ? bubble(items, size)
      : h('span', { class: 'point-symbol' }, symbol(table.styles[items[0].place.kind]), h('b', { class: 'point-count' }, items.length))
    const made = L.marker(at, {
      pane: layerPane(map, items[0].layer), keyboard: true, title: words, alt: words, opacity: Math.max(...items.map((item) => item.opacity)),
      icon: L.divIcon({ className: `point point-bundle point-${items[0].kind}${items.some(onRegion) ? ' is-on-region' : ''}`, iconSize: [size, size], html: face }),
    })
    return onActivate(made, () => open(items))
  }

  /** Zoom in while that sets the points apart, else spread them around their place. @param {Item[]} items */
  function open(items) {
    const bounds = L.latLngBounds(items.map((item) => item.place.at))
    const zoom = Math.min(CLOSEST, map.getBoundsZoom(bounds, false, L.point(120, 120)))
    const apart = bounds.getNorthEast().distanceTo(bounds.getSouthWest()) > 2000
    if (apart && zoom > map.getZoom() + 0.4) {
      map.setView(bounds.getCenter(), zoom)
      return
    }
    spread = items.map((item) => item.key)
    repaint()
    shown.get(items[0].key)?.marker.getElement()?.focus()
  }

  function repaint() {
    const state = store.get()
    const items = itemsOf(dossier, state)
    /** @param {Item} item */
    const project = (item) => map.project(item.place.at)
    /** @type {Map<string, {items: Item[], at: any, shift: [number, number]}>} */
    const wanted = new Map()
    const opened = items.filter((item) => spread.includes(item.key))
    const places = ring(opened.length, TARGET)
    opened.forEach((item, index) => wanted.set(`${item.key}|spread`, { items: [item], at: opened[0].place.at, shift: places[index] }))
    for (const kind of /** @type {const} */ (['site', 'event'])) {
      const rest = items.filter((item) => item.kind === kind && !spread.includes(item.key))
      for (const { items: together } of cluster(rest, project, kind === 'site' && isFar(map.getZoom()) ? NEAR_IN_FAR_VIEW : NEAR[kind])) {
        wanted.set(together.map((item) => item.key).join('+'), { items: together, at: together[0].place.at, shift: [0, 0] })
      }
    }
    for (const [key, entry] of shown) {
      if (!wanted.has(key)) {
        group.removeLayer(entry.marker)
        shown.delete(key)
      }
    }
    for (const [key, { items: together, at, shift }] of wanted) {
      const known = shown.get(key)
      if (known) {
        known.marker.setOpacity(Math.max(...together.map((item) => item.opacity)))
        continue
      }
      const marker = together.length === 1 ? single(together[0], at, shift) : bundle(together, at)
      shown.set(key, { marker, items: together })
      group.addLayer(marker)
    }
    thread(opened, places)
  }

  /** Lines from the place to the points that stand apart from it. @param {Item[]} opened @param {[number, number][]} places */
  function thread(opened, places) {
    threads.clearLayers()
    if (opened.length === 0) return
    const middle = map.latLngToLayerPoint(opened[0].place.at)
    for (const place of places) {
      const end = map.layerPointToLatLng(middle.add(place))
      threads.addLayer(L.polyline([opened[0].place.at, end], { pane: 'line', interactive: false, className: 'thread' }))
    }
  }

  function close() {
    if (spread.length === 0) return
    spread = []
    repaint()
  }

  store.watch(['date', 'since', 'layers'], repaint)
  map.on('zoomend', () => { spread = []; repaint() })
  map.on('click', close)
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close() })
  return {
    /** The marker of a record, when it is on the map. @param {string} kind @param {string} id */
    find: (kind, id) => [...shown.values()].find((entry) => entry.items.some((item) => item.kind === kind && item.place.id === id))?.marker ?? null,
    /** Bounds of what a layer shows, or null. @param {string} layer */
    boundsOf: (layer) => {
      const places = [...shown.values()].flatMap((entry) => entry.items).filter((item) => item.layer === layer).map((item) => item.place.at)
      return places.length > 0 ? L.latLngBounds(places) : null
    },
    /** Where symbols stand, in container pixels, so that names can keep clear. @returns {[number, number, number, number][]} */
    boxes: () => [...shown.values()].map(({ marker, items }) => {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng())
      const { iconAnchor, iconSize } = marker.options.icon.options
      const left = x - (iconAnchor ? iconAnchor[0] - TARGET / 2 : 0)
      const half = iconSize[0] > TARGET ? iconSize[0] / 2 : 8
      // the number of a bundle of sites stands out at the upper right
      const out = items.length > 1 && items[0].kind === 'site' ? COUNT : 0
      return [left - half, y - half - out, left + half + out, y + half]
    }),
  }
}

/** Whether an event tells of force: those form the dark share of a bubble's ring. */
const FORCE = new Set(['war', 'detention', 'displacement', 'borderisation'])

/**
 * A bubble with the number of events; its ring shows how many of them tell of force.
 * @param {Item[]} items
 * @param {number} size
 */
function bubble(items, size) {
  const share = items.filter((item) => FORCE.has(item.place.kind)).length / items.length
  const radius = size / 2 - 2.5
  const round = 2 * Math.PI * radius
  return s('svg', { width: size, height: size, class: 'bubble', 'aria-hidden': 'true' },
    s('circle', { cx: size / 2, cy: size / 2, r: radius, class: 'bubble-ring' }),
    share > 0 && s('circle', { cx: size / 2, cy: size / 2, r: radius, class: 'bubble-force', 'stroke-dasharray': `${share * round} ${round}`, transform: `rotate(-90 ${size / 2} ${size / 2})` }),
    s('text', { x: size / 2, y: size / 2 + 4, 'text-anchor': 'middle' }, items.length))
}
