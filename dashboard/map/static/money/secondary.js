/**
 * The small second amount beside a stated one: the same money in the currency and at the prices
 * that the reader chose, by the same conversion as the bands.
 */

import { money } from '../popup/money.js'
import { Conversions } from './conversions.js'

/** @typedef {(amount: number, currency: string, years: [number, number]) => string|null} Secondary */

/**
 * @param {import('../dossier.js').Dossier} dossier
 * @param {import('./conversions.js').Wish} wish
 * @returns {Secondary} words for an amount, or null where nothing is to be converted
 */
export function createSecondary(dossier, wish) {
  const conversions = new Conversions(dossier.data.money.conversions)
  return (amount, currency, [first, last]) => {
    if (conversions.isPlain(currency, wish)) return null
    if (first !== last) return 'not converted: it covers several years'
    const how = conversions.factor(currency, last, wish)
    if ('missing' in how) return `not converted: ${how.missing}`
    return `= ${money(amount * how.factor, how.currency)}${how.prices ? ` at ${how.prices.to} prices` : ''}`
  }
}
