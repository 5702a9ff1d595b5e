/**
 * The tab 'Aid flows': yearly series as small charts, and every claim that covers the year, apart
 * by stage, because a pledge, a commitment and a payment are never added up. Series without a figure
 * for the year come after the claims, which tell more of it.
 */

import { h } from '../dom.js'
import { formatDate, yearOf } from '../dates.js'
import { barChart, seriesTable } from './chart.js'
import { money, compact, span } from './money.js'

/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('./marks.js').Citations} Citations */
/** @typedef {import('../money/secondary.js').Secondary} Secondary */

/** Claims shown at once in a stage. */
const AT_ONCE = 4

/** @param {string|null|''} words */
const also = (words) => words && h('span', { class: 'converted' }, ` ${words}`)

/**
 * @param {import('../dossier.js').Series} series
 * @param {string} day
 * @param {Citations} citations
 * @param {Secondary} second
 */
function chartCard(series, day, citations, second) {
  const year = yearOf(day)
  const now = series.points.find((point) => point[0] === year)
  const figure = now
    ? [h('b', {}, `${series.currency ?? ''} ${compact(now[1], 4)}`), ` in ${year}`, citations.marks([now[2]], now[3] ? [now[3]] : []), also(series.currency && second(now[1], series.currency, [year, year]))]
    : [h('span', { class: 'quiet' }, `no figure for ${year}`)]
  return h('section', { class: 'chart-card', 'data-series': series.id },
    h('h4', {}, series.label), h('p', { class: 'chart-now' }, figure), barChart(series, day),
    h('p', { class: 'quiet' }, `Unit: ${series.unit}. A tick marks a year without a figure.`), seriesTable(series, citations))
}

/**
 * @param {import('../dossier.js').Flow} row
 * @param {Dossier} dossier
 * @param {Citations} citations
 * @param {Secondary} second
 * @param {string} [stage] its words, where the heading does not say it
 */
function claim(row, dossier, citations, second, stage) {
  return h('li', { class: 'claim', 'data-flow': row.id },
    h('b', {}, `${row.estimate ? 'about ' : ''}${money(row.amount, row.currency)}`),
    ` ${dossier.actorName(row.donor)}, ${span(row.years)}${stage ? ` · ${stage}` : ''}`, citations.marks(row.sources, row.disputes),
    also(second(row.amount, row.currency, row.years)), h('span', { class: 'clause-meta' }, row.text, row.note && ` (${row.note})`))
}

/**
 * Totals of periods that had ended, by their last year, the latest first.
 * @param {string} region
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 * @param {Secondary} second
 */
function totals(region, day, dossier, citations, second) {
  const rows = dossier.totals(region, day).sort((a, b) => b.years[1] - a.years[1])
  if (rows.length === 0) return null
  const item = (/** @type {typeof rows[number]} */ row) => claim(row, dossier, citations, second, dossier.label('stages', row.stage))
  return h('section', { class: 'group totals' }, h('h4', {}, 'Totals of earlier years ', h('span', { class: 'count' }, rows.length)),
    h('ul', { class: 'claims' }, rows.slice(0, AT_ONCE).map(item)),
    rows.length > AT_ONCE && h('details', { class: 'more' }, h('summary', {}, `${rows.length - AT_ONCE} more`), h('ul', { class: 'claims' }, rows.slice(AT_ONCE).map(item))))
}

/**
 * @param {string} region
 * @param {string} day
 * @param {Dossier} dossier
 * @param {Citations} citations
 * @param {string} [since] first day of a span that ends with `day`
 * @param {Secondary} [second] the same money in the reader's currency
 */
export function aidTab(region, day, dossier, citations, since = day, second = () => null) {
  const [first, year] = [yearOf(since), yearOf(day)]
  const claims = dossier.flows(region, day, since)
  /** @type {Map<string, typeof claims>} */
  const stages = new Map()
  for (const row of claims) stages.set(row.stage, [...(stages.get(row.stage) ?? []), row])
  const order = Object.keys(dossier.data.labels.stages)
  const groups = [...stages].sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]))
  const charts = (/** @type {boolean} */ ofYear) => dossier.charts(region)
    .filter((series) => ofYear === series.points.some((point) => point[0] === year))
    .map((series) => chartCard(series, day, citations, second))
  return h('div', {},
    charts(true),
    h('h4', {}, first === year ? `Claims that cover ${year} ` : `Claims that touch ${first}–${year} `, h('span', { class: 'count' }, claims.length)),
    h('p', { class: 'quiet' }, 'Claims overlap and rival figures stand side by side: they are not to be added up.'),
    groups.map(([stage, rows]) => {
      const sorted = [...rows].sort((a, b) => (a.years[1] - a.years[0]) - (b.years[1] - b.years[0]))
      const item = (/** @type {typeof claims[number]} */ row) => claim(row, dossier, citations, second)
      return h('section', { class: 'group' }, h('h5', {}, `${dossier.label('stages', stage)} `, h('span', { class: 'count' }, rows.length)),
        h('ul', { class: 'claims' }, sorted.slice(0, AT_ONCE).map(item)),
        rows.length > AT_ONCE && h('details', { class: 'more' }, h('summary', {}, `${rows.length - AT_ONCE} more`), h('ul', { class: 'claims' }, sorted.slice(AT_ONCE).map(item))))
    }),
    totals(region, day, dossier, citations, second),
    claims.length === 0 && h('p', { class: 'quiet' }, `No claim about money covers ${first === year ? formatDate(day) : `these years`}.`),
    charts(false))
}
