/**
 * The tab 'Treaty terms': what is in force for a region on the day, the clauses by topic with who is
 * obliged, and what came later, set apart.
 */

import { h } from '../dom.js'
import { formatDate } from '../dates.js'

/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('../dossier.js').Instrument} Instrument */
/** @typedef {import('../dossier.js').Provision} Provision */
/** @typedef {import('./marks.js').Citations} Citations */

/** @param {number} count @param {string} one @param {string} many */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`

/** 'Ten years, then by five' in figures. @param {Instrument} row */
export function term({ years, renewal, termEnd }) {
  if (years === null && termEnd === null) return null
  return [
    years !== null && plural(years, 'year', 'years'),
    renewal !== null && `renewable by ${plural(renewal, 'year', 'years')}`,
    termEnd !== null && `term to ${formatDate(termEnd)}`,
  ].filter(Boolean).join(', ')
}

/**
 * One clause, with what carried it out by the day and, apart, later.
 * @param {Provision} row
 * @param {Dossier} dossier
 * @param {Citations} citations
 * @param {string} day
 */
function clause(row, dossier, citations, day) {
  const carried = row.carried.map(({ id, text }) => {
    const instrument = id === null ? null : dossier.instrument.get(id)
    if (!instrument) return { later: null, text: text ?? id ?? '' }
    const failed = instrument.states.at(-1)?.[1].state === 'never_in_force' ? ', signed but never ratified' : ''
    return { later: instrument.signed ? instrument.signed > day : null, text: `${instrument.short}${instrument.signed ? `, ${formatDate(instrument.signed)}` : ''}${failed}` }
  })
  const by = carried.filter((item) => item.later === false).map((item) => item.text)
  const undated = carried.filter((item) => item.later === null).map((item) => item.text)
  const later = carried.filter((item) => item.later === true).map((item) => item.text)
  return h('li', { class: 'clause' },
    h('span', { class: 'clause-text' }, row.text), citations.marks(row.sources, row.disputes),
    h('span', { class: 'clause-meta' }, [
      `Obliged: ${row.obliged.map((code) => dossier.actorName(code)).join(', ')}`,
      row.article && `article ${row.article}`,
      row.deadline && `term: ${row.deadline}`,
    ].filter(Boolean).join(' · ')),
    by.length > 0 && h('span', { class: 'clause-meta' }, `Followed by: ${by.join('; ')}`),
    undated.length > 0 && h('span', { class: 'clause-meta' }, `Linked text, date not known: ${undated.join('; ')}`),
    later.length > 0 && h('span', { class: 'later' }, `Later: ${later.join('; ')}`))
}

/**
 * Who condemned a text by the day and, apart, later. In treaty law to 'denounce' is to withdraw from
 * a treaty, so that word is not used here.
 * @param {Instrument} treaty
 * @param {Dossier} dossier
 * @param {Citations} citations
 * @param {string} day
 */
function condemnation(treaty, dossier, citations, day) {
  const rows = dossier.answers(treaty.id).filter((row) => row.stance === 'condemns')
  const since = (/** @type {typeof rows[number]} */ row) => row.bounds[0] ?? ''
  const said = rows.filter((row) => since(row) <= day)
  const later = rows.filter((row) => since(row) > day)
  /** @param {typeof rows} items */
  const list = (items) => [
    ...items.flatMap((row, index) => [index > 0 && ', ', h('span', { 'data-condemns': row.id }, h('b', {}, row.name), ` (${formatDate(row.from, { short: true })})`)]),
    citations.marks([...new Set(items.flatMap((row) => row.sources))], [...new Set(items.flatMap((row) => row.disputes))]),
  ]
  return rows.length > 0 && h('div', { class: 'condemned' },
    said.length > 0 && h('p', {}, 'Condemned by ', list(said)),
    later.length > 0 && h('p', { class: 'later' }, 'Later condemned by ', list(later)))
}

/**
 * The clauses of an instrument by topic, and what it is.
 * @param {{row: Instrument, state: string, basis: string}} item
 * @param {Dossier} dossier
 * @param {Citations} citations
 * @param {string} day
 * @returns {HTMLElement[]}
 */
export function instrumentBody({ row, state, basis }, dossier, citations, day) {
  /** @type {Map<string, Provision[]>} */
  const topics = new Map()
  for (const item of dossier.provisions(row.id)) topics.set(item.topic, [...(topics.get(item.topic) ?? []), item])
  const parts = [
    condemnation(row, dossier, citations, day),
    topics.size > 0
      ? h('dl', { class: 'clauses' }, [...topics].flatMap(([topic, items]) => [
        h('dt', {}, dossier.label('topics', topic)),
        h('dd', {}, h('ul', {}, items.map((item) => clause(item, dossier, citations, day)))),
      ]))
      : h('p', { class: 'quiet' }, 'No clause of this text was seen by our sources.'),
    h('div', { class: 'about' },
      h('p', {}, row.text),
      h('p', { class: 'basis' }, `${dossier.label('force', state)}. ${basis}`),
      h('p', { class: 'basis' }, row.title, ` (${row.parties.map((code) => dossier.actorName(code)).join(', ')})`, citations.marks(row.sources, row.disputes))),
  ]
  return parts.flatMap((part) => (part ? [part] : []))
}

/**
 * @param {{row: Instrument, state: string, basis: string}} item
 * @param {boolean} open
 * @param {Dossier} dossier
 * @param {Citations} citations
 * @param {string} day
 */
export function instrumentCard({ row, state, basis }, open, dossier, citations, day) {
  const clauses = dossier.provisions(row.id)
  const length = term(row)
  const summary = h('summary', {},
    h('span', { class: 'instrument-name' }, row.short),
    h('span', { class: 'instrument-meta' }, [
      row.signed === day ? 'signed today' : `signed ${formatDate(row.signed)}`, length, plural(clauses.length, 'clause', 'clauses'),
    ].filter(Boolean).join(' · ')))
  const node = h('details', { class: `instrument state-${state}`, open, 'data-treaty': row.id }, summary)
  // the clauses are only built when somebody opens the instrument
  const ensure = () => { if (node.childElementCount === 1) node.append(...instrumentBody({ row, state, basis }, dossier, citations, day)) }
  if (open) ensure()
  node.addEventListener('toggle', ensure)
  return node
}

/**
 * @param {string} region
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 */
export function treatyTab(region, day, dossier, citations) {
  const all = dossier.instruments(region, day)
  /** @param {string} state */
  const of = (state) => all.filter((item) => item.state === state)
  const active = of('in_force')
  const signed = of('signed')
  // the text with most clauses among the latest leads; on the day of a signature that text does
  const today = all.find((item) => item.row.signed === day)
  const lead = today ?? active.find((item) => dossier.provisions(item.row.id).length > 9) ?? active[0] ?? signed[0]

  /** @param {string} title @param {typeof all} items @param {string} [note] */
  const section = (title, items, note) => items.length > 0 && h('section', { class: 'group' },
    h('h4', {}, `${title} `, h('span', { class: 'count' }, items.length)),
    note && h('p', { class: 'quiet' }, note),
    items.map((item) => instrumentCard(item, item === lead, dossier, citations, day)))

  const rest = all.filter((item) => ['ended', 'never_in_force', 'undated'].includes(item.state))
  const later = of('not_yet')
  return h('div', {},
    lead && today === lead && h('section', { class: 'group' }, h('h4', {}, 'Signed on this day'), instrumentCard(lead, true, dossier, citations, day)),
    section('In force', active.filter((item) => item !== today)),
    section('Signed', signed.filter((item) => item !== today), 'Whether these are in force was not established.'),
    active.length + signed.length === 0 && h('p', { class: 'quiet' }, `No instrument for this region by ${formatDate(day)}.`),
    rest.length > 0 && h('details', { class: 'more' }, h('summary', {}, `Ended, not in force or undated (${rest.length})`),
      rest.map((item) => instrumentCard(item, false, dossier, citations, day))),
    later.length > 0 && h('details', { class: 'more' }, h('summary', {}, `Later than this date (${later.length})`),
      h('ul', { class: 'later-list' }, [...later].reverse().map(({ row }) => h('li', { class: 'later' }, `${formatDate(row.signed)}: ${row.short}`, citations.marks(row.sources, row.disputes))))))
}
