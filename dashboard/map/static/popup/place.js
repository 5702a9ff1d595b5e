/**
 * Popups of sites and events.
 */

import { h } from '../dom.js'
import { addDays, formatDate, holds } from '../dates.js'
import { EVENT_WINDOW } from '../dossier.js'
import { dateOffer } from './later.js'

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
 * @param {import('./later.js').GoTo} goTo
 */
export function siteContent(row, day, dossier, citations, goTo) {
  const certainty = holds(row.bounds, day)
  return h('div', {},
    certainty === 'does_not' && absence(row, day, dossier, goTo),
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
 * @param {import('./later.js').GoTo} goTo
 */
export function eventContent(row, day, dossier, citations, goTo) {
  return h('div', {},
    distance(row, day, dossier, goTo),
    h('p', {}, row.text, citations.marks(row.sources, row.disputes)),
    h('dl', { class: 'facts' },
      h('dt', {}, 'When'), h('dd', {}, row.to ? `${formatDate(row.from)} to ${formatDate(row.to)}` : formatDate(row.from)),
      h('dt', {}, 'Where'), h('dd', {}, row.place ?? ''),
      h('dt', {}, 'Kind'), h('dd', {}, dossier.label('eventKinds', row.kind))),
    h('p', { class: 'quiet' }, PRECISION[row.precision]))
}

/**
 * A site that is not on the map on the day.
 * @param {Place} row
 * @param {string} day
 * @param {Dossier} dossier
 * @param {import('./later.js').GoTo} goTo
 */
function absence(row, day, dossier, goTo) {
  const { latest } = dossier.data.meta
  const [first, , , last] = row.bounds
  if (first !== null && first > day && first <= latest) return dateOffer(`Later than ${formatDate(day)}: since ${formatDate(row.from)}.`, first, latest, goTo)
  if (last !== null && last < day && last >= (first ?? last)) return dateOffer(`No longer there on ${formatDate(day)}: until ${formatDate(row.to)}.`, last, latest, goTo)
  return dateOffer(`Not on the map on ${formatDate(day)}.`, null, latest, goTo)
}

/**
 * An event that comes after the day, or is too far from it to be on the map.
 * @param {Place} row
 * @param {string} day
 * @param {Dossier} dossier
 * @param {import('./later.js').GoTo} goTo
 */
function distance(row, day, dossier, goTo) {
  const { latest } = dossier.data.meta
  const [first, , , last] = row.bounds
  if (first !== null && first > day) return dateOffer(`Later than ${formatDate(day)}.`, first, latest, goTo)
  if (last !== null && last < addDays(day, -EVENT_WINDOW)) return dateOffer(`More than a year before ${formatDate(day)}.`, first, latest, goTo)
  return null
}
