/**
 * Charts of a story, drawn from prepared numbers: bars, stacked bars, lines and ranges. A missing
 * figure is a gap with a hollow tick, never zero; a range that sources dispute is marked ◐.
 */

import { s } from '../dom.js'
import { colour } from '../theme.js'
import { LINE, axis, factorOf, figure, fills, linesOf, names, scaleOf, sideNames, unitOf, widthOf } from './chart_frame.js'
import { flatChart, isFlat } from './chart_flat.js'

/**
 * @typedef {import('./stories.js').Chart} Chart
 * @typedef {import('./chart_frame.js').Plot} Plot
 * @typedef {object} Drawing what the marks of every kind need
 * @property {Chart} chart
 * @property {Plot} plot
 * @property {(value: number) => number} y
 * @property {(index: number) => number} x middle of a category
 * @property {number} slot width of a category
 * @property {number} letters
 * @property {number} factor by which the figures are divided
 * @property {(series: number) => string} fill
 * @property {(series: number, index: number) => string} words
 */

/** Size of the letters of a single figure, as a share of the others. */
const SMALL = 0.86

/** Room for the marks of one series of ranges, letters. */
const NEAR = 4

/** Share of a category's width that its bars take. */
const FULL = 0.72

/**
 * @param {Chart} chart
 * @param {import('./chart_frame.js').Size} size
 * @param {string} title
 */
export function drawChart(chart, size, title) {
  const { width, height } = size
  const drawing = s('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': `${title}. ${describe(chart)}`, style: `font-size: ${size.letters}px` })
  const { defs, fill } = fills(chart.series)
  drawing.append(defs, ...(isFlat(chart, size) ? flatChart(chart, size, fill) : uprightChart(chart, size, fill)))
  return drawing
}

/** @param {Chart} chart @param {import('./chart_frame.js').Size} size @param {(series: number) => string} fill */
function uprightChart(chart, { width, height, letters }, fill) {
  const [factor] = factorOf(chart)
  const scale = scaleOf(chart)
  const several = chart.series.length > 1
  const named = several && (chart.kind === 'stacked' || chart.kind === 'lines')
  const sides = named ? Math.min(width * 0.34, Math.max(...chart.series.map((_, index) => widthOf(sideText(chart, index, factor), letters))) + letters * 1.4) : letters * 0.6
  const plot = {
    left: Math.max(...linesOf(scale).map((value) => widthOf(figure(value / factor), letters))) + letters * 0.8,
    right: width - sides, top: letters * (several && !named ? 3 : 1.4), bottom: height - letters * LINE - letters * 0.6,
  }
  const slot = (plot.right - plot.left) / chart.categories.length
  /** @type {Drawing} */
  const parts = {
    chart, plot, slot, letters, factor, fill,
    y: (value) => plot.bottom - ((value - scale.low) / (scale.high - scale.low)) * (plot.bottom - plot.top),
    x: (index) => plot.left + (index + 0.5) * slot,
    words: (series, index) => wordsOf(chart, series, index),
  }
  const marks = { bars, stacked, lines, ranges }[chart.kind](parts)
  return [
    axis(scale, plot, parts.y, factor, letters), ...marks, names(chart.categories, plot, letters),
    named && sideNames(sidesOf(parts, factor), plot, letters),
    several && !named && keyAbove(parts),
  ].filter((part) => part !== false)
}

/** @param {Chart} chart @param {number} series @param {number} index */
function wordsOf({ categories, series }, at, index) {
  const { name, values, high } = series[at]
  const top = high?.[index]
  const value = values[index]
  if (value === null) return `${categories[index]}, ${name}: no figure`
  return `${categories[index]}, ${name}: ${figure(value)}${top !== null && top !== undefined && top !== value ? ` to ${figure(top)}, disputed` : ''}`
}

/** The series' name and, where parts make up a whole, its last value. @param {Chart} chart @param {number} index @param {number} factor */
function sideText({ kind, series }, index, factor) {
  const last = series[index].values.at(-1)
  return kind === 'stacked' && last !== null && last !== undefined ? `${series[index].name} ${figure(last / factor)}` : series[index].name
}

/** Where the names of the series stand: beside the last figure of each. @param {Drawing} drawing @param {number} factor */
function sidesOf({ chart, y }, factor) {
  let below = 0
  return chart.series.map(({ values, token }, index) => {
    const last = values.reduce((found, value, at) => (value === null ? found : at), 0)
    const value = values[last] ?? 0
    const middle = chart.kind === 'stacked' ? below + (values.at(-1) ?? 0) / 2 : value
    below += values.at(-1) ?? 0
    return { text: sideText(chart, index, factor), y: y(middle), token }
  })
}

/** Names of the series above the chart, each with its mark. @param {Drawing} drawing */
function keyAbove({ chart, plot, fill, letters }) {
  let x = plot.left
  return s('g', { class: 'chart-key' }, chart.series.flatMap(({ name, token }, index) => {
    const at = x
    x += widthOf(name, letters) + letters * 3
    return [
      chart.kind === 'bars'
        ? s('rect', { class: 'chart-bar', x: at, y: letters * 0.1, width: letters, height: letters, fill: fill(index) })
        : s('path', { class: 'chart-dot', d: dot(index, at + letters / 2, letters * 0.6, letters * 0.34), fill: colour(token) }),
      s('text', { x: at + letters * 1.4, y: letters }, name),
    ]
  }))
}

/** A figure above or below its mark, where there is room. @param {Drawing} drawing @param {number} x @param {number} y @param {number} value @param {number} room */
function told({ letters, factor }, x, y, value, room) {
  const text = figure(value / factor)
  return widthOf(text, letters * SMALL) <= room ? [s('text', { class: 'chart-value', x, y, 'text-anchor': 'middle', style: `font-size: ${letters * SMALL}px` }, text)] : []
}

/** A hollow tick on the line of zero where there is no figure. @param {Drawing} drawing @param {number} x @param {string} words */
const gap = ({ y, letters }, x, words) => s('line', { class: 'chart-gap', x1: x, x2: x, y1: y(0), y2: y(0) - letters * 0.5 }, s('title', {}, words))

/** @param {Drawing} drawing */
function bars(drawing) {
  const { chart, x, y, slot, fill, words, letters } = drawing
  const width = (slot * FULL) / chart.series.length
  return chart.series.flatMap(({ values, high, token }, series) => values.flatMap((value, index) => {
    const left = x(index) - (slot * FULL) / 2 + series * width
    if (value === null) return [gap(drawing, left + width / 2, words(series, index))]
    const bar = s('rect', { class: 'chart-bar', x: left, width: Math.max(width - 1, 1), y: Math.min(y(value), y(0)), height: Math.max(Math.abs(y(value) - y(0)), 1), fill: fill(series) }, s('title', {}, words(series, index)))
    const top = high?.[index]
    if (top === null || top === undefined || top <= value) return [bar, ...told(drawing, left + width / 2, y(Math.max(value, 0)) - letters * 0.3, value, width)]
    return [bar,
      s('rect', { class: 'chart-range', x: left, width: Math.max(width - 1, 1), y: y(top), height: y(value) - y(top), stroke: colour(token) }, s('title', {}, words(series, index))),
      s('text', { class: 'chart-disputed', x: left + width / 2, y: y(top) - letters * 0.3, 'text-anchor': 'middle' }, '◐')]
  }))
}

/** @param {Drawing} drawing */
function stacked(drawing) {
  const { chart, x, y, slot, fill, words } = drawing
  return chart.categories.flatMap((_, index) => {
    let below = 0
    if (chart.series.every(({ values }) => values[index] === null)) return [gap(drawing, x(index), `${chart.categories[index]}: no figure`)]
    return chart.series.flatMap(({ values }, series) => {
      const value = values[index]
      if (value === null || value === 0) return []
      const part = s('rect', { class: 'chart-bar', x: x(index) - (slot * FULL) / 2, width: slot * FULL, y: y(below + value), height: Math.max(y(below) - y(below + value), 0.5), fill: fill(series) }, s('title', {}, words(series, index)))
      below += value
      return [part]
    })
  })
}

/** Marks of a line's points, so that lines differ by more than colour. @param {number} kind @param {number} x @param {number} y @param {number} r */
function dot(kind, x, y, r) {
  const shapes = [
    `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
    `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
    `M${x} ${y - r * 1.3}L${x + r * 1.3} ${y}L${x} ${y + r * 1.3}L${x - r * 1.3} ${y}z`,
    `M${x} ${y - r * 1.2}L${x + r * 1.2} ${y + r}L${x - r * 1.2} ${y + r}z`,
  ]
  return shapes[kind % shapes.length]
}

/** @param {Drawing} drawing */
function lines(drawing) {
  const { chart, x, y, words, letters } = drawing
  return chart.series.flatMap(({ values, token }, series) => {
    // a line ends where a figure is missing and begins anew after it
    const path = values.map((value, index) => (value === null ? '' : `${index === 0 || values[index - 1] === null ? 'M' : 'L'}${x(index)} ${y(value)}`)).join('')
    return [
      s('path', { class: 'chart-series', d: path, stroke: colour(token), 'stroke-dasharray': series % 2 ? '6 3' : null }),
      ...values.map((value, index) => (value === null
        ? gap(drawing, x(index), words(series, index))
        : s('path', { class: 'chart-dot', d: dot(series, x(index), y(value), letters * 0.26), fill: colour(token) }, s('title', {}, words(series, index))))),
    ]
  })
}

/** @param {Drawing} drawing */
function ranges(drawing) {
  const { chart, x, y, slot, words, letters } = drawing
  const step = Math.min((slot * FULL) / chart.series.length, letters * NEAR)
  return chart.series.flatMap(({ values, high, token }, series) => values.flatMap((value, index) => {
    const at = x(index) + (series - (chart.series.length - 1) / 2) * step
    if (value === null) return [gap(drawing, at, words(series, index))]
    const top = high?.[index] ?? value
    const title = s('title', {}, words(series, index))
    if (top === value) {
      return [
        s('path', { class: 'chart-dot', d: dot(series, at, y(value), letters * 0.34), fill: colour(token) }, title),
        ...told(drawing, at, y(value) - letters * 0.7, value, step),
      ]
    }
    return [
      s('path', { class: 'chart-span', d: `M${at} ${y(value)}V${y(top)}`, stroke: colour(token) }, title),
      // both ends are told, and nothing in between
      ...[value, top].map((end) => s('path', { class: 'chart-dot', d: dot(series, at, y(end), letters * 0.34), fill: colour(token) })),
      s('text', { class: 'chart-disputed', x: at, y: y(top) - letters * 1.65, 'text-anchor': 'middle' }, '◐'),
      ...told(drawing, at, y(top) - letters * 0.6, top, step), ...told(drawing, at, y(value) + letters * 1.35, value, step),
    ]
  }))
}

/** The numbers in words, for those who cannot see the picture; the table says the same. @param {Chart} chart */
function describe(chart) {
  const all = chart.series.map(({ name, values }) => {
    const known = values.map((value, index) => (value === null ? null : `${chart.categories[index]} ${figure(value)}`)).filter(Boolean)
    return `${name}: ${known.length > 0 ? `${known[0]}${known.length > 1 ? ` to ${known.at(-1)}` : ''}` : 'no figure'}`
  })
  return `${unitOf(chart)}. ${all.join('; ')}. The figures are in the table.`
}
