/**
 * How a figure is written: on its band, and the sentence on what it rests on.
 */

import { compact, money, span } from '../popup/money.js'
import { partName } from './figures.js'

/** @typedef {import('./figures.js').Figure} Figure */
/** @typedef {import('./figures.js').Shown} Shown */
/** @typedef {import('../dossier.js').Dossier} Dossier */

/** 'RUB 1.9–2.7 bn', or one amount. @param {{low: number, high: number, currency: string}} shown */
export function amountText({ low, high, currency }) {
  if (low === high) return money(low, currency)
  const [from, to] = [compact(low, 3), compact(high, 3)]
  const unit = to.split(' ')[1]
  // one unit is said once
  return `${currency} ${unit && from.endsWith(` ${unit}`) ? from.slice(0, -unit.length - 1) : from}–${to}`
}

/** @param {Figure} figure @param {Shown} shown */
export function bandAmount(figure, shown) {
  return `${figure.low < figure.high ? '◐ ' : ''}${figure.estimate ? 'about ' : ''}${amountText(shown)}`
}

/**
 * The words on a band, without the donor.
 * @param {Figure} figure
 * @param {Shown} shown
 * @param {{base: number|null}} options year of constant prices
 */
export function bandWords(figure, shown, { base }) {
  const prices = base !== null && shown.missing === null ? `${base} prices` : null
  return [
    `${bandAmount(figure, shown)} ${figure.standing}`, span(figure.years), prices,
    figure.whole ? null : 'part only', shown.missing && (figure.years[0] === figure.years[1] ? `not converted: ${shown.missing}` : 'not converted'),
  ].filter(Boolean).join(' · ')
}

/** What a figure rests on. @param {Figure} figure @param {Dossier} dossier */
export function basisText(figure, dossier) {
  const [first, last] = figure.years
  const unit = figure.unit ? ` Unit of the series: ${figure.unit}.` : ''
  const gaps = last - first + 1 - figure.count
  switch (figure.basis) {
    case 'series': return `All aid of the year, from a yearly series.${unit}`
    case 'series_part': return `One part of the aid: ${partName(figure, dossier)}. No figure of the whole was found.${unit}`
    case 'sum': return `Sum of ${figure.count} yearly figures of one series, ${gaps === 0 ? 'no year missing' : `${gaps} ${gaps === 1 ? 'year' : 'years'} missing`}.${unit}`
    case 'claim_part': return `A claim about one purpose: ${partName(figure, dossier)}. Stage: ${stage(figure, dossier)}.`
    default: return `A claim about all aid of ${span(figure.years)}. Stage: ${stage(figure, dossier)}.`
  }
}

/** @param {Figure} figure @param {Dossier} dossier */
const stage = (figure, dossier) => dossier.label('stages', figure.stage ?? '').toLowerCase()
