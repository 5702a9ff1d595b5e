/**
 * Everything on the map that can bear a name, the most important first.
 */

import { nameOf, regionNames } from '../names.js'
import { COUNTRY_NAMES_AT, REGION_NAMES_AT, SEA_NAMES_AT } from './name_places.js'

/**
 * @typedef {object} Label
 * @property {string} key
 * @property {'region'|'country'|'sea'|'town'|'river'} kind
 * @property {[number, number]} [at] latitude, longitude
 * @property {[number, number][]} [along] a river's course, latitude, longitude
 * @property {import('../names.js').Named} names
 * @property {string} className
 * @property {number} importance smaller is more important
 * @property {number} minZoom
 */

/** Zoom from which a region is named. */
const REGION_ZOOM = /** @type {Record<string, number>} */ ({ 'GE-AB': 5.5, 'GE-SO': 5.5, GE: 5 })

/** Zoom from which places of a rank are named; rank 1 are capitals and the largest cities. */
const RANK_ZOOM = [4.5, 4.5, 6.4, 7.6, 8.6, 9.6, 10.5, 11]

/** Zoom from which rivers of a rank are named. */
const RIVER_ZOOM = [0, 7.9, 9]

/**
 * @param {import('./context.js').MapContext} context
 * @returns {Promise<Label[]>}
 */
export async function labelList({ load, dossier }) {
  const [places, neighbours, seas, rivers] = await Promise.all(['places', 'neighbours', 'sea', 'rivers'].map((name) => load(name)))
  const labels = [
    ...Object.entries(REGION_NAMES_AT).map(([id, at]) => area(`region:${id}`, 'region', regionNames(dossier.data.regions, id), at, id === 'GE' ? 1 : 0, REGION_ZOOM[id])),
    ...named(neighbours, COUNTRY_NAMES_AT).map(([id, names, at]) => area(`country:${id}`, 'country', names, at, 3, 5)),
    ...named(seas, SEA_NAMES_AT).map(([id, names, at]) => area(`sea:${id}`, 'sea', names, at, 4, 5)),
    ...(places?.features ?? []).map(town),
    ...(rivers?.features ?? []).map(river),
  ]
  return labels.sort((a, b) => a.importance - b.importance)
}

/**
 * The features of a layer that have a place for their name.
 * @param {any} layer
 * @param {Record<string, [number, number]>} places
 * @returns {[string, any, [number, number]][]}
 */
const named = (layer, places) => (layer?.features ?? [])
  .filter(({ properties }) => places[properties.id])
  .map(({ properties }) => [properties.id, properties, places[properties.id]])

/**
 * @param {string} key
 * @param {Label['kind']} kind
 * @param {import('../names.js').Named} names
 * @param {[number, number]} at
 * @param {number} importance
 * @param {number} minZoom
 * @returns {Label}
 */
const area = (key, kind, names, at, importance, minZoom) => ({ key, kind, names, at, importance, minZoom, className: `label-${kind}${names.region ? ` label-${names.region}` : ''}` })

/** @param {any} feature @returns {Label} */
function town({ geometry, properties }) {
  const inside = properties.country === 'GE'
  const rank = properties.rank + (inside ? 0 : 1)
  return {
    key: `town:${properties.id}`,
    kind: 'town',
    at: [geometry.coordinates[1], geometry.coordinates[0]],
    names: properties,
    className: properties.rank === 1 && inside ? 'label-town label-capital' : 'label-town',
    // the two regional capitals and Tbilisi come before the name of the area that they lie in
    importance: rank === 1 ? -1 : 10 + rank * 10,
    minZoom: RANK_ZOOM[Math.min(rank, RANK_ZOOM.length - 1)],
  }
}

/** @param {any} feature @returns {Label} */
function river({ geometry, properties }) {
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  const longest = parts.reduce((/** @type {any} */ a, /** @type {any} */ b) => (b.length > a.length ? b : a))
  return {
    key: `river:${properties.id}`,
    kind: 'river',
    along: longest.map(([lon, lat]) => [lat, lon]),
    names: properties,
    className: 'label-river',
    importance: 34 + properties.rank * 10,
    minZoom: RIVER_ZOOM[Math.min(properties.rank, RIVER_ZOOM.length - 1)],
  }
}

/**
 * What a label says: its lines, their language, and for a region the words of the viewpoint. In a
 * far view there is room for the names of the regions only.
 * @param {Label} label
 * @param {import('../names.js').NameChoice} choice
 * @param {import('../picture.js').Viewpoint} drawn the viewpoint that is drawn
 * @param {boolean} far
 */
export function wording(label, choice, drawn, far) {
  const area = label.kind === 'region' ? drawn.drawn[`${label.names.region} area`] : null
  const name = nameOf(label.names, choice)
  if (area?.label && name.lang === 'en') name.text = area.label
  // the long pair of a small region stands on two lines
  const lines = label.kind === 'region' ? name.text.split(/(?<= \/) /) : [name.text]
  return { lines, lang: name.lang, caption: far ? null : area?.caption ?? null, small: far && label.kind === 'region' }
}
