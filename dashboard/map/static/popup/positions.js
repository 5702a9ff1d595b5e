/**
 * The tab 'Positions': who recognises on the day, who withdrew, what the main actors said last and
 * how the General Assembly voted.
 */

import { h } from '../dom.js'
import { formatDate } from '../dates.js'

/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('./marks.js').Citations} Citations */

/** Whose word is shown, in this order. */
const VOICES = ['GEO', 'RUS', 'USA', 'EU', 'NATO', 'UN', 'COE', 'OSCE', 'GE-AB', 'GE-SO']

/** Days within which a text about a treaty counts as an answer to it. */
const ANSWER_DAYS = 40

/**
 * @param {import('../dossier.js').Position} row
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
function statement(row, day, dossier, citations) {
  return h('dd', { 'data-position': row.id },
    h('span', { class: `stance stance-${row.stance}` }, dossier.label('stances', row.stance)),
    ` ${row.from === day ? 'on this day' : formatDate(row.from)}: ${row.text}`, citations.marks(row.sources, row.disputes))
}

/**
 * @param {string} region
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
function recognitionList(region, day, dossier, citations) {
  const all = dossier.recognitions(region, day)
  const members = all.filter((item) => item.member)
  const others = all.filter((item) => !item.member)
  const gone = dossier.withdrawals(region, day)
  /** @param {typeof all[number]} item */
  const line = ({ row, certainty }) => h('li', {}, h('b', {}, dossier.actorName(row.actor)), ` since ${formatDate(row.from)}`,
    certainty === 'may_hold' && ' (day not certain)', citations.marks(row.sources, row.disputes))
  return h('section', { class: 'group' },
    h('h4', {}, `UN members that recognise it `, h('span', { class: 'count' }, new Set(members.map((item) => item.row.actor)).size)),
    members.length > 0 ? h('ul', { class: 'claims' }, members.map(line)) : h('p', { class: 'quiet' }, `None on ${formatDate(day)}.`),
    gone.length > 0 && h('ul', { class: 'claims' }, gone.map((row) => h('li', {}, h('b', {}, dossier.actorName(row.actor)),
      ` from ${formatDate(row.from)} to ${formatDate(row.to)}, ended`, citations.marks(row.sources, row.disputes)))),
    others.length > 0 && h('details', { class: 'more' }, h('summary', {}, `Entities that are not UN members (${others.length})`), h('ul', { class: 'claims' }, others.map(line))))
}

/**
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
function voteCard(day, dossier, citations) {
  const vote = dossier.lastVote(day)
  if (!vote) return h('section', { class: 'group' }, h('h4', {}, 'Last vote in the UN General Assembly'), h('p', { class: 'quiet' }, 'None yet on this date.'))
  const total = vote.yes + vote.no + vote.abstain + vote.absent
  const parts = /** @type {const} */ ([['yes', 'Yes', vote.yes], ['no', 'No', vote.no], ['abstain', 'Abstained', vote.abstain], ['absent', 'Absent', vote.absent]])
  return h('section', { class: 'group' }, h('h4', {}, 'Last vote in the UN General Assembly'),
    h('p', {}, h('b', {}, vote.id), `, ${formatDate(vote.date)}: ${vote.title}`, citations.marks(vote.sources, vote.disputes)),
    h('div', { class: 'vote-bar', role: 'img', 'aria-label': parts.map(([, label, count]) => `${label} ${count}`).join(', ') },
      parts.map(([key, , count]) => { const bar = h('span', { class: `vote-${key}` }); bar.style.width = `${(100 * count) / total}%`; return bar })),
    h('ul', { class: 'vote-legend' }, parts.map(([key, label, count]) => h('li', {}, h('i', { class: `vote-${key}` }), `${label} `, h('b', {}, count)))),
    h('p', { class: 'clause-meta' }, ['GEO', 'RUS', 'USA'].map((iso3) => `${dossier.actorName(iso3)}: ${dossier.voteOf(vote, iso3) ?? 'not a member'}`).join(' · ')))
}

/**
 * Answers to a text signed shortly before the day.
 * @param {string} region
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
function answers(region, day, dossier, citations) {
  const topics = new Set(dossier.data.instruments
    .filter((row) => row.regions.includes(region) && row.signed && row.signed <= day && Date.parse(day) - Date.parse(row.signed) <= ANSWER_DAYS * 864e5)
    .map((row) => row.id))
  const rows = dossier.data.positions.filter((row) => row.about !== null && row.about.split('; ').some((part) => topics.has(part)) && row.regions.includes(region))
  if (rows.length === 0) return null
  // the main voices first, then by date
  const place = (/** @type {string} */ code) => (VOICES.includes(code) ? VOICES.indexOf(code) : VOICES.length)
  rows.sort((a, b) => place(a.actor) - place(b.actor) || (a.bounds[0] ?? '').localeCompare(b.bounds[0] ?? ''))
  const said = rows.filter((row) => (row.bounds[0] ?? '') <= day)
  const later = rows.filter((row) => (row.bounds[0] ?? '') > day)
  /** @param {typeof rows} items */
  const list = (items) => h('dl', { class: 'voices' }, items.flatMap((row) => [h('dt', {}, row.name), statement(row, day, dossier, citations)]))
  return h('section', { class: 'group' }, h('h4', {}, 'On the treaty signed'), said.length > 0 && list(said),
    later.length > 0 && h('div', { class: 'later' }, h('p', {}, 'Later:'), list(later)))
}

/**
 * @param {string} region
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
export function positionsTab(region, day, dossier, citations) {
  const both = region === 'GE' ? null : region
  const voices = VOICES.filter((code) => code !== region).map((code) => ({ code, row: dossier.statements(code, both, day)[0] }))
  return h('div', {},
    region !== 'GE' && recognitionList(region, day, dossier, citations),
    region !== 'GE' && answers(region, day, dossier, citations),
    h('section', { class: 'group' }, h('h4', {}, `Last word by ${formatDate(day)}`),
      h('dl', { class: 'voices' }, voices.filter(({ row }) => row).flatMap(({ code, row }) => [h('dt', {}, dossier.actorName(code)), statement(row, day, dossier, citations)])),
      voices.some(({ row }) => !row) && h('p', { class: 'quiet' }, `No statement recorded by this date: ${voices.filter(({ row }) => !row).map(({ code }) => dossier.actorName(code)).join(', ')}.`)),
    voteCard(day, dossier, citations))
}
