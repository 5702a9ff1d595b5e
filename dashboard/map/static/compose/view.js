/**
 * The view of a step: taken from the map, put back on it, and said in words.
 */

import { formatDate } from '../dates.js'
import { regionNames, titleOf } from '../names.js'
import { parse, serialise } from '../state.js'
import { cameraNow, cameraOf } from '../story/camera.js'
import { readReference } from '../store.js'

/** @typedef {import('../layers/context.js').MapContext} MapContext */

/**
 * The view that the reader looks at, as parameters of an address. The date is always said, so that
 * the step stays on its day when later data move the default.
 * @param {any} map
 * @param {MapContext} context
 * @returns {Record<string, string>}
 */
export function presentView(map, { config, store }) {
  const values = store.get()
  const at = values.at === null ? null : cameraNow(map, map.getContainer())
  return { date: values.date, ...serialise(config.state, { ...values, at }) }
}

/** @param {Record<string, string>} view @param {MapContext} context */
const valuesOf = (view, { config, dossier }) => parse(config.state, new URLSearchParams(view), (kind, id) => dossier.has(kind, id)).values

/** Show the view of a step on the map. @param {any} map @param {MapContext} context @param {Record<string, string>} view */
export function showView(map, context, view) {
  const { at, select, ...others } = valuesOf(view, context)
  context.store.set(/** @type {any} */ ({ ...others, layers: new Set(others.layers), select: null }))
  const { center, zoom } = cameraOf(map, map.getContainer(), at)
  map.setView(center, zoom, { animate: false })
  // the popup opens where the map now stands
  context.store.set({ select })
}

/**
 * What of a view the map does not know.
 * @param {Record<string, string>} view
 * @param {Pick<import('./file.js').Rules, 'fields'|'known'>} rules
 */
export function viewProblems(view, { fields, known }) {
  const names = new Set(fields.map(({ name }) => name))
  const { notices } = parse(fields, new URLSearchParams(view), known)
  const strange = Object.keys(view).filter((name) => !names.has(name)).map((parameter) => ({ parameter, text: view[parameter].slice(0, 80), reason: 'the map has no such part' }))
  return [...notices, ...strange].map(({ parameter, text, reason }) => ({ field: parameter, message: `${parameter}=${text} is ignored: ${reason}.`, remedy: 'Update the step to the present view.' }))
}

/** What a reference is called. @param {string} reference @param {MapContext} context @param {string} [names] @returns {string} */
function nameOfRecord(reference, { dossier }, names = 'pair') {
  const { kind, id } = readReference(reference)
  const { regions, sites, events } = dossier.data
  switch (kind) {
    case 'region': return titleOf(regionNames(regions, id), /** @type {any} */ (names))[0].text
    case 'treaty': return dossier.instrument.get(id)?.short ?? id
    case 'state': return dossier.actorName(id)
    case 'site': return sites.find((row) => row.id === id)?.name ?? id
    case 'event': return events.find((row) => row.id === id)?.name ?? id
    default: return id
  }
}

/** A heading to begin with: what is open, and the day. @param {MapContext} context */
export function proposedHeading(context) {
  const { select, date, since, compare } = context.store.get()
  const day = since ? `${formatDate(since)} to ${formatDate(date)}` : compare ? `${formatDate(compare)} and ${formatDate(date)}` : formatDate(date)
  return select && !/^(source|place):/.test(select) ? `${nameOfRecord(select, context)}, ${day}` : `Georgia, ${day}`
}

/** A view in a few words: day, what is open, what differs from the first view. @param {Record<string, string>} view @param {MapContext} context @returns {string[]} */
export function viewInWords(view, context) {
  const { date, since, compare, select, layers, viewpoint, at } = valuesOf(view, context)
  const { catalogue } = context.config
  const added = catalogue.filter((entry) => layers.includes(entry.id) && !entry.on).map((entry) => entry.label)
  const hidden = catalogue.filter((entry) => !layers.includes(entry.id) && entry.on).length
  const point = context.dossier.data.viewpoints.find((/** @type {any} */ row) => row.id === viewpoint)
  return [
    since ? `${formatDate(since, { short: true })} to ${formatDate(date, { short: true })}` : formatDate(date, { short: true }),
    compare && `with ${formatDate(compare, { short: true })}`,
    select && nameOfRecord(select, context),
    added.length > 0 && `+ ${added.length > 2 ? `${added.length} layers` : added.join(', ')}`,
    hidden > 0 && `${hidden} ${hidden === 1 ? 'layer' : 'layers'} off`,
    viewpoint !== context.dossier.data.viewpoints[0]?.id && point?.name,
    at ? `zoom ${Math.round(at[2])}` : 'whole of Georgia',
  ].filter(Boolean)
}
