/**
 * The small form behind the date: type a day, or two while a span is on.
 */

import { h } from '../dom.js'
import { formatDate } from '../dates.js'

/** @typedef {import('../store.js').Store} Store */

/**
 * What is wrong with a typed date, or null.
 * @param {HTMLInputElement} input
 * @param {string} least
 * @param {string} most
 */
function wrong(input, least, most) {
  if (input.value === '') return 'Type a whole date: day, month and year.'
  if (input.value < least || input.value > most) return `The data go from ${formatDate(least)} to ${formatDate(most)}.`
  return null
}

/**
 * @param {Store} store
 * @param {HTMLElement} button opens and closes it
 * @param {string} least
 * @param {string} most
 */
export function createDateEntry(store, button, least, most) {
  /** @param {string} id @param {string} label */
  const field = (id, label) => {
    const input = /** @type {HTMLInputElement} */ (h('input', { type: 'date', id, min: least, max: most, class: 'time-input', 'aria-describedby': 'time-entry-message' }))
    return { input, row: h('label', { class: 'time-field', for: id }, label, input) }
  }
  const since = field('time-entry-since', 'From')
  const date = field('time-entry-date', 'Date')
  const message = h('p', { class: 'time-message', id: 'time-entry-message', role: 'alert' })
  const form = h('form', {
    class: 'card time-entry', hidden: true, novalidate: true, 'aria-label': 'Type a date', onsubmit: submit,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Escape') return
      // Escape closes this form, not the popup behind it
      event.stopPropagation()
      close(true)
    },
  }, since.row, date.row, h('button', { type: 'submit', class: 'button' }, 'Go'), message)

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault()
    const spanning = store.get().since !== null
    for (const { input } of spanning ? [since, date] : [date]) {
      const problem = wrong(input, least, most)
      input.toggleAttribute('aria-invalid', problem !== null)
      message.textContent = problem ?? ''
      if (problem) {
        input.focus()
        return
      }
    }
    store.set(spanning ? { since: since.input.value, date: date.input.value } : { date: date.input.value })
    close(true)
  }

  function open() {
    const state = store.get()
    since.row.hidden = state.since === null
    since.input.value = state.since ?? ''
    date.input.value = state.date
    message.textContent = ''
    form.hidden = false
    button.setAttribute('aria-expanded', 'true')
    const first = state.since === null ? date.input : since.input
    first.focus()
  }

  /** @param {boolean} [back] whether the focus returns to the button */
  function close(back = false) {
    if (form.hidden) return
    form.hidden = true
    button.setAttribute('aria-expanded', 'false')
    if (back) button.focus()
  }

  button.addEventListener('click', () => (form.hidden ? open() : close()))
  form.addEventListener('focusout', (event) => {
    const next = /** @type {FocusEvent} */ (event).relatedTarget
    if (next instanceof Node && !form.contains(next) && next !== button) close()
  })
  return form
}
