/**
 * What organisations said last by the day, with all that they had said before.
 */

import { h } from '../dom.js'
import { formatDate } from '../dates.js'

/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('../dossier.js').Position} Position */
/** @typedef {import('../popup/marks.js').Citations} Citations */

/** Whose word counts most for this subject, in this order. */
const ORGANISATIONS = ['EU', 'NATO', 'OSCE', 'COE']

/**
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
export function organisationList(day, dossier, citations) {
  return [
    h('h3', {}, `Organisations by ${formatDate(day)}`),
    ORGANISATIONS.map((code) => {
      const [last, ...before] = dossier.statements(code, null, day)
      return h('div', { class: 'world-voice', 'data-actor': code },
        h('h4', {}, dossier.actorName(code)),
        last ? statement(last, dossier, citations) : h('p', { class: 'quiet' }, 'No statement recorded by this date.'),
        before.length > 0 && older(before, dossier, citations))
    }),
  ]
}

/** @param {Position[]} rows @param {Dossier} dossier @param {Citations} citations */
function older(rows, dossier, citations) {
  const list = h('div')
  const node = h('details', {
    class: 'more',
    ontoggle: () => { if (list.childElementCount === 0) list.append(...rows.map((row) => statement(row, dossier, citations))) },
  }, h('summary', {}, `${rows.length} before`), list)
  return node
}

/** @param {Position} row @param {Dossier} dossier @param {Citations} citations */
const statement = (row, dossier, citations) => h('p', { 'data-position': row.id },
  h('span', { class: `stance stance-${row.stance}` }, dossier.label('stances', row.stance)), ` ${formatDate(row.from)}: ${row.text}`,
  citations.marks(row.sources, row.disputes))
