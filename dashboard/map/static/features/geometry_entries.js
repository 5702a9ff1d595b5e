/**
 * Lines, areas, rivers and places that the map draws from files: they have no record of their own,
 * so an entry takes the reader there.
 */

import { nameOf } from '../names.js'

/** Layer of the panel → file, and the kinds of feature that it takes from it. */
const FILES = /** @type {Record<string, {file: string, kinds?: string[]}>} */ ({
  abl: { file: 'boundary_lines', kinds: ['administrative_boundary_line'] },
  border: { file: 'boundary_lines', kinds: ['border', 'border_not_controlled_by_tbilisi'] },
  adm1: { file: 'adm1_regions' },
  subjects: { file: 'russia_adjacent_subjects' },
  rivers: { file: 'rivers' },
  places: { file: 'places' },
})

/** The file of a layer, or null where it has none to list. @param {string} layer */
export const fileOf = (layer) => FILES[layer]?.file ?? null

/**
 * @param {string} layer
 * @param {import('../layers/context.js').MapContext} context
 * @param {import('./journey.js').Journey} journey
 * @param {Map<string, any>} files
 * @returns {import('./groups.js').Entry[]}
 */
export function geometryEntries(layer, { store }, journey, files) {
  const { file, kinds } = FILES[layer] ?? {}
  const features = (files.get(file ?? '')?.features ?? []).filter((/** @type {any} */ { properties }) => !kinds || kinds.includes(properties.kind))
  return features.map((/** @type {any} */ feature) => {
    const { properties, geometry } = feature
    const name = nameOf(properties, store.get().names)
    const point = geometry.type === 'Point'
    return {
      key: `${layer}:${properties.id}`, text: name.text, lang: name.lang, meta: size(properties),
      act: () => (point ? journey.toPoint([geometry.coordinates[1], geometry.coordinates[0]]) : journey.toArea(feature)),
    }
  }).sort((/** @type {any} */ a, /** @type {any} */ b) => a.text.localeCompare(b.text, a.lang))
}

/** @param {{length_km?: number, area_km2?: number}} properties */
function size({ length_km: length, area_km2: area }) {
  if (length) return `${Math.round(length)} km`
  return area ? `${area.toLocaleString('en')} km²` : ''
}
