/**
 * Layers that are drawn from GeoJSON files: fetched once, kept, and switched on and off without
 * touching the rest of the map.
 */

/* global L */

import { json } from '../documents.js'
import { s } from '../dom.js'
import { hatchPattern, patternId, pathOptions } from '../theme.js'

/** @typedef {import('../theme.js').StyleTable} StyleTable */

/** Panes from the ground up; the numbers keep clear of Leaflet's own panes. */
const PANES = ['land', 'relief', 'water', 'rivers', 'world', 'area', 'subjects', 'adm1', 'border', 'abl', 'line', 'density', 'flow', 'point', 'label']

/** @param {any} map Leaflet map */
export function createPanes(map) {
  PANES.forEach((name, index) => {
    const pane = map.createPane(name)
    pane.style.zIndex = String(210 + index * 14)
    if (name !== 'point' && name !== 'area' && name !== 'world') pane.style.pointerEvents = 'none'
  })
}

/**
 * Fetch a layer's features once. A layer that cannot be had is null, like one that is not there,
 * and is asked for again the next time.
 * @param {Record<string, string>} urls layer name → address
 * @param {(name: string) => void} onFailure
 */
export function createLoader(urls, onFailure) {
  /** @type {Map<string, Promise<any>>} */
  const pending = new Map()
  /** Wait until every layer asked for so far has come, or has failed, and is drawn. */
  async function settled() {
    await Promise.all(pending.values())
    // whoever waits for a layer draws it in the microtasks before this task
    await new Promise((done) => { setTimeout(done) })
  }
  const load = (/** @type {string} */ name) => {
    const url = urls[name]
    if (!url) return Promise.resolve(null)
    let promise = pending.get(name)
    if (!promise) {
      promise = json(url).catch((error) => {
        pending.delete(name)
        console.warn(error)
        onFailure(name)
        return null
      })
      pending.set(name, promise)
    }
    return promise
  }
  return Object.assign(load, { settled })
}

/**
 * Put the hatch patterns of `names` into a pane's drawing.
 * @param {any} map
 * @param {string} pane
 * @param {StyleTable} table
 * @param {string[]} names
 */
export function addPatterns(map, pane, table, names) {
  const drawing = map.getPane(pane).querySelector('svg')
  if (!drawing) return
  let defs = drawing.querySelector('defs')
  if (!defs) {
    defs = s('defs')
    drawing.prepend(defs)
  }
  for (const name of names) {
    const style = table.styles[name]
    if (style.hatch !== null && !defs.querySelector(`#${patternId(name)}`)) defs.append(hatchPattern(name, style))
  }
}

/**
 * A Leaflet layer of features, each drawn by the style that `nameOf` picks.
 * @param {StyleTable} table
 * @param {any} features GeoJSON
 * @param {string} pane
 * @param {(properties: any) => string} nameOf name of the style, '' to leave the feature out
 * @param {{interactive?: boolean, renderer?: any, tweak?: (options: any, properties: any) => any}} [options]
 */
export function drawFeatures(table, features, pane, nameOf, { interactive = false, renderer, tweak } = {}) {
  return L.geoJSON(features, {
    pane,
    interactive,
    renderer,
    filter: (/** @type {any} */ feature) => nameOf(feature.properties) !== '',
    style: (/** @type {any} */ feature) => {
      const name = nameOf(feature.properties)
      const options = pathOptions(table.styles[name], name)
      return tweak ? tweak(options, feature.properties) : options
    },
  })
}
