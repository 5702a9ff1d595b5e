/**
 * The date of the map: one line from the first to the last day of the data, with treaties as
 * diamonds, wars as bars and votes as ticks.
 */

import { h, s, fill } from './dom.js'
import { formatDate, fromDays, toDays } from './dates.js'

/** @typedef {import('./layers/context.js').MapContext} MapContext */

const AXIS_START = '1989-01-01'
const TRACK = 24
const PAD = 10

/** @param {MapContext} context */
export function createTimebar({ dossier, store }) {
  const { latest, trigger } = dossier.data.meta
  const first = toDays(AXIS_START)
  const last = toDays(latest)
  const day = h('output', { class: 'time-date', for: 'time-slider' })
  const summary = h('span', { class: 'time-summary' })
  const drawing = s('svg', { class: 'time-axis', 'aria-hidden': 'true' })
  const slider = /** @type {HTMLInputElement} */ (h('input', {
    type: 'range', id: 'time-slider', class: 'time-slider', min: first, max: last, step: 1, 'aria-label': 'Date of the map',
    oninput: (/** @type {any} */ event) => store.set({ date: fromDays(Number(event.target.value)) }),
  }))

  /** @param {string} date @param {string} label @param {string} title */
  const jump = (date, label, title) => h('button', {
    type: 'button', class: 'button', title, 'data-date': date, onclick: () => store.set({ date }),
  }, label)
  const jumps = h('div', { class: 'time-jumps' },
    jump(trigger, '18 March 2015', 'The treaty that started this dossier'),
    jump(latest, 'Latest', `Latest date in the data: ${formatDate(latest)}`))

  /** @param {string} iso @param {number} width */
  const x = (iso, width) => PAD + ((toDays(iso) - first) / (last - first)) * (width - 2 * PAD)

  function drawAxis() {
    const width = drawing.clientWidth
    if (width === 0) return
    const parts = [s('line', { class: 'axis-track', x1: PAD, x2: width - PAD, y1: TRACK, y2: TRACK })]
    const marker = s('line', { class: 'axis-done', x1: PAD, x2: x(store.get().date, width), y1: TRACK, y2: TRACK })
    parts.push(marker)
    for (let year = 1990; year <= Number(latest.slice(0, 4)); year += width < 420 ? 10 : 5) {
      parts.push(s('text', { class: 'axis-year', x: x(`${year}-01-01`, width), y: 46, 'text-anchor': 'middle' }, year))
    }
    for (const war of dossier.data.events.filter((row) => row.kind === 'war' && row.to && row.bounds[0] && row.bounds[3])) {
      const from = x(/** @type {string} */ (war.bounds[0]), width)
      if (from < PAD) continue
      parts.push(s('rect', { class: 'axis-war', x: from, y: 8, height: 7, rx: 2, width: Math.max(3, x(/** @type {string} */ (war.bounds[3]), width) - from) }))
    }
    for (const vote of dossier.data.resolutions) {
      const at = x(vote.date, width)
      parts.push(s('line', { class: 'axis-vote', x1: at, x2: at, y1: 28, y2: 33 }))
    }
    for (const row of dossier.data.instruments) {
      if (!row.signed || row.signed.length < 10) continue
      const at = x(row.signed, width)
      parts.push(s('rect', { class: 'axis-treaty', x: at - 3, y: 8.5, width: 6, height: 6, transform: `rotate(45 ${at} 11.5)` }))
    }
    fill(drawing, parts)
  }

  store.watch(['date'], ({ date }) => {
    day.textContent = formatDate(date)
    slider.value = String(toDays(date))
    slider.setAttribute('aria-valuetext', formatDate(date))
    const active = dossier.instruments(null, date).filter((item) => item.state === 'in_force').length
    const members = new Set(dossier.recognitions(null, date).filter((item) => item.member).map((item) => item.row.actor)).size
    summary.textContent = `${active} instruments in force · ${members} UN members recognise`
    for (const button of jumps.children) button.classList.toggle('is-on', /** @type {HTMLElement} */ (button).dataset.date === date)
    drawing.querySelector('.axis-done')?.setAttribute('x2', String(x(date, drawing.clientWidth)))
  })
  new ResizeObserver(drawAxis).observe(drawing)

  return h('section', { class: 'card timebar', 'aria-label': 'Date' },
    h('div', { class: 'time-now' }, day, summary),
    h('div', { class: 'time-line' }, drawing, slider),
    jumps)
}
