/**
 * Dates as ISO strings ('YYYY-MM-DD' compares like a date), and the one question that the browser
 * asks of them: did something hold on a day? The bounds come from the domain package, which reads
 * reduced dates as intervals; here they are only compared.
 */

/**
 * Earliest and latest first day, earliest and latest last day; null where unknown or open.
 * @typedef {[string|null, string|null, string|null, string|null]} Bounds
 */

/** @typedef {'holds'|'may_hold'|'does_not'} Certainty */

/**
 * @param {Bounds} bounds
 * @param {string} day
 * @returns {Certainty}
 */
export function holds([startEarliest, startLatest, endEarliest, endLatest], day) {
  if (endLatest !== null && day > endLatest) return 'does_not'
  if (startEarliest !== null && day < startEarliest) return 'does_not'
  if (startEarliest === null || startLatest === null || day < startLatest) return 'may_hold'
  if (endEarliest !== null && day > endEarliest) return 'may_hold'
  return 'holds'
}

/**
 * The step of a dated timeline that applies on `day`: the last one that began on or before it.
 * @template T
 * @param {[string, T][]} steps in date order
 * @param {string} day
 * @returns {T|null}
 */
export function stepAt(steps, day) {
  let found = null
  for (const [from, value] of steps) {
    if (from > day) break
    found = value
  }
  return found
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]

/**
 * '2015-03-18' → '18 March 2015', '2015-03' → 'March 2015', '2015' → '2015'.
 * @param {string|null|undefined} iso
 * @param {{short?: boolean}} [options]
 */
export function formatDate(iso, { short = false } = {}) {
  if (!iso) return 'date not known'
  const [year, month, day] = iso.split('-')
  if (!month) return year
  const name = short ? MONTHS[Number(month) - 1].slice(0, 3) : MONTHS[Number(month) - 1]
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

const DAY = 86_400_000

/** @param {string} iso full date @returns {number} days since 1970-01-01 */
export const toDays = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY)

/** @param {number} days @returns {string} full ISO date */
export const fromDays = (days) => new Date(Math.round(days) * DAY).toISOString().slice(0, 10)

/** @param {string} iso @param {number} count */
export const addDays = (iso, count) => fromDays(toDays(iso) + count)

/** @param {string} iso 'YYYY…' */
export const yearOf = (iso) => Number(iso.slice(0, 4))
