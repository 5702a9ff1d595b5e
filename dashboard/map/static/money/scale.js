/**
 * Widths of bands: in proportion to the amount, on one scale for all years, so that growth shows.
 * Amounts of different currencies are compared in one: the chosen one, or US dollars.
 */

import { shown } from './figures.js'

/** Widest and narrowest band, CSS pixels. */
const WIDEST = 24
const NARROWEST = 2

/** Least rim of a range, so that it shows on a narrow band too. */
const RIM = 3

/** @typedef {import('./conversions.js').Wish} Wish */

/**
 * @param {import('./figures.js').MoneyData} data
 * @param {import('./conversions.js').Conversions} conversions
 */
export function createScale(data, conversions) {
  /** @type {Map<string, number>} */
  const most = new Map()

  /** The wish by which widths compare. @param {Wish} wish @returns {Wish} */
  const common = (wish) => ({ ...wish, currency: wish.currency === 'own' ? 'USD' : wish.currency })

  /** @param {import('./figures.js').Figure} figure @param {Wish} wish @returns {{low: number, high: number}|null} */
  function measure(figure, wish) {
    const found = shown(figure, common(wish), data, conversions, { atEnd: true })
    return found.missing === null ? found : null
  }

  /** @param {'year'|'to_date'} period @param {Wish} wish */
  function largest(period, wish) {
    const key = `${period} ${wish.currency} ${wish.prices}`
    const known = most.get(key)
    if (known !== undefined) return known
    const found = Math.max(1, ...data[period].map((figure) => measure(figure, wish)?.high ?? 0))
    most.set(key, found)
    return found
  }

  return {
    currency: (/** @type {Wish} */ wish) => common(wish).currency,
    /**
     * Widths of the low and the high amount in CSS pixels, or null where the amount cannot be compared.
     * @param {import('./figures.js').Figure} figure
     * @param {'year'|'to_date'} period
     * @param {Wish} wish
     * @returns {[number, number]|null}
     */
    widths(figure, period, wish) {
      const found = measure(figure, wish)
      if (!found) return null
      const each = WIDEST / largest(period, wish)
      const low = Math.max(NARROWEST, found.low * each)
      return [low, found.high > found.low ? Math.max(low + RIM, found.high * each) : low]
    },
    /**
     * Round amounts for the legend with their widths, the largest first.
     * @param {'year'|'to_date'} period
     * @param {Wish} wish
     * @returns {[number, number][]}
     */
    samples(period, wish) {
      const top = largest(period, wish)
      const first = roundDown(top)
      return [first, roundDown(first / 2.4), roundDown(first / 9)].map((amount) => [amount, Math.max(NARROWEST, (amount * WIDEST) / top)])
    },
  }
}

/** 1, 2 or 5 times a power of ten. @param {number} amount */
function roundDown(amount) {
  const power = 10 ** Math.floor(Math.log10(amount))
  const lead = amount / power
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power
}
