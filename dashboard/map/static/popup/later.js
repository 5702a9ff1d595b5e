/**
 * What to say of a record that lies outside the day of the map, with the way to its own date.
 */

import { h } from '../dom.js'
import { formatDate } from '../dates.js'
import { AXIS_START } from '../time/calendar.js'

/** @typedef {(day: string) => void} GoTo */

/**
 * @param {string} words what is the case
 * @param {string|null|undefined} day full date to offer; none if it lies outside the time bar
 * @param {string} latest last day of the data
 * @param {GoTo} goTo
 */
export function dateOffer(words, day, latest, goTo) {
  const offered = day && day >= AXIS_START && day <= latest ? day : null
  return h('p', { class: 'date-offer' }, words,
    offered && h('button', { type: 'button', class: 'button', 'data-go': offered, onclick: () => goTo(offered) }, `Go to ${formatDate(offered, { short: true })}`))
}
