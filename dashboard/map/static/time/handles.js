/**
 * The handles on the time bar: one for the date, a second one while a span is on. They are native
 * sliders, so that they work by pointer, touch, keyboard and screen reader.
 */

import { h } from '../dom.js'
import { formatDate, fromDays, toDays } from '../dates.js'
import { dayForKey } from './calendar.js'
import { perFrame } from './frames.js'

/**
 * @param {import('../store.js').Store} store
 * @param {'date'|'since'} key the part of the state that the handle holds
 * @param {string} id
 * @param {string} label
 * @param {[string, string]} range first and last day
 */
function handle(store, key, id, label, [least, most]) {
  // the map repaints once a frame however fast the pointer moves
  const move = perFrame((/** @type {string} */ day) => store.set({ [key]: day }))
  const slider = /** @type {HTMLInputElement} */ (h('input', {
    type: 'range', id, class: 'time-slider', min: toDays(least), max: toDays(most), step: 1, 'aria-label': label,
    oninput: (/** @type {any} */ event) => move(fromDays(Number(event.target.value))),
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      const day = dayForKey(event, store.get()[key] ?? most, least, most)
      if (day === null) return
      event.preventDefault()
      store.set({ [key]: day })
    },
  }))
  store.watch([key], (state) => {
    const day = state[key]
    if (day === null) return
    slider.value = String(toDays(day))
    slider.setAttribute('aria-valuetext', formatDate(day))
  })
  return slider
}

/**
 * @param {import('../store.js').Store} store
 * @param {ReturnType<typeof import('./calendar.js').timeScale>} scale
 * @param {[string, string]} range first and last day
 * @param {HTMLElement} line
 */
export function addHandles(store, scale, range, line) {
  const date = handle(store, 'date', 'time-slider', 'Date of the map', range)
  const since = handle(store, 'since', 'time-slider-since', 'First day of the span', range)
  line.append(since, date)
  store.watch(['since'], (state) => {
    since.hidden = state.since === null
    line.classList.toggle('has-span', state.since !== null)
    date.setAttribute('aria-label', state.since === null ? 'Date of the map' : 'Last day of the span, date of the map')
  })
  // with two handles the track itself belongs to neither: a press moves the nearer one
  line.addEventListener('pointerdown', (event) => {
    const state = store.get()
    if (state.since === null || event.target instanceof HTMLInputElement) return
    const box = line.getBoundingClientRect()
    const y = event.clientY - box.top
    if (Math.abs(y - (date.offsetTop + date.offsetHeight / 2)) > date.offsetHeight / 2) return
    const day = scale.day(event.clientX - box.left, box.width)
    const far = (/** @type {string} */ other) => Math.abs(toDays(other) - toDays(day))
    const nearer = far(state.since) < far(state.date) ? 'since' : 'date'
    store.set({ [nearer]: day })
    const slider = nearer === 'since' ? since : date
    slider.focus()
  })
}
