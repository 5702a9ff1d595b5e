/**
 * The ground of the map, embedded with the app: land, relief, sea, lakes and rivers. No tile server
 * is asked.
 */

/* global L */

import { drawFeatures } from './geometry.js'

/** Kilometres² of catchment from which a river is drawn at the widest view. */
const MAJOR_RIVER_RANK = 1

/**
 * @param {any} map
 * @param {import('./context.js').MapContext} context
 */
export async function addBasemap(map, { table, load, config }) {
  const [land, neighbours, outline, sea, lakes] = await Promise.all(
    ['world_land', 'neighbours', 'georgia_outline', 'sea', 'lakes'].map((name) => load(name)),
  )
  // coarse, below the detailed ground, so that no view ends in an edge
  if (land) drawFeatures(table, land, 'land', () => 'neighbours').addTo(map)
  if (neighbours) drawFeatures(table, neighbours, 'land', () => 'neighbours').addTo(map)
  if (outline) drawFeatures(table, outline, 'land', () => 'georgia').addTo(map)
  if (sea) {
    drawFeatures(table, sea, 'water', () => 'sea', { tweak: (options) => ({ ...options, stroke: false }) }).addTo(map)
    drawFeatures(table, shores(sea), 'water', () => 'sea', { tweak: (options) => ({ ...options, fill: false }) }).addTo(map)
  }
  if (lakes) drawFeatures(table, lakes, 'water', () => 'lakes').addTo(map)

  const relief = config.relief
    ? L.imageOverlay(config.relief.url, config.relief.bounds, { pane: 'relief', className: 'relief', alt: '' })
    : null
  return { relief }
}

/**
 * The outlines of the seas, without the edges of the frame that they are cut at: the sea goes on.
 * @param {any} sea GeoJSON of polygons
 */
function shores(sea) {
  /** @type {[number, number][][]} */
  const rings = sea.features.flatMap((/** @type {any} */ { geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()))
  const edges = [0, 1].map((axis) => {
    const values = rings.flat().map((point) => point[axis])
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  })
  /** @param {[number, number]} a @param {[number, number]} b */
  const isCut = (a, b) => edges.some((ends, axis) => a[axis] === b[axis] && ends.includes(a[axis]))
  const lines = []
  for (const ring of rings) {
    let line = [ring[0]]
    for (const [index, point] of ring.slice(1).entries()) {
      if (isCut(ring[index], point)) {
        if (line.length > 1) lines.push(line)
        line = [point]
      } else line.push(point)
    }
    if (line.length > 1) lines.push(line)
  }
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: lines } }
}

/**
 * @param {import('./context.js').MapContext} context
 */
export async function riversLayer({ table, load }) {
  const rivers = await load('rivers')
  if (!rivers) return null
  return drawFeatures(table, rivers, 'rivers', () => 'rivers', {
    tweak: (options, properties) => ({
      ...options,
      weight: properties.rank === MAJOR_RIVER_RANK ? options.weight * 1.2 : options.weight * 0.6,
      opacity: 0.85,
    }),
  })
}
