/**
 * Boundary lines and the outlines of subdivisions.
 */

import { drawFeatures } from './geometry.js'

/** @typedef {import('./context.js').MapContext} MapContext */

/** @param {MapContext} context @param {string[]} kinds */
export async function boundaryLines({ table, load }, kinds) {
  const lines = await load('boundary_lines')
  if (!lines) return null
  return drawFeatures(table, lines, 'line', (properties) => (kinds.includes(properties.kind) ? properties.kind : ''))
}

/** @param {MapContext} context @param {string} file @param {string} style */
export async function subdivisions({ table, load }, file, style) {
  const features = await load(file)
  if (!features) return null
  return drawFeatures(table, features, 'line', () => style, {
    tweak: (options) => ({ ...options, stroke: true, fill: false, dashArray: table.styles[style].dash ?? undefined }),
  })
}
