/**
 * The record of a state: its recognitions from when to when, what it said, and how it voted; what
 * came after the day is set apart.
 */

import { h } from '../dom.js'
import { formatDate } from '../dates.js'
import { STANDING_WORDS, standings } from '../world/standings.js'
import { ballotsOf, voteRecord } from './votes.js'

/** @typedef {import('../dossier.js').Position} Position */
/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('./marks.js').Citations} Citations */

/** Where a state stands on the day, in a few words. @param {string} iso3 @param {string} day @param {Dossier} dossier */
export const standingWords = (iso3, day, dossier) => STANDING_WORDS[standings(dossier, day, 'position').get(iso3) ?? 'none']

/** @param {Position} row @param {Dossier} dossier */
const regionsOf = (row, dossier) => row.regions.map((id) => dossier.data.regions[id]?.en ?? id).join(' and ')

/**
 * @param {string} iso3
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
export function stateContent(iso3, day, dossier, citations) {
  const own = dossier.data.positions.filter((row) => row.actor === iso3)
  const acts = own.filter((row) => row.recognition).sort((a, b) => (a.bounds[0] ?? '').localeCompare(b.bounds[0] ?? ''))
  const known = acts.filter((row) => (row.bounds[0] ?? '') <= day)
  const said = dossier.statements(iso3, null, day).filter((row) => !row.recognition)
  const ballots = ballotsOf(dossier, iso3)
  const past = ballots.filter(({ row }) => row.date <= day)
  return h('div', {},
    h('section', { class: 'group', 'data-part': 'recognition' }, h('h4', {}, 'Recognition'),
      known.length > 0
        ? h('ul', { class: 'claims' }, known.map((row) => recognition(row, day, dossier, citations)))
        : h('p', { class: 'quiet' }, `No recognition of either region recorded by ${formatDate(day)}.`)),
    h('section', { class: 'group', 'data-part': 'votes' }, h('h4', {}, 'Votes in the UN General Assembly'),
      past.length > 0 ? voteRecord(past, dossier, citations) : h('p', { class: 'quiet' }, `None by ${formatDate(day)}.`)),
    h('section', { class: 'group', 'data-part': 'statements' }, h('h4', {}, 'Statements and acts ', h('span', { class: 'count' }, said.length)),
      said.length > 0 ? h('ul', { class: 'claims' }, said.map((row) => statement(row, dossier, citations))) : h('p', { class: 'quiet' }, 'None recorded.')),
    laterPart(own, known, ballots.filter(({ row }) => row.date > day), day, dossier, citations))
}

/**
 * An act of recognition; its end only where it lies behind the day.
 * @param {Position} row
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
function recognition(row, day, dossier, citations) {
  const ended = row.bounds[2] !== null && row.bounds[2] <= day
  return h('li', { 'data-position': row.id }, h('b', {}, regionsOf(row, dossier)),
    ended ? `: ${formatDate(row.from)} to ${formatDate(row.to)}, withdrawn. ` : `: since ${formatDate(row.from)}. `, row.text, citations.marks(row.sources, row.disputes))
}

/** @param {Position} row @param {Dossier} dossier @param {Citations} citations */
const statement = (row, dossier, citations) => h('li', { 'data-position': row.id },
  h('span', { class: `stance stance-${row.stance}` }, dossier.label('stances', row.stance)), ` ${formatDate(row.from)}: ${row.text}`, citations.marks(row.sources, row.disputes))

/**
 * What came after the day: ends of recognitions, new positions, votes.
 * @param {Position[]} own
 * @param {Position[]} known recognitions made by the day
 * @param {import('./votes.js').Ballot[]} ballots
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
function laterPart(own, known, ballots, day, dossier, citations) {
  const ends = known.filter((row) => row.bounds[2] !== null && row.bounds[2] > day)
  const rows = own.filter((row) => (row.bounds[0] ?? '') > day).sort((a, b) => (a.bounds[0] ?? '').localeCompare(b.bounds[0] ?? ''))
  const count = ends.length + rows.length + ballots.length
  if (count === 0) return null
  return h('details', { class: 'more later-part' }, h('summary', {}, `Later than ${formatDate(day)} (${count})`),
    ends.length > 0 && h('ul', { class: 'claims' }, ends.map((row) => h('li', {}, `Recognition of ${regionsOf(row, dossier)} ended ${formatDate(row.to)}`, citations.marks(row.sources, row.disputes)))),
    rows.length > 0 && h('ul', { class: 'claims' }, rows.map((row) => statement(row, dossier, citations))),
    ...voteRecord(ballots, dossier, citations))
}
