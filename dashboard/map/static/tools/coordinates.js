/**
 * Where the pointer is, in degrees, and the place that was last pressed, to be copied.
 */

import { fill, h } from '../dom.js'
import { perFrame } from '../time/frames.js'
import { copyButton } from './corner.js'
import { placeWords } from './degrees.js'

const NAMES = { decimal: 'Decimal', dms: 'Deg Min Sec' }

/**
 * @param {any} map
 * @param {HTMLElement} host
 * @param {HTMLElement} corner
 * @param {() => boolean} isBusy whether presses mean something else
 */
export function addCoordinates(map, host, corner, isBusy) {
  /** @type {import('./degrees.js').Notation} */
  let notation = 'decimal'
  /** @type {any} */
  let under = null
  /** @type {any} */
  let pressed = null

  const live = h('span', { class: 'place-words coordinates-words' })
  const kept = h('span', { class: 'place-words' })
  const { button, status } = copyButton(() => words(pressed))
  const notate = h('button', { type: 'button', class: 'menu-button coordinates-notation', title: 'WGS 84 (EPSG:4326), latitude before longitude', onclick: change })
  const row = h('div', { class: 'coordinates-pressed', hidden: true }, h('span', { class: 'quiet' }, 'Pressed'), kept, button,
    h('button', { type: 'button', class: 'menu-button', 'aria-label': 'Forget the pressed place', onclick: () => press(null) }, '×'), status)
  const card = h('section', { class: 'card coordinates', 'aria-label': 'Coordinates', hidden: true },
    row, h('div', { class: 'coordinates-live' }, live, notate))
  corner.append(card)

  /** @param {any} at */
  const words = (at) => placeWords(at.lat, at.lng, notation, map.getZoom())
  const say = perFrame(() => {
    fill(notate, notation === 'decimal' ? NAMES.dms : NAMES.decimal)
    notate.setAttribute('aria-label', `Show coordinates as ${notation === 'decimal' ? 'degrees, minutes and seconds' : 'decimal degrees'}`)
    if (under) fill(live, words(under))
    if (pressed) fill(kept, words(pressed))
    row.hidden = pressed === null
    card.hidden = under === null && pressed === null
    card.classList.toggle('has-pressed', pressed !== null)
  })

  function change() {
    notation = notation === 'decimal' ? 'dms' : 'decimal'
    say(undefined)
  }

  /** @param {any} at */
  function press(at) {
    pressed = at
    fill(status)
    say(undefined)
  }

  /** Whether an event of the map came from a card on it. @param {any} event */
  const onCard = ({ originalEvent }) => Boolean(originalEvent?.target.closest?.('.card, .leaflet-popup, .sheet'))

  map.on('mousemove', (/** @type {any} */ event) => {
    if (onCard(event)) return
    under = event.latlng
    say(undefined)
  })
  map.on('click', (/** @type {any} */ event) => {
    // a finger presses to open things; it keeps a place by staying longer
    if (!isBusy() && !onCard(event) && window.matchMedia('(hover: hover)').matches) press(event.latlng)
  })
  map.on('contextmenu', (/** @type {any} */ event) => { if (!isBusy() && !onCard(event)) press(event.latlng) })
  map.on('zoomend', () => say(undefined))
  host.addEventListener('mouseleave', () => {
    under = null
    say(undefined)
  })
}
