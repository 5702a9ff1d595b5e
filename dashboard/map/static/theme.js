/**
 * Colours of the style table as custom properties, and the hatch patterns that areas refer to.
 */

import { s } from './dom.js'

/**
 * @typedef {object} LayerStyle
 * @property {'area'|'line'|'point'|'image'|'flow'} geometry
 * @property {string|null} fill
 * @property {number} fill_opacity
 * @property {string|null} stroke
 * @property {number} weight
 * @property {string|null} dash
 * @property {string|null} core colour of a thinner line along the middle
 * @property {number} core_weight
 * @property {number|null} hatch
 * @property {string|null} symbol
 * @property {number} size
 */

/** @typedef {{tokens: Record<string, Record<string, string>>, styles: Record<string, LayerStyle>}} StyleTable */

/** @param {string|null} token */
export const colour = (token) => (token === null ? 'none' : `var(--${token})`)

/**
 * @param {StyleTable} table
 * @param {'light'|'dark'} theme
 */
export function applyTheme(table, theme) {
  const root = document.documentElement
  root.dataset.theme = theme
  root.style.colorScheme = theme
  for (const [name, value] of Object.entries(table.tokens[theme])) root.style.setProperty(name, value)
}

/** @param {string} name */
export const patternId = (name) => `hatch-${name}`

/**
 * The hatch pattern of one style.
 * @param {string} name
 * @param {LayerStyle} style
 * @param {string} [id]
 */
export function hatchPattern(name, style, id = patternId(name)) {
  const ink = colour(style.stroke ?? style.fill)
  const line = style.stroke === null ? 'var(--paper)' : ink
  return s(
    'pattern',
    { id, width: 9, height: 9, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${style.hatch})` },
    s('rect', { width: 9, height: 9, fill: colour(style.fill), 'fill-opacity': style.fill_opacity }),
    s('line', { x1: 0, y1: 0, x2: 0, y2: 9, stroke: line, 'stroke-width': 1.6, 'stroke-opacity': 0.42 }),
  )
}

/**
 * Leaflet path options for a style.
 * @param {LayerStyle} style
 * @param {string} name
 */
export function pathOptions(style, name) {
  const hatched = style.hatch !== null && style.geometry === 'area'
  return {
    stroke: style.stroke !== null && style.weight > 0,
    color: colour(style.stroke),
    weight: style.weight,
    dashArray: style.dash ?? undefined,
    fill: style.geometry === 'area',
    fillColor: hatched ? `url(#${patternId(name)})` : colour(style.fill),
    fillOpacity: hatched ? 1 : style.fill_opacity,
    lineJoin: 'round',
  }
}
