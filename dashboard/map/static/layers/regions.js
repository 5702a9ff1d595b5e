/**
 * Georgia's regions: the two breakaway regions as the viewpoint draws them, the rest of the country
 * plain. Each answers to a click.
 */

import { pictureNow } from '../picture.js'
import { pathOptions } from '../theme.js'
import { addPatterns, drawFeatures } from './geometry.js'

/** Region codes that the viewpoint draws. */
const HATCHED = ['GE-AB', 'GE-SO']

/**
 * @param {any} map
 * @param {import('./context.js').MapContext} context
 * @param {(region: string, latlng: any) => void} onClick
 */
export async function addRegions(map, context, onClick) {
  const { table, load, dossier, store } = context
  const regions = await load('georgia_regions')
  if (!regions) return null

  const hit = drawFeatures(table, regions, 'area', (properties) => (HATCHED.includes(properties.id) ? '' : 'georgia'), {
    interactive: true,
    tweak: (options) => ({ ...options, fillOpacity: 0, className: 'region region-GE' }),
  }).addTo(map)
  const fills = drawFeatures(table, regions, 'area', (properties) => (HATCHED.includes(properties.id) ? properties.id : ''), {
    interactive: true,
    tweak: (options, properties) => ({ ...options, className: `region region-${properties.id}` }),
  }).addTo(map)
  addPatterns(map, 'area', table, [...HATCHED, ...dossier.data.viewpoints.flatMap((row) => HATCHED.map((id) => row.drawn[`${id} area`].style))])
  store.watch(['viewpoint', 'date'], () => {
    const { drawn } = pictureNow(context)
    fills.setStyle((/** @type {any} */ feature) => {
      const { style } = drawn.drawn[`${feature.properties.id} area`]
      return pathOptions(table.styles[style], style)
    })
  })

  for (const layer of [hit, fills]) {
    layer.on('click', (/** @type {any} */ event) => onClick(event.propagatedFrom.feature.properties.id, event.latlng))
  }

  const bounds = new Map()
  const tops = new Map()
  for (const group of [hit, fills]) {
    group.eachLayer((/** @type {any} */ path) => {
      const id = path.feature.properties.id
      bounds.set(id, path.getBounds())
      tops.set(id, northernmost(path.getLatLngs()))
    })
  }
  return {
    bounds,
    tops,
    /** Show or hide the hatching; the regions stay clickable. @param {boolean} on */
    setVisible(on) {
      fills.eachLayer((/** @type {any} */ path) => path.getElement()?.classList.toggle('is-quiet', !on))
    },
    /** Mark the selected region. @param {string|null} id */
    setSelected(id) {
      fills.eachLayer((/** @type {any} */ path) => {
        path.getElement()?.classList.toggle('is-selected', path.feature.properties.id === id)
      })
    },
  }
}

/**
 * @param {any} rings nested arrays of points
 * @returns {any} the point with the greatest latitude
 */
function northernmost(rings) {
  let top = null
  for (const item of rings) {
    const candidate = Array.isArray(item) ? northernmost(item) : item
    if (top === null || candidate.lat > top.lat) top = candidate
  }
  return top
}
