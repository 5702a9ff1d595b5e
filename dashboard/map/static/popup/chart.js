/**
 * A small bar chart of one series: a bar a year, a hollow tick where there is no figure, the year
 * of the date filled dark, later years pale, disputed values with a ring.
 */

import { h, s } from '../dom.js'
import { yearOf } from '../dates.js'
import { compact } from './money.js'

const WIDTH = 320
const HEIGHT = 74
const BASE = 58

/**
 * @param {import('../dossier.js').Series} series
 * @param {string} day
 */
export function barChart(series, day) {
  const year = yearOf(day)
  const values = new Map(series.points.map(([at, value, , dispute]) => [at, { value, dispute }]))
  const years = [...values.keys()]
  const from = Math.min(...years)
  const to = Math.max(...years, Math.min(year, Math.max(...years) + 3))
  const count = to - from + 1
  const step = WIDTH / count
  const top = Math.max(...series.points.map((point) => point[1]), 0)
  const low = Math.min(...series.points.map((point) => point[1]), 0)
  const scale = (BASE - 12) / (top - low || 1)
  const zero = BASE + low * scale
  const unit = series.currency ?? series.unit
  const drawing = s('svg', { class: 'bars', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': describe(series, unit) })
  drawing.append(s('line', { class: 'bar-axis', x1: 0, x2: WIDTH, y1: zero, y2: zero }))
  for (let at = from; at <= to; at += 1) {
    const x = (at - from) * step
    const entry = values.get(at)
    if (!entry) {
      drawing.append(s('line', { class: 'bar-gap', x1: x + step / 2, x2: x + step / 2, y1: zero - 4, y2: zero }, s('title', {}, `${at}: no figure`)))
    } else {
      const size = Math.max(1, Math.abs(entry.value) * scale)
      const timing = at === year ? 'is-now' : at > year ? 'is-later' : ''
      drawing.append(s('rect', {
        class: `bar ${timing} ${entry.dispute ? 'is-disputed' : ''}`, x: x + step * 0.12, width: step * 0.76,
        y: entry.value < 0 ? zero : zero - size, height: size,
      }, s('title', {}, `${at}: ${unit} ${compact(entry.value, 4)}${entry.dispute ? ', disputed' : ''}`)))
    }
    if (at === from || at === to || at === year) {
      const anchor = at === from ? 'start' : at === to ? 'end' : 'middle'
      const near = (at === from && year - from < 4 && year >= from && year !== from) || (at === to && to - year < 4 && year <= to && year !== to)
      if (!near) drawing.append(s('text', { class: at === year ? 'bar-label is-now' : 'bar-label', x: at === from ? 0 : at === to ? WIDTH : x + step / 2, y: HEIGHT - 3, 'text-anchor': anchor }, at))
    }
  }
  return drawing
}

/** @param {import('../dossier.js').Series} series @param {string} unit */
function describe(series, unit) {
  return `${series.label}, ${unit}: ${series.points.map(([year, value]) => `${year} ${compact(value)}`).join(', ')}`
}

/**
 * The same numbers as a table, for those who cannot use the picture.
 * @param {import('../dossier.js').Series} series
 * @param {import('./marks.js').Citations} citations
 */
export function seriesTable(series, citations) {
  return h('details', { class: 'more' }, h('summary', {}, 'Figures and sources'),
    h('table', { class: 'figures' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Year'), h('th', { scope: 'col' }, series.unit), h('th', { scope: 'col' }, 'Source'))),
      h('tbody', {}, series.points.map(([year, value, source, dispute]) => h('tr', {},
        h('th', { scope: 'row' }, year), h('td', {}, value.toLocaleString('en-GB', { maximumFractionDigits: 1 })),
        h('td', {}, citations.marks([source], dispute ? [dispute] : [])))))))
}
