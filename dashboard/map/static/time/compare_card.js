/**
 * The card 'What changed between two days': lists with sources, each line opens its record.
 */

import { fill, h } from '../dom.js'
import { formatDate, yearOf } from '../dates.js'
import { Citations } from '../popup/marks.js'
import { compact } from '../popup/money.js'
import { AXIS_START } from './calendar.js'
import { compareDays } from './comparison.js'
import { afterFrame } from './frames.js'

/** @typedef {import('../layers/context.js').MapContext} MapContext */
/** @typedef {ReturnType<typeof compareDays>} Comparison */

/** Milliseconds between two paints of the lists while a date is dragged: nobody reads them then. */
const PAUSE = 100

/**
 * @param {MapContext} context
 * @param {HTMLElement} host
 * @param {() => Promise<any>} loadSources
 */
export function createCompareCard(context, host, loadSources) {
  const { dossier, store } = context
  const title = h('h2', { id: 'compare-title' })
  const body = h('div', { class: 'compare-body', tabindex: 0, role: 'group', 'aria-labelledby': 'compare-title' })
  /** @param {'date'|'compare'} key @param {string} label */
  const field = (key, label) => {
    const input = /** @type {HTMLInputElement} */ (h('input', {
      type: 'date', class: 'time-input', id: `compare-${key}`, min: AXIS_START, max: dossier.data.meta.latest,
      onchange: () => { if (input.value !== '' && input.validity.valid) store.set({ [key]: input.value }) },
    }))
    return { input, row: h('label', { class: 'time-field', for: `compare-${key}` }, label, input) }
  }
  const other = field('compare', 'Other day')
  const shown = field('date', 'Day on the map')
  const card = h('section', { class: 'card compare', hidden: true, 'aria-labelledby': 'compare-title' },
    h('div', { class: 'compare-head' }, title,
      h('div', { class: 'compare-days' }, other.row, shown.row,
        h('button', { type: 'button', class: 'button', 'data-act': 'swap', title: 'Show the other day on the map', onclick: swap }, 'Swap')),
      h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close the comparison', onclick: () => store.set({ compare: null }) }, '×')),
    body)
  host.querySelector('.cards')?.append(card)

  function swap() {
    const { date, compare } = store.get()
    if (compare !== null) store.set({ date: compare, compare: date })
  }

  const paint = afterFrame(() => {
    const { date, compare } = store.get()
    if (compare === null) return
    const [from, to] = compare < date ? [compare, date] : [date, compare]
    fill(title, `What changed between ${formatDate(from, { short: true })} and ${formatDate(to, { short: true })}`)
    if (document.activeElement !== other.input) other.input.value = compare
    if (document.activeElement !== shown.input) shown.input.value = date
    const scroll = body.scrollTop
    fill(body, content(context, from, to, new Citations(loadSources, dossier)))
    body.scrollTop = scroll
  }, PAUSE)
  store.watch(['date', 'compare'], ({ compare }) => {
    card.hidden = compare === null
    host.classList.toggle('has-compare', compare !== null)
    if (compare !== null) paint()
  })
}

/**
 * @param {MapContext} context
 * @param {string} from
 * @param {string} to
 * @param {Citations} citations
 */
function content(context, from, to, citations) {
  const { dossier, open } = context
  const found = compareDays(dossier, from, to)
  const places = (/** @type {string[]} */ regions) => regions.map((region) => dossier.data.regions[region]?.map ?? region).join(', ')

  /**
   * @param {string} name
   * @param {() => void} act
   * @param {string} meta
   * @param {{sources: string[], disputes: string[]}} row
   */
  const line = (name, act, meta, row) => h('li', {},
    h('button', { type: 'button', class: 'compare-open', onclick: act }, name), citations.marks(row.sources, row.disputes),
    h('span', { class: 'compare-meta' }, meta))
  /** @param {string} title @param {HTMLElement[]} items @param {string} id */
  const section = (title, id, items) => items.length > 0 && h('section', { 'data-list': id },
    h('h3', {}, `${title} `, h('span', { class: 'count' }, items.length)), h('ul', {}, items))

  /** @param {import('../dossier.js').Position} row @param {string[]} regions @param {string} when */
  const recognition = (row, regions, when) => line(row.name, () => openActor(context, row.actor, regions[0]), `${places(regions)}, ${when}`, row)
  const uncertain = (/** @type {string} */ certainty) => (certainty === 'may_hold' ? ', day not certain' : '')

  const lists = [
    section('New instruments', 'started', found.started.map(({ row, was, state }) => line(row.short, () => openTreaty(context, row),
      was === 'signed' ? `came into force ${formatDate(row.force)}` : `${state === 'signed' ? '' : `${dossier.label('force', state).toLowerCase()}, `}signed ${formatDate(row.signed)} · ${places(row.regions)}`, row))),
    section('Ended', 'ended', found.ended.map(({ row, was, state }) => line(row.short, () => openTreaty(context, row),
      `${dossier.label('force', state).toLowerCase()}${was === 'not_yet' ? `, signed ${formatDate(row.signed)}` : ''} · ${places(row.regions)}`, row))),
    section('Recognitions gained', 'gained', found.gained.map(({ row, regions, certainty }) => recognition(row, regions, `since ${formatDate(row.from)}${uncertain(certainty)}`))),
    section('Recognitions lost', 'lost', found.lost.map(({ row, regions, certainty }) => recognition(row, regions, `until ${formatDate(row.to)}${uncertain(certainty)}`))),
    section('Recognised and withdrawn in between', 'passing', found.passing.map((row) => recognition(row, row.regions, `${formatDate(row.from)} to ${formatDate(row.to)}`))),
    section('Sites opened', 'opened', found.opened.map(({ row, certainty }) => line(row.name, () => open(`site:${row.id}`),
      `${dossier.label('siteKinds', row.kind)}, since ${formatDate(row.from)}${uncertain(certainty)}`, row))),
    section('Sites closed', 'closed', found.closed.map(({ row, certainty }) => line(row.name, () => open(`site:${row.id}`),
      `${dossier.label('siteKinds', row.kind)}, until ${formatDate(row.to)}${uncertain(certainty)}`, row))),
    // the record of Georgia lists every vote
    section('Votes in the UN General Assembly', 'votes', [...found.votes].reverse().map((row) => line(row.id, () => open('state:GEO'),
      `${formatDate(row.date)}: ${row.yes} yes, ${row.no} no, ${row.abstain} abstained`, row))),
  ].filter(Boolean)
  return [
    ...(lists.length > 0 ? lists : [h('p', { class: 'quiet' }, 'No instrument, recognition, site or vote of the data differs between these days.')]),
    moneyTable(context, found.money, yearOf(from), yearOf(to), citations),
  ]
}

/**
 * Open the region's terms with the instrument unfolded, or its list where the instrument is later
 * than the day on the map.
 * @param {MapContext} context
 * @param {import('../dossier.js').Instrument} row
 */
export function openTreaty({ open }, row) {
  open(`region:${row.regions[0]}`, { tab: 'treaties' })
  afterFrame(() => {
    const found = /** @type {HTMLDetailsElement|null} */ (document.querySelector(`.dossier details[data-treaty="${CSS.escape(row.id)}"]`))
    if (!found) return
    // ended instruments lie in a folded list
    for (const fold of [found, found.parentElement?.closest('details')]) if (fold) fold.open = true
    found.scrollIntoView({ block: 'start' })
    found.querySelector('summary')?.focus({ preventScroll: true })
  }, PAUSE)()
}

/** A UN member has a record of its own; for others the region's positions open. @param {MapContext} context @param {string} actor @param {string} region */
function openActor({ dossier, open }, actor, region) {
  if (dossier.has('state', actor)) open(`state:${actor}`)
  else open(`region:${region}`, { tab: 'positions' })
}

/**
 * @param {MapContext} context
 * @param {Comparison['money']} rows
 * @param {number} from
 * @param {number} to
 * @param {Citations} citations
 */
function moneyTable({ dossier, open }, rows, from, to, citations) {
  const heading = h('h3', {}, 'Money, as stated for the year')
  if (from === to) return h('section', {}, heading, h('p', { class: 'quiet' }, `Both days lie in ${from}, and the series have one figure a year.`))
  if (rows.length === 0) return h('section', {}, heading, h('p', { class: 'quiet' }, `No series has a figure for ${from} or for ${to}.`))
  /** @param {import('../dossier.js').Series} series @param {Comparison['money'][number]['before']} point */
  const cell = (series, point) => h('td', {}, point
    ? [`${series.currency ?? ''} ${compact(point[1], 4)}`, citations.marks([point[2]], point[3] ? [point[3]] : [])]
    : h('span', { class: 'quiet' }, 'no figure'))
  return h('section', { 'data-list': 'money' }, heading,
    h('table', { class: 'compare-money' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Series'), h('th', { scope: 'col' }, from), h('th', { scope: 'col' }, to))),
      h('tbody', {}, rows.map(({ series, before, after }) => h('tr', {},
        h('th', { scope: 'row' }, h('button', { type: 'button', class: 'compare-open', onclick: () => open(`region:${series.region}`, { tab: 'aid' }) }, series.label),
          h('span', { class: 'compare-meta' }, dossier.data.regions[series.region]?.map ?? series.region)),
        cell(series, before), cell(series, after))))),
    h('p', { class: 'quiet' }, 'Prices of each year. “No figure” is a gap in the series, not zero.'))
}
