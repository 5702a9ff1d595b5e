/**
 * Names on the map: regions, countries, towns. They are placed by importance; a name that would
 * cover a more important one is left out at this zoom.
 */

/* global L */

import { h } from '../dom.js'
import { REGION_NAMES_AT } from './name_places.js'

/**
 * @typedef {object} Label
 * @property {[number, number]} at latitude, longitude
 * @property {string} text
 * @property {string} lang
 * @property {string} className
 * @property {number} importance smaller is more important
 * @property {number} minZoom
 * @property {boolean} dot
 */

/** Names of areas with a place of their own; the towns come from the layer. */
const AREAS = ([
  { key: 'GE-AB', at: REGION_NAMES_AT['GE-AB'], className: 'label-region', importance: 0, minZoom: 6 },
  { key: 'GE-SO', at: REGION_NAMES_AT['GE-SO'], className: 'label-region', importance: 0, minZoom: 6.6 },
  { key: 'GE', at: REGION_NAMES_AT.GE, className: 'label-region', importance: 1, minZoom: 5 },
  { key: 'RUS', at: [43.95, 42.3], className: 'label-country', importance: 3, minZoom: 5 },
  { key: 'TUR', at: [40.75, 41.9], className: 'label-country', importance: 3, minZoom: 5 },
  { key: 'ARM', at: [40.75, 44.4], className: 'label-country', importance: 3, minZoom: 5.5 },
  { key: 'AZE', at: [40.75, 46.5], className: 'label-country', importance: 3, minZoom: 5.5 },
])

/** Black Sea label. */
const SEA = { at: [42.1, 40.4], text: 'Black Sea', className: 'label-sea', importance: 4, minZoom: 5 }

/** Zoom from which places of a rank are named; rank 1 are capitals and the largest cities. */
const RANK_ZOOM = [0, 0, 6.4, 7.6, 8.6, 9.6, 10.5, 11]

/** Where a town's name may stand, relative to its dot: right, left, above, below. */
const ANCHORS = [[7, -8], [-7, -8], [0, -20], [0, 5]]

const HEIGHT = 15

/**
 * @param {any} map
 * @param {import('./context.js').MapContext} context
 * @param {() => [number, number, number, number][]} obstacles boxes of symbols that names must not cover
 */
export async function addLabels(map, { load, dossier, store }, obstacles) {
  const places = await load('places')
  /** @type {Label[]} */
  const labels = AREAS.map(({ key, at, ...rest }) => ({
    ...rest,
    at: /** @type {[number, number]} */ (at),
    text: dossier.data.regions[key]?.map ?? dossier.actorName(key),
    lang: 'en',
    dot: false,
  }))
  labels.push({ ...SEA, at: /** @type {[number, number]} */ (SEA.at), lang: 'en', dot: false })
  for (const { geometry, properties } of places?.features ?? []) {
    const [lon, lat] = geometry.coordinates
    const inside = properties.country === 'GE'
    const rank = properties.rank + (inside ? 0 : 1)
    labels.push({
      at: [lat, lon],
      text: properties.name_en,
      lang: 'en',
      className: properties.rank === 1 && inside ? 'label-town label-capital' : 'label-town',
      importance: 10 + rank * 10,
      minZoom: RANK_ZOOM[Math.min(rank, RANK_ZOOM.length - 1)],
      dot: true,
    })
  }
  labels.sort((a, b) => a.importance - b.importance)

  const measure = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'))
  const pane = map.getPane('label')
  pane.setAttribute('aria-hidden', 'true')

  function repaint() {
    const zoom = map.getZoom()
    const size = map.getSize()
    /** @type {[number, number, number, number][]} */
    const taken = [...obstacles()]
    symbols = taken.length
    const nodes = []
    for (const label of labels) {
      if (zoom < label.minZoom) continue
      const point = map.latLngToContainerPoint(label.at)
      if (point.x < -60 || point.y < -20 || point.x > size.x + 60 || point.y > size.y + 20) continue
      const placed = place(label, point, taken)
      if (!placed) continue
      nodes.push(draw(label, placed))
    }
    pane.replaceChildren(...nodes)
  }

  let symbols = 0

  /** @param {Label} label */
  function widthOf(label) {
    measure.font = label.className.includes('region') ? '600 14px sans-serif' : '500 12px sans-serif'
    const spacing = label.className === 'label-town' ? 0 : 1.6
    return measure.measureText(label.text).width + label.text.length * (label.dot ? 0 : spacing) + 4
  }

  /** @param {Label} label @param {any} point @param {[number, number, number, number][]} taken */
  function place(label, point, taken) {
    const width = widthOf(label)
    const anchors = label.dot ? ANCHORS : [[0, -HEIGHT / 2]]
    for (const [index, [dx, dy]] of anchors.entries()) {
      const left = point.x + dx - (label.dot ? [0, width, width / 2, width / 2][index] : width / 2)
      const box = /** @type {[number, number, number, number]} */ ([left, point.y + dy, left + width, point.y + dy + HEIGHT])
      // the name of an area may stand over a symbol, the name of a town may not
      if (taken.slice(label.dot ? 0 : symbols).some((other) => overlaps(box, other))) continue
      taken.push(box)
      if (label.dot) taken.push([point.x - 4, point.y - 4, point.x + 4, point.y + 4])
      return { point, box }
    }
    return null
  }

  /** @param {Label} label @param {{point: any, box: number[]}} placed */
  function draw(label, { point, box }) {
    const origin = map.containerPointToLayerPoint([0, 0])
    const text = h('span', { class: `label ${label.className}`, lang: label.lang }, label.text)
    text.style.transform = `translate(${Math.round(box[0] + origin.x)}px, ${Math.round(box[1] + origin.y)}px)`
    if (!label.dot) return text
    const dot = h('span', { class: label.className.includes('capital') ? 'label-dot label-dot-capital' : 'label-dot' })
    dot.style.transform = `translate(${Math.round(point.x + origin.x)}px, ${Math.round(point.y + origin.y)}px)`
    const both = document.createDocumentFragment()
    both.append(dot, text)
    return both
  }

  let frame = 0
  const schedule = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(repaint)
  }
  map.on('moveend zoomend resize viewreset', schedule)
  map.on('zoomstart', () => pane.classList.add('is-zooming'))
  map.on('zoomend', () => pane.classList.remove('is-zooming'))
  store.watch(['date', 'layers'], schedule)
  return {
    /** @param {boolean} on */
    setVisible: (on) => pane.classList.toggle('is-hidden', !on),
  }
}

/** @param {number[]} a @param {number[]} b */
const overlaps = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
