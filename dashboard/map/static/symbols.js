/**
 * Point symbols, drawn here so that the map needs no image file. Each is a shape of its own, so
 * that it can be told apart without its colour. All fit a box of 20 × 20.
 */

import { s } from './dom.js'
import { colour } from './theme.js'

/** @typedef {import('./theme.js').LayerStyle} LayerStyle */

/** @type {Record<string, (fill: string, stroke: string) => SVGElement[]>} */
const SHAPES = {
  base: (fill) => [
    s('rect', { x: 4, y: 4, width: 12, height: 12, rx: 1.5, transform: 'rotate(45 10 10)', fill, stroke: 'var(--paper)', 'stroke-width': 1.5 }),
  ],
  guard: (fill) => [
    s('path', { d: 'M10 2 17 5v5c0 4-3 7-7 8.5C6 17 3 14 3 10V5z', fill, stroke: 'var(--paper)', 'stroke-width': 1.5 }),
  ],
  crossing: (_fill, stroke) => [
    s('circle', { cx: 10, cy: 10, r: 6, fill: 'var(--paper)', stroke, 'stroke-width': 2.6 }),
  ],
  monitoring: (fill) => [
    s('path', { d: 'M10 3 18 17H2z', fill, stroke: 'var(--paper)', 'stroke-width': 1.5, 'stroke-linejoin': 'round' }),
    s('circle', { cx: 10, cy: 12.5, r: 2, fill: 'var(--paper)' }),
  ],
  settlement: (fill) => [
    s('path', { d: 'M10 3 18 10h-2.5v7h-11v-7H2z', fill, stroke: 'var(--paper)', 'stroke-width': 1.4, 'stroke-linejoin': 'round' }),
  ],
  airport: (fill) => [
    s('path', { d: 'M10 2c1 0 1.5 1 1.5 2.3V8l6.5 4v2l-6.5-2v3l2 1.6V18L10 17l-3.500 1v-1.400l2-1.600v-3L2 14v-2l6.500-4V4.300C8.500 3 9 2 10 2z', fill, stroke: 'var(--paper)', 'stroke-width': 1 }),
  ],
  port: (fill) => [
    s('path', { d: 'M10 4v13M5 8h10M3 12c1 4 4 5 7 5s6-1 7-5', fill: 'none', stroke: 'var(--paper)', 'stroke-width': 4.5, 'stroke-linecap': 'round' }),
    s('path', { d: 'M10 4v13M5 8h10M3 12c1 4 4 5 7 5s6-1 7-5', fill: 'none', stroke: fill, 'stroke-width': 2.2, 'stroke-linecap': 'round' }),
    s('circle', { cx: 10, cy: 4, r: 2, fill: 'var(--paper)', stroke: fill, 'stroke-width': 1.6 }),
  ],
  dam: (fill) => [
    s('path', { d: 'M3 4h14l-2 13H5z', fill, stroke: 'var(--paper)', 'stroke-width': 1.4 }),
    s('path', { d: 'M5 9h10M5.500 13h9', stroke: 'var(--paper)', 'stroke-width': 1.3 }),
  ],
  tunnel: (fill) => [
    s('path', { d: 'M2 17V10a8 8 0 0 1 16 0v7h-4v-7a4 4 0 0 0-8 0v7z', fill, stroke: 'var(--paper)', 'stroke-width': 1.3 }),
  ],
  event: (fill) => [s('circle', { cx: 10, cy: 10, r: 6.5, fill, stroke: 'var(--paper)', 'stroke-width': 2 })],
  label: (fill) => [
    s('path', { d: 'M2 15 6.500 4h2L13 15M3.800 11h7.400M15 15V7', fill: 'none', stroke: fill, 'stroke-width': 1.8 }),
  ],
  document: (fill) => [
    s('path', { d: 'M4 2h9l4 4v12H4z', fill, stroke: 'var(--paper)', 'stroke-width': 1.3, 'stroke-linejoin': 'round' }),
    s('path', { d: 'M7 9h7M7 12h7M7 15h4', stroke: 'var(--paper)', 'stroke-width': 1.4 }),
  ],
}

/**
 * @param {LayerStyle} style
 * @param {number} [size] CSS pixels
 */
export function symbol(style, size = style.size) {
  const shape = SHAPES[style.symbol ?? 'event']
  return s(
    'svg',
    { viewBox: '0 0 20 20', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' },
    shape(colour(style.fill ?? style.stroke), colour(style.stroke ?? style.fill)),
  )
}
