/**
 * The card of a place: its names, where it lies, and what the dossier records near it.
 */

/* global L */

import { fill, h } from '../dom.js'
import { formatDate } from '../dates.js'
import { nameList, titleOf } from '../names.js'

/** Distance within which something is near a place, metres. */
const NEAR = 5000

/**
 * @param {string} id
 * @param {import('../layers/context.js').MapContext} context
 * @returns {{title: HTMLElement, body: HTMLElement}} filled once the layer of places is read
 */
export function spotContent(id, { load, dossier, store, open }) {
  const title = h('span', {}, 'Place')
  const body = h('div', {}, h('p', { class: 'quiet' }, 'Opening …'))
  load('places').then((places) => {
    const feature = places?.features.find((/** @type {any} */ { properties }) => String(properties.id) === id)
    if (!feature) {
      fill(body, h('p', {}, places ? `There is no place “${id}” in this edition of the dossier.` : 'The layer of places could not be read.'))
      return
    }
    const [name, others] = titleOf(feature.properties, store.get().names)
    const [lon, lat] = feature.geometry.coordinates
    fill(title, name.text)
    title.lang = name.lang
    const { region } = feature.properties
    const area = region && dossier.data.regions[region] ? dossier.data.regions[region].en : null
    fill(body, others.length > 0 && h('p', {}, nameList(others)),
      h('dl', { class: 'facts' },
        area && [h('dt', {}, 'Region'), h('dd', {}, h('button', { type: 'button', class: 'link-button', onclick: () => open(`region:${region}`) }, area))],
        h('dt', {}, 'Position'), h('dd', {}, `${lat.toFixed(4)}° N, ${lon.toFixed(4)}° E`),
        h('dt', {}, 'Names from'), h('dd', {}, places.attribution)),
      near([lat, lon], dossier, open))
  })
  return { title, body }
}

/**
 * @param {[number, number]} at
 * @param {import('../dossier.js').Dossier} dossier
 * @param {(reference: string) => void} open
 */
function near(at, dossier, open) {
  const middle = L.latLng(at)
  const rows = [...dossier.data.sites.map((row) => ({ row, kind: 'site' })), ...dossier.data.events.map((row) => ({ row, kind: 'event' }))]
    .filter(({ row }) => ['exact', 'town'].includes(row.precision) && middle.distanceTo(row.at) <= NEAR)
  return h('section', { class: 'group' }, h('h4', {}, `Within ${NEAR / 1000} km, at any time `, h('span', { class: 'count' }, rows.length)),
    rows.length > 0
      ? h('ul', { class: 'claims' }, rows.map(({ row, kind }) => h('li', {}, h('button', { type: 'button', class: 'link-button', 'data-open': `${kind}:${row.id}`, onclick: () => open(`${kind}:${row.id}`) }, row.name),
        h('span', { class: 'clause-meta' }, [dossier.label(kind === 'site' ? 'siteKinds' : 'eventKinds', row.kind), kind === 'event' ? formatDate(row.from) : null].filter(Boolean).join(' · ')))))
      : h('p', { class: 'quiet' }, 'No site or event recorded.'))
}
