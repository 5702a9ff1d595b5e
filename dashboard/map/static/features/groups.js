/**
 * What the map shows, in words: a group for each layer that is on, in the order of the layer panel,
 * as of the date and in the names that the reader chose.
 */

import { formatDate } from '../dates.js'
import { itemsOf } from '../layers/points.js'
import { stateClass } from '../layers/states.js'
import { nameOf, regionNames } from '../names.js'
import { pictureNow } from '../picture.js'
import { geometryEntries } from './geometry_entries.js'

/** @typedef {import('../layers/context.js').MapContext} MapContext */

/**
 * @typedef {object} Entry
 * @property {string} key of the entry, one of its kind in the whole list
 * @property {string} text
 * @property {string} lang of the text
 * @property {string} meta what is said beside it
 * @property {string} [reference] 'kind:id' of the record that it opens
 * @property {string} [kind] of an event
 * @property {() => void} act
 */

/**
 * @typedef {object} Group
 * @property {string} id of the layer, with the class after a colon where a layer has several groups
 * @property {string} title
 * @property {Entry[]} entries
 */

/** Groups of the states, in the order of the legend. */
const STATE_GROUPS = /** @type {[string|null, string][]} */ ([
  ['recognises', 'States that recognise'], ['withdrew', 'States that withdrew recognition'],
  ['yes', 'States that voted yes'], ['no', 'States that voted no'], ['abstain', 'States that abstained'], ['absent', 'States absent from the vote'],
  [null, 'States without a vote'],
])

/**
 * @param {MapContext} context
 * @param {import('./journey.js').Journey} journey
 * @param {import('./list.js').Parts} parts
 * @param {Map<string, any>} files layers that were read so far
 * @returns {Group[]}
 */
export function featureGroups(context, journey, parts, files) {
  const { config, store } = context
  const { layers } = store.get()
  const { drawn } = pictureNow(context)
  /** @type {Group[]} */
  const groups = [{ id: 'regions', title: 'Regions', entries: regions(context, journey, drawn) }, ...parts.own.groups()]
  const items = itemsOf(context.dossier, store.get())
  for (const { id, label } of config.catalogue) {
    if (!layers.has(id) || id === 'regions') continue
    if (id === 'states') {
      groups.push(...states(context, journey))
      continue
    }
    const title = drawn.legend[id]?.text ?? (id === 'events' && store.get().since !== null ? 'Events in the span' : label)
    groups.push({ id, title, entries: entriesOf(id, context, journey, parts, files, items) })
  }
  return groups.filter(({ entries }) => entries.length > 0)
}

/**
 * @param {string} id
 * @param {MapContext} context
 * @param {import('./journey.js').Journey} journey
 * @param {import('./list.js').Parts} parts
 * @param {Map<string, any>} files
 * @param {ReturnType<typeof itemsOf>} items
 * @returns {Entry[]}
 */
function entriesOf(id, context, journey, parts, files, items) {
  switch (id) {
    case 'treaties': return treaties(context, journey)
    case 'transfers':
    case 'western': return parts.transfers.entries(id).map(({ key, text, meta }) => ({ key: `band:${key}`, text, lang: 'en', meta, act: () => journey.toBand(key) }))
    case 'density': return parts.density.incidents().map((row) => event(row, false, context, journey, 'incident'))
    case 'events': return items.filter((item) => item.layer === 'events').map(({ place, later }) => event(place, later, context, journey, 'event'))
    default: {
      const sites = items.filter((item) => item.layer === id)
      return sites.length > 0 ? sites.map((item) => site(item, context, journey)) : geometryEntries(id, context, journey, files)
    }
  }
}

/** @param {MapContext} context @param {import('./journey.js').Journey} journey @param {import('../picture.js').Viewpoint} drawn @returns {Entry[]} */
function regions({ dossier, store }, journey, drawn) {
  return Object.keys(dossier.data.regions).map((id) => {
    const name = nameOf(regionNames(dossier.data.regions, id), store.get().names)
    const area = drawn.drawn[`${id} area`]
    return { key: `region:${id}`, reference: `region:${id}`, text: name.text, lang: name.lang, meta: area?.caption ?? '', act: () => journey.toRegion(id) }
  })
}

/** @param {MapContext} context @param {import('./journey.js').Journey} journey @returns {Entry[]} */
function treaties({ dossier, store }, journey) {
  return dossier.instruments(null, store.get().date).filter(({ state }) => state === 'in_force').map(({ row }) => ({
    key: `treaty:${row.id}`, reference: `treaty:${row.id}`, text: row.short, lang: 'en',
    meta: `${regionsOf(dossier, row.regions)} · signed ${formatDate(row.signed, { short: true })}`, act: () => journey.toTreaty(row),
  }))
}

/** @param {import('../layers/points.js').Item} item @param {MapContext} context @param {import('./journey.js').Journey} journey @returns {Entry} */
function site({ place, opacity }, { dossier }, journey) {
  const unsure = opacity < 1 ? ' · not certain on this day' : ''
  return {
    key: `site:${place.id}`, reference: `site:${place.id}`, text: place.name, lang: 'en',
    meta: `${regionsOf(dossier, [place.region])}${unsure}`, act: () => journey.toRecord(`site:${place.id}`, place.at),
  }
}

/** @param {import('../dossier.js').Place} place @param {boolean} later @param {MapContext} context @param {import('./journey.js').Journey} journey @param {string} list @returns {Entry} */
function event(place, later, { dossier }, journey, list) {
  return {
    key: `${list}:${place.id}`, reference: `event:${place.id}`, text: place.name, lang: 'en', kind: place.kind,
    meta: `${formatDate(place.from, { short: true })} · ${place.place ?? ''}${later ? ' · later than the date' : ''}`, act: () => journey.toRecord(`event:${place.id}`, place.at),
  }
}

/** @param {MapContext} context @param {import('./journey.js').Journey} journey @returns {Group[]} */
function states({ dossier, store }, journey) {
  const { date } = store.get()
  const vote = dossier.lastVote(date)
  const classes = dossier.data.states.map((iso3) => /** @type {[string, string|null]} */ ([iso3, stateClass(dossier, iso3, date)]))
  return STATE_GROUPS.map(([name, title]) => ({
    id: `states:${name ?? 'none'}`,
    title: vote && name && name in dossier.data.labels.votes ? `${title}, ${vote.id}` : title,
    entries: classes.filter((item) => item[1] === name).map(([iso3]) => ({
      key: `state:${iso3}`, reference: `state:${iso3}`, text: dossier.actorName(iso3), lang: 'en', meta: '', act: () => journey.toState(iso3),
    })).sort((a, b) => a.text.localeCompare(b.text, 'en')),
  }))
}

/** @param {import('../dossier.js').Dossier} dossier @param {string[]} ids */
const regionsOf = (dossier, ids) => ids.map((id) => dossier.data.regions[id]?.map ?? id).join(', ')
