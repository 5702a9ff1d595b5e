/**
 * What stands beside a step: a chart with its numbers as a table, or a table alone.
 */

import { h } from '../dom.js'
import { drawChart } from './chart.js'
import { figure, unitOf } from './chart_frame.js'

/**
 * @param {import('./stories.js').Exhibit} exhibit
 * @param {import('../popup/marks.js').Citations} citations
 * @param {import('./chart_frame.js').Size} size of the chart
 */
export function showExhibit(exhibit, citations, size) {
  const table = h('div', { class: 'exhibit-scroll', tabindex: 0, role: 'group', 'aria-label': exhibit.title }, numbers(exhibit.table, citations))
  return h('figure', { class: `exhibit ${exhibit.chart ? 'has-chart' : 'has-table'}` },
    h('figcaption', { class: 'exhibit-title' }, exhibit.title,
      exhibit.chart?.unit && h('span', { class: 'exhibit-unit' }, ` ${unitOf(exhibit.chart)}`),
      exhibit.sources.length > 0 && citations.marks(exhibit.sources)),
    exhibit.chart && drawChart(exhibit.chart, size, exhibit.title),
    exhibit.chart ? h('details', { class: 'more exhibit-figures' }, h('summary', {}, 'As a table'), table) : table,
    exhibit.note && h('p', { class: 'exhibit-note' }, exhibit.note))
}

/**
 * @param {import('./stories.js').Table} table
 * @param {import('../popup/marks.js').Citations} citations
 */
function numbers({ columns, rows }, citations) {
  const isNumber = columns.map((_, index) => rows.some(({ values }) => typeof values[index] === 'number'))
  const wide = (/** @type {number} */ index) => (isNumber[index] ? 'is-number' : null)
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
