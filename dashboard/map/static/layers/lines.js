/**
 * Boundary lines and the outlines of subdivisions.
 */

/* global L */

import { pictureNow } from '../picture.js'
import { pathOptions } from '../theme.js'
import { drawFeatures } from './geometry.js'

/** @typedef {import('./context.js').MapContext} MapContext */

/**
 * Lines that follow the viewpoint: each has a base and, above all bases, a core, which only a
 * double line shows.
 * @param {MapContext} context
 * @param {string} pane
 * @param {string[]} kinds
 */
export async function boundaryLines(context, pane, kinds) {
  const { table, load, store } = context
  const lines = await load('boundary_lines')
  if (!lines) return null
  /** @param {any} properties */
  const styleOf = ({ kind, region }) => {
    const place = kind === 'border' ? 'GE border' : `${region} ${kind}`
    return pictureNow(context).drawn.drawn[place]?.style ?? kind
  }
  /** @param {any} properties */
  const pick = (properties) => (kinds.includes(properties.kind) ? styleOf(properties) : '')
  const base = drawFeatures(table, lines, pane, pick, { tweak: (options, properties) => ({ ...options, className: `boundary boundary-${properties.kind}` }) })
  const core = drawFeatures(table, lines, pane, pick, { tweak: (options, properties) => ({ ...options, ...coreOptions(table.styles[styleOf(properties)]) }) })
  store.watch(['viewpoint', 'date'], () => {
    base.setStyle((/** @type {any} */ feature) => {
      const name = styleOf(feature.properties)
      return { ...pathOptions(table.styles[name], name), dashArray: table.styles[name].dash }
    })
    core.setStyle((/** @type {any} */ feature) => coreOptions(table.styles[styleOf(feature.properties)]))
  })
  return L.featureGroup([base, core])
}

/** @param {import('../theme.js').LayerStyle} style */
const coreOptions = (style) => ({
  stroke: style.core !== null, color: `var(--${style.core})`, weight: style.core_weight, dashArray: null, opacity: 1, className: 'boundary-core',
})

/** @param {MapContext} context @param {string} pane @param {string} file @param {string} style */
export async function subdivisions({ table, load }, pane, file, style) {
  const features = await load(file)
  if (!features) return null
  return drawFeatures(table, features, pane, () => style, {
    tweak: (options) => ({ ...options, stroke: true, fill: false, dashArray: table.styles[style].dash ?? undefined }),
  })
}
