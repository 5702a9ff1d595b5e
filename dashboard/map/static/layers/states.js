/**
 * States of the world by position on the day: who recognises, who withdrew, and how each voted in the
 * last resolution of the General Assembly. The world is only fetched when this layer is switched on.
 */

/* global L */

import { addPatterns } from './geometry.js'
import { pathOptions } from '../theme.js'

/** @typedef {import('./context.js').MapContext} MapContext */

const CLASSES = ['recognises', 'withdrew', 'yes', 'no', 'abstain', 'absent']

/**
 * Class of a state on a day: recognition before the vote.
 * @param {import('../dossier.js').Dossier} dossier
 * @param {string} iso3
 * @param {string} day
 */
export function stateClass(dossier, iso3, day) {
  if (dossier.recognitions(null, day).some(({ row }) => row.actor === iso3)) return 'recognises'
  if (dossier.withdrawals(null, day).some((row) => row.actor === iso3)) return 'withdrew'
  const vote = dossier.lastVote(day)
  return vote ? dossier.voteOf(vote, iso3) : null
}

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {(iso3: string) => void} onOpen
 */
export function createStates(map, { table, load, dossier, store }, onOpen) {
  /** @type {any} */
  let layer = null
  let wanted = false

  /** @param {string} iso3 */
  function options(iso3) {
    const name = stateClass(dossier, iso3, store.get().date)
    const style = name ? table.styles[name] : null
    const base = { color: 'var(--paper)', weight: 0.6, stroke: true, fill: true, className: `state state-${name ?? 'none'}` }
    return style && name
      ? { ...pathOptions(style, name), ...base }
      : { ...base, fillColor: 'var(--land-2)', fillOpacity: 1 }
  }

  async function build() {
    const [countries, points] = await Promise.all([load('world_countries'), load('world_small_states_points')])
    if (!countries) return null
    const members = dossier.stateIndex
    const small = new Set((points?.features ?? []).map((/** @type {any} */ feature) => feature.properties.iso_a3))
    const areas = L.geoJSON(countries, {
      pane: 'world', style: (/** @type {any} */ feature) => options(feature.properties.iso_a3),
      filter: (/** @type {any} */ feature) => feature.properties.iso_a3 !== 'GEO',
    })
    const circles = L.geoJSON(points, {
      pane: 'world', filter: (/** @type {any} */ feature) => members.has(feature.properties.iso_a3),
      pointToLayer: (/** @type {any} */ feature, /** @type {any} */ at) => L.circleMarker(at, { pane: 'world', radius: 5, ...options(feature.properties.iso_a3) }),
    })
    const group = L.layerGroup([areas, circles])
    for (const part of [areas, circles]) {
      part.on('click', (/** @type {any} */ event) => {
        const iso3 = event.propagatedFrom.feature.properties.iso_a3
        if (members.has(iso3)) onOpen(iso3)
      })
    }
    return { group, parts: [areas, circles], small }
  }

  function restyle() {
    for (const part of layer?.parts ?? []) part.eachLayer((/** @type {any} */ path) => path.setStyle(options(path.feature.properties.iso_a3)))
  }

  async function apply() {
    const { layers } = store.get()
    wanted = layers.has('states')
    if (wanted && !layer) layer = await build()
    if (!layer) return
    if (wanted && !map.hasLayer(layer.group)) {
      layer.group.addTo(map)
      addPatterns(map, 'world', table, CLASSES)
    }
    if (!wanted) layer.group.remove()
  }

  store.watch(['layers'], apply)
  store.watch(['date'], restyle)
}
