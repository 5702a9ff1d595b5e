/**
 * Bars that lie: for categories whose names are too long to stand below upright ones.
 */

import { s } from '../dom.js'
import { colour } from '../theme.js'
import { LINE, factorOf, figure, linesOf, scaleOf, widthOf } from './chart_frame.js'

/** @typedef {import('./stories.js').Chart} Chart */

const YEAR = /^\d{4}(-\d{2})?$/

/** Share of the width that names may take. */
const NAMES = 0.42

/** @param {Chart} chart @param {import('./chart_frame.js').Size} size */
export function isFlat({ kind, categories, series }, { width, letters }) {
  if (kind === 'lines' || kind === 'stacked' || series.length > 2 || categories.every((name) => YEAR.test(name))) return false
  return categories.some((name) => widthOf(name, letters) > (width * 0.8) / categories.length)
}

/**
 * @param {Chart} chart
 * @param {import('./chart_frame.js').Size} size
 * @param {(series: number) => string} fill
 */
export function flatChart(chart, { width, height, letters }, fill) {
  const { categories, series } = chart
  const [factor] = factorOf(chart)
  const scale = scaleOf(chart)
  const left = Math.min(width * NAMES, Math.max(...categories.map((name) => widthOf(name, letters))) + letters)
  const told = series.flatMap(({ values: figures, high }) => figures.map((value, index) => toldOf(value, high?.[index], factor)))
  const right = width - Math.max(...told.map((text) => widthOf(text, letters))) - letters * 0.8
  const legend = series.length > 1 ? letters * LINE : 0
  const bottom = height - letters * LINE * 1.4
  const slot = (bottom - legend) / categories.length
  const x = (/** @type {number} */ value) => left + ((value - scale.low) / (scale.high - scale.low)) * (right - left)
  const thick = Math.min((slot * 0.72) / series.length, letters * 2)
  const most = Math.floor((left - letters) / widthOf('n', letters))
  const room = Math.max(1, Math.min(3, Math.floor(slot / (letters * LINE))))
  const values = linesOf(scale)
  // the bars tell their figures themselves: the axis names as many as fit
  const every = Math.ceil((widthOf(figure(scale.high / factor), letters) + letters) / (x(scale.step) - x(0)))
  return [
    s('g', { class: 'chart-axis' }, values.flatMap((value, index) => [
      s('line', { class: value === 0 ? 'chart-zero' : 'chart-line', x1: x(value), x2: x(value), y1: legend, y2: bottom }),
      index % every === 0 && s('text', { x: x(value), y: bottom + letters * LINE, 'text-anchor': 'middle' }, figure(value / factor)),
    ])),
    series.length > 1 && s('g', { class: 'chart-names' }, series.flatMap(({ name }, index) => {
      const at = left + index * ((right - left) / series.length)
      return [s('rect', { x: at, y: 0, width: letters, height: letters, fill: fill(index) }), s('text', { x: at + letters * 1.4, y: letters * 0.85 }, name)]
    })),
    ...categories.flatMap((name, index) => {
      const middle = legend + (index + 0.5) * slot
      return [
        ...broken(name, most, room).map((line, at, lines) => s('text', {
          class: 'chart-name', x: left - letters * 0.6, y: middle + letters * (0.35 + (at - (lines.length - 1) / 2) * 1.15), 'text-anchor': 'end',
        }, line, s('title', {}, name))),
        ...series.flatMap((one, at) => bar(one, index, middle + (at - (series.length - 1) / 2) * thick, { x, thick, letters, factor, fill: fill(at) })),
      ]
    }),
  ].filter((part) => part !== false)
}

/**
 * @param {import('./stories.js').ChartSeries} series
 * @param {number} index
 * @param {number} y its middle
 * @param {{x: (value: number) => number, thick: number, letters: number, factor: number, fill: string}} parts
 */
function bar({ values, high, token }, index, y, { x, thick, letters, factor, fill }) {
  const value = values[index]
  const line = y + letters * 0.35
  if (value === null) return [s('text', { class: 'chart-none', x: x(0) + letters * 0.4, y: line }, 'no figure')]
  const top = high?.[index]
  const disputed = top !== null && top !== undefined && top > value
  const end = Math.max(x(disputed ? top : value), x(0)) + letters * 0.4
  return [
    s('rect', { class: 'chart-bar', x: Math.min(x(value), x(0)), width: Math.max(Math.abs(x(value) - x(0)), 1), y: y - thick / 2, height: thick, fill }),
    disputed && s('rect', { class: 'chart-range', x: x(value), width: x(top) - x(value), y: y - thick / 2, height: thick, stroke: colour(token) }),
    s('text', { class: disputed ? 'chart-disputed' : 'chart-value', x: end, y: line }, toldOf(value, top, factor)),
  ].filter((part) => part !== false)
}

/** What stands beside a bar. @param {number|null} value @param {number|null|undefined} top @param {number} factor */
function toldOf(value, top, factor) {
  if (value === null) return 'no figure'
  return top !== null && top !== undefined && top > value ? `${figure(value / factor)}–${figure(top / factor)} ◐` : figure(value / factor)
}

/**
 * A name in as many lines as there is room for; what does not fit is cut.
 * @param {string} text
 * @param {number} most characters of a line
 * @param {number} room lines
 */
function broken(text, most, room) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim()
    if (longer.length <= most || lines.length === room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line) => ([...line].length > most ? `${[...line].slice(0, most - 1).join('')}…` : line))
}
