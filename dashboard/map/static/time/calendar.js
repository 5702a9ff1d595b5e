/**
 * Steps along the time bar: a month or a year on, and the next or previous day on which something
 * changes.
 */

import { addDays, fromDays, toDays } from '../dates.js'

/** First day of the time bar; the server says the same for addresses. */
export const AXIS_START = '1989-01-01'

/**
 * @typedef {object} Change a day from which something is different
 * @property {string} day ISO date, the earliest possible one where the source gives no day
 * @property {'signed'|'force'|'ended'|'recognition'|'withdrawal'|'vote'|'site'|'war'} kind
 * @property {string} label
 * @property {boolean} exact whether the source gives the day
 */

/**
 * The same day some months later; the last day of a shorter month.
 * @param {string} iso
 * @param {number} count may be negative
 */
export function addMonths(iso, count) {
  const [year, month, day] = iso.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, length))).toISOString().slice(0, 10)
}

/** @param {string} iso @param {string} least @param {string} most */
export const clamp = (iso, least, most) => (iso < least ? least : iso > most ? most : iso)

/**
 * What a key on the slider asks for; null for a key that means nothing there.
 * @param {{key: string, shiftKey: boolean}} event
 * @param {string} iso
 * @param {string} least
 * @param {string} most
 */
export function dayForKey({ key, shiftKey }, iso, least, most) {
  const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key]
  if (way) return clamp(shiftKey ? addMonths(iso, way) : addDays(iso, way), least, most)
  switch (key) {
    case 'PageUp': return clamp(addMonths(iso, 12), least, most)
    case 'PageDown': return clamp(addMonths(iso, -12), least, most)
    case 'Home': return least
    case 'End': return most
    default: return null
  }
}

/**
 * The changes of the nearest day after (`way` 1) or before (`way` -1) a day.
 * @param {Change[]} changes in date order
 * @param {string} iso
 * @param {1|-1} way
 * @param {string} least
 * @param {string} most
 */
export function nextChanges(changes, iso, way, least, most) {
  const inside = changes.filter(({ day }) => day >= least && day <= most && (way === 1 ? day > iso : day < iso))
  const found = way === 1 ? inside[0] : inside.at(-1)
  return found ? inside.filter(({ day }) => day === found.day) : []
}

/**
 * Where a day lies on a line of some width, and back.
 * @param {string} least
 * @param {string} most
 * @param {number} pad room at both ends, CSS pixels
 */
export function timeScale(least, most, pad) {
  const [first, last] = [toDays(least), toDays(most)]
  return {
    /** @param {string} iso @param {number} width */
    x: (iso, width) => pad + ((toDays(iso) - first) / (last - first)) * (width - 2 * pad),
    /** @param {number} x @param {number} width */
    day: (x, width) => fromDays(Math.min(last, Math.max(first, first + ((x - pad) / (width - 2 * pad)) * (last - first)))),
  }
}
