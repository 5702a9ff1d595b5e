/**
 * The record of one treaty: its state on the day, parties, term and clauses.
 */

import { h } from '../dom.js'
import { formatDate, stepAt } from '../dates.js'
import { dateOffer } from './later.js'
import { instrumentBody, term } from './treaties.js'

/** @typedef {import('../dossier.js').Instrument} Instrument */

/** @param {Instrument} row @param {string} day */
const stateOn = (row, day) => stepAt(row.states, day) ?? { state: 'not_yet', basis: '' }

/**
 * @param {Instrument} row
 * @param {string} day
 * @param {import('../dossier.js').Dossier} dossier
 * @param {import('./marks.js').Citations} citations
 * @param {{goTo: (day: string) => void, openRegion: (region: string) => void}} actions
 */
export function treatyContent(row, day, dossier, citations, { goTo, openRegion }) {
  const { state, basis } = stateOn(row, day)
  const begins = row.states.find(([, step]) => step.state !== 'not_yet')?.[0]
  return h('div', { 'data-treaty': row.id },
    state === 'not_yet' && dateOffer(`Later than ${formatDate(day)}: signed ${formatDate(row.signed)}.`, begins, dossier.data.meta.latest, goTo),
    h('dl', { class: 'facts' },
      h('dt', {}, 'On the day'), h('dd', {}, dossier.label('force', state)),
      h('dt', {}, 'Signed'), h('dd', {}, formatDate(row.signed)),
      row.force && [h('dt', {}, 'In force'), h('dd', {}, formatDate(row.force))],
      term(row) && [h('dt', {}, 'Term'), h('dd', {}, term(row))]),
    instrumentBody({ row, state, basis }, dossier, citations, day),
    h('p', { class: 'band-actions' }, row.regions.map((region) => h('button', { type: 'button', class: 'button', 'data-region': region, onclick: () => openRegion(region) },
      `All treaties of ${dossier.data.regions[region].en}`))))
}
