/**
 * States of the world by their standing on the day: who recognises, who withdrew, and how each voted
 * in the last resolution of the General Assembly. Small states are circles. The world is only fetched
 * when this layer is switched on.
 */

/* global L */

import { h } from '../dom.js'
import { pathOptions } from '../theme.js'
import { afterFrame } from '../time/frames.js'
import { STANDING_WORDS, standings } from '../world/standings.js'
import { addPatterns } from './geometry.js'
import { createStateKeys } from './state_keys.js'

/** @typedef {import('./context.js').MapContext} MapContext */

const CLASSES = ['recognises', 'withdrew', 'yes', 'no', 'abstain', 'absent']

/** Georgia is drawn by its own layers. */
const HOME = 'GEO'

/** Radius of a small state, CSS pixels. */
const RADIUS = 5

/**
 * Class of a state on a day: recognition before the vote.
 * @param {import('../dossier.js').Dossier} dossier
 * @param {string} iso3
 * @param {string} day
 */
export const stateClass = (dossier, iso3, day) => standings(dossier, day, 'position').get(iso3) ?? null

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {(iso3: string) => void} onOpen
 */
export function createStates(map, { table, load, dossier, store }, onOpen) {
  /** @type {{group: any, parts: any[], keys: ReturnType<typeof createStateKeys>}|null} */
  let layer = null
  /** Where a state was last clicked. @type {{iso3: string, at: any}|null} */
  let clicked = null

  /** @param {string} iso3 */
  function standingOf(iso3) {
    const { date, shade } = store.get()
    return standings(dossier, date, shade).get(iso3) ?? null
  }

  /** @param {string} iso3 */
  const words = (iso3) => `${dossier.actorName(iso3)}: ${STANDING_WORDS[standingOf(iso3) ?? 'none'].toLowerCase()}`

  /** @param {any} feature */
  function options({ properties: { iso_a3: iso3 } }) {
    const name = standingOf(iso3)
    const base = { color: 'var(--paper)', weight: 0.6, stroke: true, fill: true, className: `state state-${name ?? 'none'}` }
    return name ? { ...pathOptions(table.styles[name], name), ...base } : { ...base, fillColor: 'var(--land-2)', fillOpacity: 1 }
  }

  async function build() {
    const [countries, small] = await Promise.all([load('world_countries'), load('world_small_states_points')])
    if (!countries) return null
    const members = dossier.stateIndex
    const areas = L.geoJSON(countries, {
      pane: 'world', style: options, filter: (/** @type {any} */ { properties }) => properties.iso_a3 !== HOME,
    })
    const circles = L.geoJSON(small ?? [], {
      pane: 'world',
      filter: (/** @type {any} */ { properties }) => members.has(properties.iso_a3) && properties.kind !== 'Dependency',
      pointToLayer: (/** @type {any} */ feature, /** @type {any} */ at) => L.circleMarker(at, { pane: 'world', radius: RADIUS, ...options(feature) }),
    })
    const parts = [areas, circles]
    for (const part of parts) {
      part.on('click', (/** @type {any} */ event) => {
        const iso3 = event.propagatedFrom.feature.properties.iso_a3
        if (!members.has(iso3)) return
        clicked = { iso3, at: event.latlng }
        onOpen(iso3)
      })
      part.bindTooltip((/** @type {any} */ path) => h('span', {}, members.has(path.feature.properties.iso_a3) ? words(path.feature.properties.iso_a3) : path.feature.properties.name_en), { sticky: true, className: 'state-tip' })
    }
    return { group: L.layerGroup(parts), parts, keys: createStateKeys(map, parts, (iso3) => dossier.actorName(iso3), onOpen) }
  }

  function restyle() {
    if (!layer) return
    for (const part of layer.parts) {
      part.eachLayer((/** @type {any} */ path) => {
        const { className, ...style } = options(path.feature)
        path.setStyle(style)
        path.getElement()?.setAttribute('class', `${className} leaflet-interactive`)
      })
    }
    naming()
  }

  // names for screen readers follow once the map has painted
  const naming = afterFrame(() => layer?.keys.name(words))

  async function apply() {
    if (store.get().layers.has('states') && !layer) layer = await build()
    if (!layer) return
    if (!store.get().layers.has('states')) layer.group.remove()
    else if (!map.hasLayer(layer.group)) {
      layer.group.addTo(map)
      addPatterns(map, 'world', table, CLASSES)
      restyle()
    }
  }

  store.watch(['layers'], apply)
  map.on('moveend', afterFrame(() => { if (store.get().layers.has('states')) layer?.keys.settle() }))
  store.watch(['date', 'shade'], () => { if (store.get().layers.has('states')) restyle() })

  return {
    /** Where a state was clicked, as long as no other was. @param {string} iso3 */
    clickedAt: (iso3) => (clicked?.iso3 === iso3 ? clicked.at : null),
  }
}
