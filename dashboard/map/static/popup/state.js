/**
 * The popup of a state: its whole record on the subject, and how it voted each year.
 */

import { h } from '../dom.js'
import { formatDate } from '../dates.js'

/**
 * @param {string} iso3
 * @param {string} day
 * @param {import('../dossier.js').Dossier} dossier
 * @param {import('./marks.js').Citations} citations
 */
export function stateContent(iso3, day, dossier, citations) {
  const said = dossier.statements(iso3, null, day)
  const votes = dossier.data.resolutions.map((row) => ({ row, vote: dossier.voteOf(row, iso3) })).filter((item) => item.vote !== null)
  const [past, later] = [votes.filter(({ row }) => row.date <= day), votes.filter(({ row }) => row.date > day)]
  /** @param {typeof votes} items */
  const list = (items) => h('ul', { class: 'vote-list' }, [...items].reverse().map(({ row, vote }) => h('li', {},
    h('i', { class: `vote-${vote}` }), `${row.date.slice(0, 4)} `, h('b', {}, dossier.label('votes', vote ?? '')), ` ${row.id}`, citations.marks(row.sources, row.disputes))))
  return h('div', {},
    h('h4', {}, `Positions by ${formatDate(day)}`),
    said.length > 0
      ? h('ul', { class: 'claims' }, said.map((row) => h('li', {},
        h('span', { class: `stance stance-${row.stance}` }, dossier.label('stances', row.stance)),
        ` ${formatDate(row.from)}${row.to ? ` to ${formatDate(row.to)}` : ''}: ${row.text}`, citations.marks(row.sources, row.disputes))))
      : h('p', { class: 'quiet' }, 'No statement recorded.'),
    h('h4', {}, 'Votes in the UN General Assembly'), past.length > 0 ? list(past) : h('p', { class: 'quiet' }, 'None yet.'),
    later.length > 0 && h('details', { class: 'more later' }, h('summary', {}, `Later (${later.length})`), list(later)))
}
