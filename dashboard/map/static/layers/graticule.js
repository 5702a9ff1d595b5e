/**
 * Meridians and parallels (EPSG:4326) at a spacing that follows the zoom, each with its degrees
 * where no card stands.
 */

import { h, s } from '../dom.js'
import { cardBoxes } from '../money/placing.js'
import { colour } from '../theme.js'
import { perFrame } from '../time/frames.js'
import { lineWords } from '../tools/degrees.js'
import { isFree } from './placement.js'
import { createSheet } from './sheet.js'

/** @typedef {import('./placement.js').Box} Box */

/** Spacings, in minutes of arc. */
const SPACINGS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800]

/** Lines are at least this far apart, CSS pixels. */
const APART = 110

/** Web Mercator ends near 85 degrees. */
const POLAR = 85 * 60

/** Size of a line's words and steps in which they look for room, CSS pixels. */
const WORDS = { width: 66, height: 18 }
const STEP = 18
const EDGE = 6

/** Places that words may not cover, besides cards. */
const OBSTACLES = '.card:not([hidden]), .map-foot p, .leaflet-control-scale-line'

/** @param {any} map @returns {number} minutes of arc */
export function spacingAt(map) {
  const { x, y } = map.getSize().divideBy(2)
  const [west, east] = [x, x + 1].map((at) => map.containerPointToLatLng([at, y]).lng)
  return SPACINGS.find((minutes) => minutes / 60 >= APART * (east - west)) ?? SPACINGS[SPACINGS.length - 1]
}

/** Multiples of a step between two values. @param {number} from @param {number} to @param {number} step @returns {number[]} */
function multiples(from, to, step) {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step)
}

/**
 * @param {any} map
 * @param {import('./context.js').MapContext} context
 */
export function createGraticule(map, { table, store }) {
  const host = map.getContainer()
  const sheet = createSheet(map, 'graticule', { drawing: 'graticule', words: 'graticule-words' })
  const style = table.styles.graticule

  /** @param {number[]} ends left, top, right, bottom */
  const line = ([x1, y1, x2, y2]) => s('line', { class: 'graticule-line', x1, y1, x2, y2, stroke: colour(style.stroke), 'stroke-width': style.weight, 'stroke-dasharray': style.dash })

  /** Words at the first of some middles where there is room. @param {string} text @param {{x: number, y: number}[]} middles @param {Box[]} taken */
  function words(text, middles, taken) {
    for (const { x, y } of middles) {
      const box = /** @type {Box} */ ([x - WORDS.width / 2, y - WORDS.height / 2, x + WORDS.width / 2, y + WORDS.height / 2])
      if (!isFree(box, taken)) continue
      taken.push(box)
      return h('span', { style: `transform: translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)` }, text)
    }
    return null
  }

  let drawn = false
  // words give way to a card that opens
  const cards = new ResizeObserver(() => soon(undefined))

  function repaint() {
    const on = store.get().layers.has('graticule')
    if (on || drawn) sheet.clear()
    drawn = on
    if (!on) return
    for (const card of host.querySelectorAll('.card')) cards.observe(card)
    const size = map.getSize()
    const bounds = map.getBounds()
    const step = spacingAt(map)
    const taken = cardBoxes(host, OBSTACLES)
    // words that the map's edge would cut off find room further in
    const [narrow, low] = [EDGE + WORDS.width / 2, EDGE + WORDS.height / 2]
    const down = multiples(low, size.y - low, STEP).reverse()
    const across = multiples(narrow, size.x - narrow, STEP)
    for (const minutes of multiples(bounds.getWest() * 60, bounds.getEast() * 60, step)) {
      const { x } = map.latLngToContainerPoint([0, minutes / 60])
      sheet.svg.append(line([x, 0, x, size.y]))
      // 190° E is 170° W
      const turned = ((((minutes + 10800) % 21600) + 21600) % 21600) - 10800
      const text = words(lineWords(turned, 'EW'), down.map((y) => ({ x, y })), taken)
      if (text) sheet.words.append(text)
    }
    for (const minutes of multiples(Math.max(-POLAR, bounds.getSouth() * 60), Math.min(POLAR, bounds.getNorth() * 60), step)) {
      const { y } = map.latLngToContainerPoint([minutes / 60, bounds.getWest()])
      sheet.svg.append(line([0, y, size.x, y]))
      const text = words(lineWords(minutes, 'NS'), across.map((x) => ({ x, y })), taken)
      if (text) sheet.words.append(text)
    }
  }

  const soon = perFrame(repaint)
  map.on('move zoomend resize viewreset', () => soon(undefined))
  store.watch(['layers'], () => soon(undefined))
}
