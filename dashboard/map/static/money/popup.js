/**
 * What a band tells when it is clicked: the amount, its year and stage, what it rests on, how it
 * was converted, and the figures that rival it.
 */

import { h } from '../dom.js'
import { Citations } from '../popup/marks.js'
import { money, span } from '../popup/money.js'
import { amountText, bandAmount, basisText } from './wording.js'

/** @typedef {import('./figures.js').Figure} Figure */
/** @typedef {import('./figures.js').Shown} Shown */
/** @typedef {import('../dossier.js').Dossier} Dossier */

/** Other claims shown; the rest is in the region's popup. */
const MOST = 6

/**
 * @param {Figure} figure
 * @param {Shown} shown
 * @param {Dossier} dossier
 * @param {import('./conversions.js').Conversions} conversions
 * @param {{loadSources: () => Promise<any>, close: () => void, openRegion: () => void}} actions
 */
export function bandPopup(figure, shown, dossier, conversions, { loadSources, close, openRegion }) {
  const cite = new Citations(loadSources, dossier)
  const own = { low: figure.low, high: figure.high, currency: figure.currency, missing: null, how: null }
  const rivals = (figure.flows ?? []).length > 1 ? claims(figure.flows ?? [], dossier) : []
  const others = otherClaims(figure, dossier)
  return h('article', { class: 'dossier band-popup', 'data-band': `${figure.donor}>${figure.region}` },
    h('header', { class: 'dossier-head' },
      h('h3', { id: 'band-title' }, `${dossier.actorName(figure.donor)} → ${dossier.data.regions[figure.region].en}`),
      h('p', { class: 'dossier-sub' }, `${span(figure.years)} · ${figure.standing}`),
      h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close', onclick: close }, '×')),
    h('div', { class: 'tab-panel', tabindex: 0 },
      h('p', { class: 'band-amount' }, h('b', {}, bandAmount(figure, own)), cite.marks(figure.sources, figure.disputes ?? [])),
      converted(shown, own, cite, conversions, figure),
      h('p', { class: 'band-basis' }, basisText(figure, dossier)),
      rivals.length > 0 && h('section', { class: 'group' }, h('h4', {}, 'Rival figures'), list(rivals, dossier, cite)),
      others.length > 0 && h('details', { class: 'more' }, h('summary', {}, `${others.length} other ${others.length === 1 ? 'claim' : 'claims'} of the same years, not added up`),
        list(others.slice(0, MOST), dossier, cite), others.length > MOST && h('p', { class: 'quiet' }, `${others.length - MOST} more in ‘Aid flows’ of the region.`)),
      h('p', { class: 'band-actions' }, h('button', { type: 'button', class: 'button', onclick: openRegion }, 'Open region'))))
}

/** @param {readonly string[]} ids @param {Dossier} dossier */
const claims = (ids, dossier) => dossier.data.flows.filter((row) => ids.includes(row.id)).sort((a, b) => a.amount - b.amount)

/** @param {Figure} figure @param {Dossier} dossier */
function otherClaims({ donor, region, years, flows = [] }, dossier) {
  return dossier.data.flows.filter((row) => row.donor === donor && row.regions.includes(region) && !flows.includes(row.id)
    && row.years[0] === years[0] && row.years[1] === years[1])
}

/** @param {import('../dossier.js').Flow[]} rows @param {Dossier} dossier @param {Citations} cite */
function list(rows, dossier, cite) {
  return h('ul', { class: 'claims' }, rows.map((row) => h('li', { 'data-flow': row.id },
    h('b', {}, `${row.estimate ? 'about ' : ''}${money(row.amount, row.currency)}`), ` ${span(row.years)} · ${dossier.label('stages', row.stage).toLowerCase()}`,
    cite.marks(row.sources, row.disputes), h('span', { class: 'clause-meta' }, row.text, row.note && ` (${row.note})`))))
}

/**
 * The converted amount and its path.
 * @param {Shown} shown
 * @param {Shown} own
 * @param {Citations} cite
 * @param {import('./conversions.js').Conversions} conversions
 * @param {Figure} figure
 */
function converted(shown, own, cite, conversions, figure) {
  if (shown.missing) return h('p', { class: 'band-missing' }, `Not converted: ${shown.missing}.`)
  if (shown.how === null && shown.low === own.low && shown.currency === own.currency) return null
  const { base, cited } = conversions.table
  if (shown.how === null) {
    return h('p', { class: 'band-converted' }, `= ${amountText(shown)}: each of the ${figure.count} yearly figures at the average rate and prices of its own year`)
  }
  const { rates, prices } = shown.how
  return h('div', { class: 'band-converted' }, h('p', {}, `= ${amountText(shown)}${prices ? ` at ${base} prices` : ''}`),
    h('details', { class: 'more' }, h('summary', {}, 'How was this computed?'), h('ol', { class: 'band-path' },
      h('li', {}, `${amountText(own)} in ${figure.years[1]}`),
      rates.map(({ pair, year, value }) => h('li', {}, `${value} ${pair.replace('_per_', ' per ')}, average of ${year}`, cite.marks(cited[pair] ?? []))),
      prices && h('li', {}, `× ${prices.factor.toPrecision(4)}: consumer prices from ${prices.from} to ${prices.to} (${prices.index.replaceAll('_', ' ')})`, cite.marks(cited[prices.index] ?? [])),
      h('li', {}, `= ${amountText(shown)}`))))
}
