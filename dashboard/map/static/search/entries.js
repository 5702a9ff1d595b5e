/**
 * Everything that can be found by name.
 */

import { formatDate } from '../dates.js'
import { regionNames } from '../names.js'
import { fold } from './matching.js'

/** @typedef {import('./matching.js').Entry} Entry */
/** @typedef {import('../dossier.js').Dossier} Dossier */

const KIND_WORDS = /** @type {Record<string, string>} */ ({ region: 'Region', place: 'Place', treaty: 'Treaty', state: 'State', site: 'Site', event: 'Event', source: 'Source' })

/**
 * @param {string} kind
 * @param {string} id
 * @param {string} label
 * @param {(string|null|undefined)[]} names further names
 * @param {{meta?: string|null, lang?: string, from?: string|null}} [more]
 * @returns {Entry}
 */
const entry = (kind, id, label, names, { meta = null, lang = 'en', from = null } = {}) => ({
  reference: `${kind}:${id}`, kind, label, lang, from,
  meta: [KIND_WORDS[kind], meta].filter(Boolean).join(' · '),
  names: [...new Set([label, ...label.split(' / '), ...names].flatMap((name) => (name ? [fold(name)] : [])))],
})

/** Every name of a row of a layer, in all its languages. @param {Record<string, any>} row */
const allNames = (row) => Object.keys(row).filter((key) => key.startsWith('name_')).map((key) => row[key])

/**
 * What the facts hold.
 * @param {Dossier} dossier
 * @param {Record<string, {names: string[]}>} states further names by code
 * @returns {Entry[]}
 */
export function factEntries(dossier, states) {
  const { regions, instruments, sites, events } = dossier.data
  return [
    ...Object.keys(regions).map((id) => entry('region', id, regions[id].en, allNames(regionNames(regions, id)))),
    ...instruments.map((row) => entry('treaty', row.id, row.short, [row.title, row.id], {
      meta: row.signed ? `signed ${formatDate(row.signed, { short: true })}` : null, from: row.states.find(([, step]) => step.state !== 'not_yet')?.[0] ?? null,
    })),
    ...dossier.data.states.map((iso3) => entry('state', iso3, dossier.actorName(iso3), [iso3, ...(states[iso3]?.names ?? [])])),
    ...sites.map((row) => entry('site', row.id, row.name, [row.operator], { meta: dossier.label('siteKinds', row.kind), from: row.bounds[0] })),
    ...events.map((row) => entry('event', row.id, row.name, [row.place, `${row.place ?? ''} ${row.name}`], { meta: formatDate(row.from, { short: true }), from: row.bounds[0] })),
  ]
}

/** @param {any} places the layer; null if it could not be read @returns {Entry[]} */
export const placeEntries = (places) => (places?.features ?? []).map((/** @type {any} */ { properties }) => entry('place', String(properties.id), properties.name_en, allNames(properties)))

/** @param {import('../popup/marks.js').SourceList} sources @returns {Entry[]} */
export const sourceEntries = (sources) => Object.entries(sources).map(([id, [title, publisher, published, language]]) => entry('source', id, title, [publisher, id], {
  meta: [publisher, published ? formatDate(published, { short: true }) : 'undated'].join(', '), lang: language,
}))
