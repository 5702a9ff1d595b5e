/**
 * Amounts in words that a reader can compare: 'RUB 9.2 bn', never a sum of unlike things.
 */

/** Thresholds of the short scale. */
const SCALES = /** @type {const} */ ([[1e12, 'tn'], [1e9, 'bn'], [1e6, 'm'], [1e3, 'k']])

/** @param {number} value @param {number} [digits] significant digits */
export function compact(value, digits = 3) {
  for (const [size, unit] of SCALES) {
    if (Math.abs(value) >= size) return `${trim(value / size, digits)} ${unit}`
  }
  return trim(value, digits)
}

/** @param {number} value @param {number} digits */
const trim = (value, digits) => String(Number(value.toPrecision(digits)))

/** @param {number} amount @param {string} currency ISO 4217 */
export const money = (amount, currency) => `${currency} ${compact(amount, 4)}`

/** @param {[number, number]} years */
export const span = ([from, to]) => (from === to ? String(from) : `${from}–${to}`)
