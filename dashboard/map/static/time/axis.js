/**
 * The drawn line of the time bar: years, marks, and what is past or within the span. Pointing at a
 * mark says what it is; a click goes there.
 */

import { fill, h, s } from '../dom.js'
import { formatDate } from '../dates.js'
import { dayOf, drawMark, layOut, markAt, TRACK } from './marks.js'
import { spanOf } from './span.js'

/** @typedef {import('./calendar.js').Change} Change */
/** @typedef {import('./marks.js').Mark} Mark */

/** Room at both ends of the track, CSS pixels: half a handle. */
export const PAD = 10

/** Baseline of the years, CSS pixels from the top. */
const YEARS = 64

/** Lines of a tip; what is beyond is counted. */
const MOST_LINES = 6

/** Room kept between the years written below, CSS pixels. */
const YEAR_ROOM = 56

/**
 * @param {import('../layers/context.js').MapContext} context
 * @param {ReturnType<typeof import('./calendar.js').timeScale>} scale
 * @param {[string, string]} range first and last day
 */
export function createAxis({ dossier, store }, scale, [least, most]) {
  const { changes, wars } = dossier.data
  const drawing = s('svg', { class: 'time-axis', 'aria-hidden': 'true' })
  const tip = h('div', { class: 'card time-tip', role: 'status', hidden: true })
  const done = s('line', { class: 'axis-done', y1: TRACK, y2: TRACK })
  const other = s('line', { class: 'axis-compare', y1: TRACK - 12, y2: TRACK + 12 })
  /** @type {Mark[]} */
  let marks = []
  let width = 0

  function draw() {
    width = drawing.clientWidth
    if (width === 0) return
    const x = (/** @type {string} */ iso) => scale.x(iso, width)
    marks = layOut(changes, wars, x, least, most)
    const first = Number(least.slice(0, 4)) + 1
    const every = [5, 10, 20].find((step) => x(`${first + step}-01-01`) - x(`${first}-01-01`) > YEAR_ROOM) ?? 20
    const years = []
    for (let year = Math.ceil(first / every) * every; year <= Number(most.slice(0, 4)); year += every) {
      // the first and the last one stay inside the line
      const at = Math.min(width - 14, Math.max(14, x(`${year}-01-01`)))
      years.push(s('text', { class: 'axis-year', x: at, y: YEARS, 'text-anchor': 'middle' }, year))
    }
    fill(drawing, s('line', { class: 'axis-track', x1: PAD, x2: width - PAD, y1: TRACK, y2: TRACK }), done, marks.map(drawMark), other, years)
    follow()
  }

  function follow() {
    if (width === 0) return
    const state = store.get()
    const span = spanOf(state)
    done.setAttribute('x1', String(span ? scale.x(span[0], width) : PAD))
    done.setAttribute('x2', String(scale.x(span ? span[1] : state.date, width)))
    const at = String(scale.x(state.compare ?? state.date, width))
    other.setAttribute('x1', at)
    other.setAttribute('x2', at)
    other.toggleAttribute('hidden', state.compare === null)
  }

  /**
   * Say what happened, above a point of the line.
   * @param {{day: string, label: string, exact: boolean}[]} items
   * @param {number} x CSS pixels
   */
  function say(items, x) {
    let day = ''
    const lines = items.slice(0, MOST_LINES).map((item) => {
      const dated = item.day !== day && h('b', {}, formatDate(item.day, { short: true }))
      day = item.day
      return h('li', {}, dated, ` ${item.label}${item.exact ? '' : ' (day not known)'}`)
    })
    fill(tip, h('ul', {}, lines), items.length > MOST_LINES && h('p', { class: 'quiet' }, `and ${items.length - MOST_LINES} more`))
    tip.hidden = false
    const bar = /** @type {HTMLElement} */ (tip.offsetParent ?? tip)
    const line = drawing.getBoundingClientRect().left - bar.getBoundingClientRect().left
    const half = tip.offsetWidth / 2
    tip.style.left = `${Math.max(0, Math.min(bar.clientWidth - 2 * half, line + x - half))}px`
  }

  const hush = () => { tip.hidden = true }

  const line = h('div', {
    class: 'time-line',
    onpointermove: (/** @type {PointerEvent} */ event) => {
      const mark = pointed(event)
      line.classList.toggle('is-over-mark', mark !== null)
      if (mark) say(mark.items, mark.x)
      else if (event.target === line || event.target === drawing || drawing.contains(/** @type {Node} */ (event.target))) hush()
    },
    onpointerleave: hush,
    onclick: (/** @type {PointerEvent} */ event) => {
      const mark = pointed(event)
      if (mark) store.set({ date: dayOf(mark, store.get().date) })
    },
  }, drawing)

  /** @param {PointerEvent} event */
  function pointed(event) {
    if (event.target instanceof HTMLInputElement) return null
    const box = drawing.getBoundingClientRect()
    return markAt(marks, event.clientX - box.left, event.clientY - box.top)
  }

  new ResizeObserver(draw).observe(drawing)
  store.watch(['date', 'since', 'compare'], (state, previous) => {
    if (state.date !== previous.date) hush()
    follow()
  })
  return { line, tip, say: (/** @type {Change[]} */ items) => say(items, scale.x(items[0].day, width)) }
}
