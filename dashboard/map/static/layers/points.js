/**
 * Sites and events as symbols. What is drawn follows the date; a symbol is a button that keyboard
 * and screen reader can reach.
 */

/* global L */

import { h } from '../dom.js'
import { toDays } from '../dates.js'
import { EVENT_WINDOW } from '../dossier.js'
import { symbol } from '../symbols.js'
import { onActivate } from './activation.js'

/** @typedef {import('./context.js').MapContext} MapContext */
/** @typedef {import('../dossier.js').Place} Place */

/** Sites or events at one spot are set apart by this many CSS pixels. */
const SPREAD = 11

/** Clickable size of a symbol, CSS pixels. */
const TARGET = 26

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {(kind: 'site'|'event', id: string) => void} onOpen
 */
export function createPoints(map, { table, dossier, store }, onOpen) {
  const group = L.layerGroup().addTo(map)
  /** @type {Map<string, {marker: any, kind: string}>} */
  const shown = new Map()

  /** @param {Place} place @param {'site'|'event'} kind @param {number} offset @param {boolean} later */
  function marker(place, kind, offset, later) {
    const style = table.styles[kind === 'event' ? 'event' : place.kind] ?? table.styles.event
    const label = kind === 'event' ? `${place.name}, ${place.place}` : place.name
    const made = L.marker(place.at, {
      pane: 'point',
      keyboard: true,
      title: label,
      alt: label,
      icon: L.divIcon({
        className: `point point-${kind}${later ? ' is-later' : ''}`,
        html: h('span', { class: 'point-symbol' }, symbol(style)),
        iconSize: [TARGET, TARGET],
        iconAnchor: [TARGET / 2 - offset * SPREAD, TARGET / 2],
      }),
    })
    return onActivate(made, () => onOpen(kind, place.id))
  }

  /** What the date and the layer switches call for. */
  function wanted() {
    const { date, layers } = store.get()
    /** @type {{key: string, kind: 'site'|'event', place: Place, opacity: number, later?: boolean}[]} */
    const list = []
    for (const { row, certainty } of dossier.sites(date)) {
      if (layers.has(row.kind)) list.push({ key: `site:${row.id}`, kind: 'site', place: row, opacity: certainty === 'holds' ? 1 : 0.6 })
    }
    if (layers.has('events')) {
      for (const row of dossier.events(date)) {
        const distance = Math.abs(toDays(row.bounds[0] ?? date) - toDays(date))
        const later = (row.bounds[0] ?? '') > date
        list.push({ key: `event:${row.id}${later ? ':later' : ''}`, kind: 'event', place: row, later, opacity: 1 - 0.65 * Math.min(1, distance / EVENT_WINDOW) })
      }
    }
    return list
  }

  function repaint() {
    const list = wanted()
    const keep = new Set(list.map((item) => item.key))
    for (const [key, item] of shown) {
      if (!keep.has(key)) {
        group.removeLayer(item.marker)
        shown.delete(key)
      }
    }
    /** @type {Map<string, number>} */
    const stacked = new Map()
    for (const item of list) {
      const spot = item.place.at.join()
      const offset = stacked.get(spot) ?? 0
      stacked.set(spot, offset + 1)
      let entry = shown.get(item.key)
      if (!entry) {
        entry = { marker: marker(item.place, item.kind, offset, item.later ?? false), kind: item.kind }
        shown.set(item.key, entry)
        group.addLayer(entry.marker)
      }
      entry.marker.setOpacity(item.opacity)
    }
  }

  store.watch(['date', 'layers'], repaint)
  return {
    /** The marker of a record, when it is on the map. @param {string} kind @param {string} id */
    find: (kind, id) => shown.get(`${kind}:${id}`)?.marker ?? null,
    /** Where symbols stand, in container pixels, so that names can keep clear. */
    boxes: () => [...shown.values()].map(({ marker: made }) => {
      const { x, y } = map.latLngToContainerPoint(made.getLatLng())
      const left = x - made.options.icon.options.iconAnchor[0] + TARGET / 2
      return /** @type {[number, number, number, number]} */ ([left - 8, y - 8, left + 8, y + 8])
    }),
  }
}
