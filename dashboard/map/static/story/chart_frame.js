/**
 * What every chart of a story has: the scale of its values with round numbers, the axis, the names
 * of its categories, and fills that differ by more than colour.
 */

import { s } from '../dom.js'
import { colour } from '../theme.js'

/**
 * @typedef {{width: number, height: number, letters: number}} Size of a chart and of its letters, CSS pixels
 * @typedef {import('./stories.js').Chart} Chart
 * @typedef {{left: number, right: number, top: number, bottom: number}} Plot the area of the values, CSS pixels
 * @typedef {object} Scale
 * @property {number} low
 * @property {number} high
 * @property {number} step between two lines of the axis
 */

/** Mean width of a letter, as a share of its height. */
const LETTER = 0.54

/** Height of a line of text, as a share of its letters. */
export const LINE = 1.3

/** Steps of an axis, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10]

/** Lines that an axis may have. */
const MOST_LINES = 5

/** Large numbers are told in these. @type {[number, string][]} */
const FACTORS = [[1e9, 'bn'], [1e6, 'm'], [1e4, 'thousand']]

let uid = 0

/** @param {string} text @param {number} letters */
export const widthOf = (text, letters) => [...text].length * letters * LETTER

/** @param {number} value */
export const figure = (value) => value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 1 })

/** Every number that a chart shows. @param {Chart} chart */
function numbersOf({ kind, categories, series }) {
  const sums = kind === 'stacked' ? categories.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)) : []
  return [...sums, ...series.flatMap(({ values, high }) => [...values, ...(high ?? [])])].filter((value) => value !== null)
}

/** By what the numbers of a chart are divided, and the word for it. @param {Chart} chart @returns {[number, string]} */
export function factorOf(chart) {
  const top = Math.max(0, ...numbersOf(chart).map(Math.abs))
  const found = FACTORS.find(([factor]) => top >= factor)
  return found ? [found[0] === 1e4 ? 1e3 : found[0], found[1]] : [1, '']
}

/** 'RUB bn' or 'states'. @param {Chart} chart */
export const unitOf = (chart) => [chart.unit, factorOf(chart)[1]].filter(Boolean).join(' ')

/** A scale from zero, or from below, to the highest value. @param {Chart} chart @returns {Scale} */
export function scaleOf(chart) {
  const numbers = numbersOf(chart)
  const [top, base] = [Math.max(0, ...numbers), Math.min(0, ...numbers)]
  const rough = (top - base || 1) / MOST_LINES
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power
  return { low: Math.floor(base / step) * step, high: Math.max(Math.ceil(top / step), 1) * step, step }
}

/** Values of the lines of an axis. @param {Scale} scale */
export const linesOf = ({ low, high, step }) => Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step)

/**
 * The lines of an upright axis with their numbers.
 * @param {Scale} scale
 * @param {Plot} plot
 * @param {(value: number) => number} y
 * @param {number} factor
 * @param {number} letters
 */
export const axis = (scale, plot, y, factor, letters) => s('g', { class: 'chart-axis' }, linesOf(scale).flatMap((value) => [
  s('line', { class: value === 0 ? 'chart-zero' : 'chart-line', x1: plot.left, x2: plot.right, y1: y(value), y2: y(value) }),
  s('text', { x: plot.left - letters * 0.5, y: y(value) + letters * 0.35, 'text-anchor': 'end' }, figure(value / factor)),
]))

/**
 * Names below an upright chart; where they have no room, every second, third … one.
 * @param {string[]} categories
 * @param {Plot} plot
 * @param {number} letters
 */
export function names(categories, plot, letters) {
  const slot = (plot.right - plot.left) / categories.length
  const every = Math.max(1, Math.ceil((Math.max(...categories.map((name) => widthOf(name, letters))) + letters * 0.6) / slot))
  // the last one always has its name
  const shown = categories.map((_, index) => (categories.length - 1 - index) % every === 0)
  return s('g', { class: 'chart-names' }, categories.map((name, index) => shown[index] && s('text', {
    x: plot.left + (index + 0.5) * slot, y: plot.bottom + letters * LINE, 'text-anchor': 'middle',
  }, name)))
}

/**
 * Fills of the series: their colour, from the second one on with a pattern of its own as well.
 * @param {import('./stories.js').ChartSeries[]} series
 * @returns {{defs: SVGElement, fill: (index: number) => string}}
 */
export function fills(series) {
  const prefix = `chart-${++uid}`
  const patterns = series.map(({ token }, index) => {
    const kind = index % 4
    const back = s('rect', { width: 8, height: 8, fill: colour(token) })
    const mark = { class: 'chart-pattern', 'stroke-width': 1.6 }
    const marks = kind === 1 ? [s('line', { x1: 0, y1: 0, x2: 0, y2: 8, ...mark })]
      : kind === 2 ? [s('circle', { cx: 4, cy: 4, r: 1, ...mark })]
        : kind === 3 ? [s('line', { x1: 0, y1: 0, x2: 0, y2: 8, ...mark }), s('line', { x1: 0, y1: 0, x2: 8, y2: 0, ...mark })] : []
    return s('pattern', { id: `${prefix}-${index}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: kind === 2 ? null : 'rotate(45)' }, back, ...marks)
  })
  return { defs: s('defs', {}, patterns), fill: (index) => (index % 4 === 0 ? colour(series[index].token) : `url(#${prefix}-${index})`) }
}

/**
 * Names of the series beside their last values, moved apart so that none covers another.
 * @param {{text: string, y: number, token: string}[]} labels
 * @param {Plot} plot
 * @param {number} letters
 */
export function sideNames(labels, plot, letters) {
  const line = letters * LINE
  const sorted = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label, at: label.y }))
  sorted.forEach((label, index) => { if (index > 0) label.at = Math.max(label.at, sorted[index - 1].at + line) })
  const over = (sorted.at(-1)?.at ?? 0) - plot.bottom
  if (over > 0) {
    for (let index = sorted.length - 1; index >= 0; index -= 1) {
      const limit = index === sorted.length - 1 ? plot.bottom : sorted[index + 1].at - line
      sorted[index].at = Math.min(sorted[index].at, limit)
    }
  }
  const x = plot.right + letters * 0.9
  return s('g', { class: 'chart-sides' }, sorted.flatMap(({ text, y, at, token }) => [
    s('path', { d: `M${plot.right + 1} ${y}L${x - letters * 0.2} ${at}`, class: 'chart-leader', stroke: colour(token) }),
    s('text', { x, y: at + letters * 0.35 }, text),
  ]))
}
