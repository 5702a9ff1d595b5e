/**
 * Popups of sites and events.
 */

import { h } from '../dom.js'
import { formatDate, holds } from '../dates.js'

/** @typedef {import('../dossier.js').Place} Place */
/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('./marks.js').Citations} Citations */

/** How far a point may be trusted, in words. */
const PRECISION = /** @type {Record<string, string>} */ ({
  exact: 'Point: the place itself.',
  town: 'Point: the town or village, not the spot.',
  region: 'Point: a known place nearby, not the place itself.',
  country: 'Point: symbolic, for something that concerns the whole country.',
})

/**
 * @param {Place} row
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
export function siteContent(row, day, dossier, citations) {
  const certainty = holds(row.bounds, day)
  return h('div', {},
    h('p', {}, row.text, citations.marks(row.sources, row.disputes)),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Kind'), h('dd', {}, dossier.label('siteKinds', row.kind)),
      h('dt', {}, 'Operator'), h('dd', {}, row.operator ?? 'not known'),
      h('dt', {}, 'Since'), h('dd', {}, formatDate(row.from)),
      row.to && [h('dt', {}, 'Until'), h('dd', {}, formatDate(row.to))],
      h('dt', {}, 'Last seen'), h('dd', {}, dossier.label('siteStatus', row.status ?? 'unknown'))),
    certainty === 'may_hold' && h('p', { class: 'quiet' }, `Whether it was in operation on ${formatDate(day)} is not certain.`),
    h('p', { class: 'quiet' }, PRECISION[row.precision]))
}

/**
 * @param {Place} row
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
export function eventContent(row, day, dossier, citations) {
  return h('div', {},
    (row.bounds[0] ?? '') > day && h('p', { class: 'later' }, `Later than ${formatDate(day)}.`),
    h('p', {}, row.text, citations.marks(row.sources, row.disputes)),
    h('dl', { class: 'facts' },
      h('dt', {}, 'When'), h('dd', {}, row.to ? `${formatDate(row.from)} to ${formatDate(row.to)}` : formatDate(row.from)),
      h('dt', {}, 'Where'), h('dd', {}, row.place ?? ''),
      h('dt', {}, 'Kind'), h('dd', {}, dossier.label('eventKinds', row.kind))),
    h('p', { class: 'quiet' }, PRECISION[row.precision]))
}
