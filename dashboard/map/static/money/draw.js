/**
 * Draws the bands: one outline each with a fading start and an arrow head. Paid money is filled,
 * promised money has a broken rim, Western aid a light core, so that none rests on colour alone.
 */

import { s } from '../dom.js'
import { colour } from '../theme.js'
import { centreLine, outline, shorten } from './geometry.js'

/** @typedef {import('./figures.js').Figure} Figure */
/** @typedef {import('./geometry.js').Point} Point */

/**
 * @typedef {object} Band
 * @property {Figure} figure
 * @property {Point[]} line
 * @property {[number, number]|null} widths low and high, CSS pixels; null where it cannot be compared
 */

/** Colour token of a band: that of its recipient, or of Western aid. @param {Figure} figure */
export function tokenOf({ group, region }) {
  if (group === 'western') return 'accent'
  return region === 'GE-AB' ? 'abkhazia' : 'south-ossetia'
}

/** Width of a band whose amount cannot be compared. */
const UNKNOWN = 4

/** What can be hit with a finger or a pointer, at least. */
const HIT = 24

/**
 * @param {Band} band
 * @param {string} key
 * @param {(event: MouseEvent) => void} onClick
 */
export function drawBand({ figure, line, widths }, key, onClick) {
  const ink = colour(tokenOf(figure))
  const fade = `band-${key.replace('>', '-')}`
  const [from, to] = [line[0], line[line.length - 1]]
  const [low, high] = widths ?? [UNKNOWN, UNKNOWN]
  const classes = ['band', `band-${figure.group}`, `is-${figure.standing}`, figure.low < figure.high && 'is-range', widths === null && 'is-unknown']
  return s('g', { class: classes.filter(Boolean).join(' '), 'data-band': key, 'data-width': high.toFixed(2) },
    s('defs', {}, s('linearGradient', { id: fade, gradientUnits: 'userSpaceOnUse', x1: from.x, y1: from.y, x2: to.x, y2: to.y },
      s('stop', { offset: 0, 'stop-color': ink, 'stop-opacity': 0.12 }),
      s('stop', { offset: 0.45, 'stop-color': ink, 'stop-opacity': 0.5 }),
      s('stop', { offset: 1, 'stop-color': ink, 'stop-opacity': 0.92 }))),
    s('path', { class: 'band-hit', d: centreLine(line), 'stroke-width': Math.max(HIT, high), onclick: onClick }),
    low < high && s('path', { class: 'band-outer', d: outline(line, high), fill: ink, stroke: ink }),
    s('path', { class: 'band-body', d: outline(line, low), fill: `url(#${fade})`, stroke: ink }),
    s('path', { class: 'band-core', d: centreLine(shorten(line, low + 8)), 'stroke-width': Math.max(1, low * 0.22) }),
    s('path', { class: 'band-motion', d: centreLine(shorten(line, low + 8)), stroke: ink, 'stroke-width': Math.max(1.5, low * 0.3) }))
}
