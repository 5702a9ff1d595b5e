/**
 * The figures that the bands show: for each donor and recipient the one that speaks on the date,
 * in the stages that the reader chose, and what is known about those that lack.
 */

import { yearOf } from '../dates.js'

/** @typedef {import('./conversions.js').Wish} Wish */
/** @typedef {import('../store.js').ViewState} ViewState */

/**
 * @typedef {object} Figure
 * @property {string} donor
 * @property {string} region
 * @property {'russian'|'western'} group
 * @property {[number, number]} years
 * @property {'paid'|'promised'} standing
 * @property {'series'|'claim'|'series_part'|'claim_part'|'sum'} basis
 * @property {boolean} whole whether it tells all aid, not one part of it
 * @property {number} low
 * @property {number} high equal to `low` unless rival figures span a range
 * @property {string} currency
 * @property {boolean} estimate
 * @property {string} [stage]
 * @property {string} [sector]
 * @property {string} [series]
 * @property {string} [unit]
 * @property {string[]} [flows] ids of claims
 * @property {number} count figures in a sum
 * @property {string[]} sources
 * @property {string[]} [disputes]
 * @property {number} [from] year from which on it speaks
 */

/**
 * @typedef {object} MoneyData
 * @property {Figure[]} year
 * @property {Figure[]} to_date
 * @property {Record<string, [number, number][]>} yearly
 * @property {Record<string, [number, number]>} donors
 * @property {Record<string, [number, number]>} recipients
 * @property {import('./conversions.js').ConversionTable} conversions
 */

/**
 * @typedef {object} Shown an amount as the reader wants it
 * @property {number} low
 * @property {number} high
 * @property {string} currency
 * @property {string|null} missing why it could not be converted
 * @property {import('./conversions.js').Converted|null} how for an amount of one year
 */

/** Layer of the panel → group of figures. */
export const GROUPS = /** @type {const} */ ({ transfers: 'russian', western: 'western' })

/** Pairs whose silence is told. @type {Record<string, [string, string][]>} */
const EXPECTED = {
  russian: [['RUS', 'GE-AB'], ['RUS', 'GE-SO']],
  western: [['USA', 'GE'], ['EU', 'GE'], ['DEU', 'GE'], ['JPN', 'GE']],
}

/** @param {{donor: string, region: string}} figure */
export const pairOf = ({ donor, region }) => `${donor}>${region}`

/** All before part, paid before promised. @param {Figure} figure */
const rank = (figure) => (figure.whole ? 0 : 2) + (figure.standing === 'paid' ? 0 : 1)

/**
 * The figures on a date, one a pair.
 * @param {MoneyData} data
 * @param {Pick<ViewState, 'date'|'money'|'period'>} state
 * @param {ReadonlySet<string>} groups
 * @returns {Figure[]}
 */
export function figuresAt(data, { date, money, period }, groups) {
  const year = yearOf(date)
  /** The last step of each pair and standing. @type {Map<string, Figure>} */
  const last = new Map()
  for (const figure of data[period]) {
    const covers = period === 'year' ? figure.years[0] === year : (figure.from ?? 0) <= year
    if (covers && groups.has(figure.group) && (money === 'all' || money === figure.standing)) last.set(`${pairOf(figure)} ${figure.standing}`, figure)
  }
  /** @type {Map<string, Figure>} */
  const speaking = new Map()
  for (const figure of last.values()) {
    const before = speaking.get(pairOf(figure))
    if (!before || rank(figure) < rank(before)) speaking.set(pairOf(figure), figure)
  }
  return [...speaking.values()]
}

/**
 * What the legend says about pairs without a figure of all aid.
 * @param {Figure[]} figures
 * @param {Pick<ViewState, 'date'|'period'>} state
 * @param {ReadonlySet<string>} groups
 * @param {import('../dossier.js').Dossier} dossier
 * @returns {string[]}
 */
export function silences(figures, { date, period }, groups, dossier) {
  const year = yearOf(date)
  const when = period === 'year' ? String(year) : `the years to ${year}`
  const told = []
  for (const group of groups) {
    for (const [donor, region] of EXPECTED[group]) {
      const figure = figures.find((item) => item.donor === donor && item.region === region)
      const who = group === 'russian' ? `${dossier.data.regions[region].map}, total` : dossier.actorName(donor)
      if (!figure) told.push(`no figure for ${when} (${who})`)
      else if (figure.high <= 0) told.push(`${dossier.actorName(donor)}: repayments exceeded new money in ${year}`)
      else if (!figure.whole) told.push(`no total for ${when} (${who.replace(', total', '')}): the band shows one part, ${partName(figure, dossier)}`)
    }
  }
  return told
}

/** What a figure of one part is for. @param {Figure} figure @param {import('../dossier.js').Dossier} dossier */
export function partName(figure, dossier) {
  if (figure.series) return (dossier.data.series.find((row) => row.id === figure.series)?.label ?? figure.series).replace('Russian ', '')
  return `money for ${figure.sector === 'budget' ? 'the budget' : figure.sector}`
}

/**
 * An amount in the wanted currency and prices; in its own where that cannot be had.
 * @param {Figure} figure
 * @param {Wish} wish
 * @param {MoneyData} data
 * @param {import('./conversions.js').Conversions} conversions
 * @param {{atEnd?: boolean}} [options] `atEnd` uses the rate of a period's last year, for widths only
 * @returns {Shown}
 */
export function shown(figure, wish, data, conversions, { atEnd = false } = {}) {
  const own = { low: figure.low, high: figure.high, currency: figure.currency, missing: null, how: null }
  if (conversions.isPlain(figure.currency, wish)) return own
  if (figure.basis === 'sum') return addUp(figure, wish, data, conversions, own)
  const [first, last] = figure.years
  if (first !== last && !atEnd) {
    return { ...own, missing: `it covers ${first}–${last} without saying how much fell in which year, so no rate fits` }
  }
  const how = conversions.factor(figure.currency, last, wish)
  if ('missing' in how) return { ...own, missing: how.missing }
  return { low: figure.low * how.factor, high: figure.high * how.factor, currency: how.currency, missing: null, how }
}

/**
 * A sum of yearly figures, each at its own rate.
 * @param {Figure} figure
 * @param {Wish} wish
 * @param {MoneyData} data
 * @param {import('./conversions.js').Conversions} conversions
 * @param {Shown} own
 * @returns {Shown}
 */
function addUp(figure, wish, data, conversions, own) {
  let total = 0
  let currency = figure.currency
  for (const [year, value] of data.yearly[figure.series ?? '']) {
    if (year < figure.years[0] || year > figure.years[1]) continue
    const how = conversions.factor(figure.currency, year, wish)
    if ('missing' in how) return { ...own, missing: how.missing }
    total += value * how.factor
    currency = how.currency
  }
  return { low: total, high: total, currency, missing: null, how: null }
}
