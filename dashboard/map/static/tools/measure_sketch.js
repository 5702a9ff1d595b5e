/**
 * What is being measured, drawn on the map: the corners, geodesic lines between them, the closing
 * line of the area, and a lead to the pointer.
 */

/* global L */

import { perFrame } from '../time/frames.js'
import { along } from './geodesy.js'

/** @typedef {import('./geodesy.js').Place} Place */

const PANE = 'measure'

/** Above everything that is drawn, below the popups and cards. */
const PANE_LEVEL = 660

/** One part of a drawn line for so many degrees, and at most so many parts. */
const PART = 0.5
const MOST_PARTS = 90

/** @param {Place} from @param {Place} to @returns {Place[]} */
const line = (from, to) => along(from, to, Math.max(1, Math.min(MOST_PARTS, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / PART))))

/** @param {Place[]} places @returns {Place[]} */
const path = (places) => places.flatMap((place, index) => (index === 0 ? [place] : line(places[index - 1], place)))

/** @param {any} map */
export function createSketch(map) {
  const pane = map.createPane(PANE)
  pane.style.zIndex = String(PANE_LEVEL)
  const drawn = L.layerGroup().addTo(map)
  const renderer = L.svg({ pane: PANE })
  const base = { pane: PANE, renderer, interactive: false }
  /** @type {Place[]} */
  let places = []
  const lead = L.polyline([], { ...base, className: 'measure-lead' })

  /** @param {Place[]} next */
  function draw(next) {
    places = next
    drawn.clearLayers()
    lead.setLatLngs([])
    if (places.length === 0) return
    const course = path(places)
    if (places.length > 2) {
      const closing = [places[places.length - 1], ...line(places[places.length - 1], places[0])]
      drawn.addLayer(L.polygon([...course, ...closing], { ...base, stroke: false, className: 'measure-area' }))
      drawn.addLayer(L.polyline(closing, { ...base, className: 'measure-closing' }))
    }
    drawn.addLayer(L.polyline(course, { ...base, className: 'measure-line' }))
    drawn.addLayer(lead)
    for (const place of places) drawn.addLayer(L.circleMarker(place, { ...base, radius: 4.5, className: 'measure-corner' }))
  }

  return {
    draw,
    /** Draw the line that a press here would add. */
    lead: perFrame((/** @type {Place} */ to) => {
      const last = places.at(-1)
      if (last) lead.setLatLngs([last, ...line(last, to)])
    }),
  }
}
