/**
 * The span of time: from the second handle to the date of the map. Either handle may be the later
 * one, so that they can be dragged past each other.
 */

import { yearOf } from '../dates.js'

/**
 * First and last day of the span, or null while the map tells about a single day.
 * @param {{date: string, since: string|null}} state
 * @returns {[string, string]|null}
 */
export function spanOf({ date, since }) {
  if (since === null || since === undefined) return null
  return since < date ? [since, date] : [date, since]
}

/**
 * First and last year that the state tells about.
 * @param {{date: string, since: string|null}} state
 * @returns {[number, number]}
 */
export function yearsOf(state) {
  const span = spanOf(state)
  return span ? [yearOf(span[0]), yearOf(span[1])] : [yearOf(state.date), yearOf(state.date)]
}
