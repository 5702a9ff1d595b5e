/**
 * Where incidents crowd: detentions, borderisation and clashes up to the date, counted in cells of
 * equal size and drawn as squares that grow with the number.
 */

/* global L */

import { spanOf } from '../time/span.js'
import { layerPane } from './stacking.js'

/** @typedef {import('./context.js').MapContext} MapContext */

/** Kinds of event that count as an incident. */
export const INCIDENTS = new Set(['detention', 'borderisation', 'war', 'displacement'])

/** Side of a cell in degrees of latitude; one of longitude is made as long at 42.5° north. */
const CELL = 0.15
const STRETCH = 1 / Math.cos((42.5 * Math.PI) / 180)

/**
 * Number of incidents by cell: 'row:column' → count and middle of the cell.
 * @param {import('../dossier.js').Place[]} events
 */
export function countCells(events) {
  /** @type {Map<string, {count: number, at: [number, number]}>} */
  const cells = new Map()
  for (const { at: [lat, lon] } of events) {
    const [row, column] = [Math.floor(lat / CELL), Math.floor(lon / (CELL * STRETCH))]
    const key = `${row}:${column}`
    const cell = cells.get(key) ?? { count: 0, at: [(row + 0.5) * CELL, (column + 0.5) * CELL * STRETCH] }
    cell.count += 1
    cells.set(key, cell)
  }
  return cells
}

/**
 * @param {any} map
 * @param {MapContext} context
 */
export function createDensity(map, { dossier, store }) {
  const group = L.layerGroup()
  /** Incidents until a day, or within a span; a symbolic point for a whole country is no place. @param {import('../store.js').ViewState} state */
  const incidents = (state) => dossier.eventsIn(spanOf(state)?.[0] ?? '', spanOf(state)?.[1] ?? state.date)
    .filter((row) => INCIDENTS.has(row.kind) && row.precision !== 'country')

  store.watch(['date', 'since', 'layers'], (state) => {
    group.clearLayers()
    if (!state.layers.has('density')) {
      group.remove()
      return
    }
    const cells = [...countCells(incidents(state)).values()]
    const most = Math.max(...cells.map((cell) => cell.count), 1)
    for (const { count, at } of cells) {
      // the area of a square, not its side, follows the number
      const half = (CELL / 2) * Math.sqrt(count / most)
      group.addLayer(L.rectangle([[at[0] - half, at[1] - half * STRETCH], [at[0] + half, at[1] + half * STRETCH]], {
        pane: layerPane(map, 'density'), interactive: false, className: 'density-cell', color: 'var(--abl)', weight: 1, fillColor: 'var(--abl)', fillOpacity: 0.15 + (0.4 * count) / most,
      }))
    }
    group.addTo(map)
  })
  return { count: () => incidents(store.get()).length, incidents: () => incidents(store.get()) }
}
