/**
 * What stands beside a step: a chart with its numbers as a table, or a table alone.
 */

import { h } from '../dom.js'
import { drawChart } from './chart.js'
import { figure, unitOf } from './chart_frame.js'

/** Least height of a chart, CSS pixels. */
const LEAST = 160

/** Cells of a column that has no longer ones are not broken into lines, characters. */
const SHORT = 16

/**
 * @param {import('./stories.js').Exhibit} exhibit
 * @param {import('../popup/marks.js').Citations} citations
 * @returns {{node: HTMLElement, draw: (size: {height?: number, letters: number}) => void}} `draw` is called once the node has its place: the chart fills it, or takes the height that is given
 */
export function showExhibit({ title, note, chart, table, sources }, citations) {
  const scroll = h('div', { class: 'exhibit-scroll', tabindex: 0, role: 'group', 'aria-label': title }, numbers(table, citations))
  const box = h('div', { class: 'chart-box' })
  const node = h('figure', { class: `exhibit ${chart ? 'has-chart' : 'has-table'}` },
    h('figcaption', { class: 'exhibit-title' }, title, chart?.unit && h('span', { class: 'exhibit-unit' }, ` ${unitOf(chart)}`), sources.length > 0 && citations.marks(sources)),
    chart && box,
    chart ? h('details', { class: 'more exhibit-figures' }, h('summary', {}, 'As a table'), scroll) : scroll,
    note && h('p', { class: 'exhibit-note' }, note))
  return {
    node,
    draw({ height, letters }) {
      if (chart) box.replaceChildren(drawChart(chart, { width: box.clientWidth, height: Math.max(height ?? box.clientHeight, LEAST), letters }, title))
    },
  }
}

/**
 * @param {import('./stories.js').Table} table
 * @param {import('../popup/marks.js').Citations} citations
 */
function numbers({ columns, rows }, citations) {
  const isNumber = columns.map((_, index) => rows.some(({ values }) => typeof values[index] === 'number'))
  const isShort = columns.map((_, index) => rows.every(({ values }) => String(values[index] ?? '').length <= SHORT))
  const wide = (/** @type {number} */ index) => (isNumber[index] ? 'is-number' : isShort[index] ? 'is-short' : null)
  return h('table', { class: 'exhibit-table' },
    h('thead', {}, h('tr', {}, columns.map(({ label, unit }, index) => h('th', { scope: 'col', class: wide(index) }, label, unit && h('span', { class: 'exhibit-unit' }, ` ${unit}`))))),
    h('tbody', {}, rows.map(({ values, sources, disputed }) => h('tr', {}, values.map((value, index) => h(index === 0 ? 'th' : 'td', { scope: index === 0 ? 'row' : null, class: wide(index) },
      cell(value, columns[index]),
      index === values.length - 1 && [disputed && h('span', { class: 'mark-disputed', title: 'The sources differ' }, ' ◐'), sources.length > 0 && citations.marks(sources)]))))))
}

/**
 * A number as it stands in a table; a year has no separator of thousands.
 * @param {string|number|null} value
 * @param {import('./stories.js').Table['columns'][number]} column
 */
function cell(value, { kind }) {
  if (value === null || value === '') return h('span', { class: 'exhibit-gap', title: 'no figure' }, '–')
  return typeof value === 'number' && kind !== 'year' ? figure(value) : value
}
