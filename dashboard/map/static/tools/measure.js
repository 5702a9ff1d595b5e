/**
 * Measuring on the map: points by mouse, finger or keyboard, and the distance and area that they
 * make. While measuring, a press on the map adds a point and opens nothing.
 */

import { h } from '../dom.js'
import { barButton } from './corner.js'
import { createMeasureCard } from './measure_card.js'
import { createSketch } from './measure_sketch.js'

/** @typedef {import('./geodesy.js').Place} Place */

const RULER = 'M2.500 13.500 13.500 2.500l4 4-11 11zM6 10l2 2M8.700 7.300l1.500 1.500M11.300 4.700l2 2'

/** A second press this near to the last one belongs to a double click, CSS pixels. */
const SAME = 4

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 * @param {HTMLElement} corner
 * @returns {{isOn: () => boolean}}
 */
export function addMeasure(map, { store }, host, corner) {
  /** @type {Place[]} */
  let places = []
  let on = false
  const sketch = createSketch(map)
  const card = createMeasureCard({ undo, clear, close: () => setOn(false) })
  const cross = h('div', { class: 'measure-cross', 'aria-hidden': 'true' })
  corner.prepend(card.node)
  host.append(cross)
  const bar = barButton(host, { name: 'measure', label: 'Measure distance and area', icon: RULER, onclick: (event) => setOn(!on, event.detail === 0) })

  function show() {
    sketch.draw(places)
    card.update(places, metresPerPixel(map))
  }

  /** @param {any} at */
  function add(at) {
    const last = places.at(-1)
    if (last && map.latLngToContainerPoint(last).distanceTo(map.latLngToContainerPoint(at)) < SAME) return
    places = [...places, [at.lat, at.lng]]
    show()
  }

  function undo() {
    places = places.slice(0, -1)
    show()
  }

  function clear() {
    places = []
    show()
  }

  /** @param {boolean} wanted @param {boolean} [byKeys] */
  function setOn(wanted, byKeys = false) {
    on = wanted
    bar.setOn(on)
    host.classList.toggle('is-measuring', on)
    host.classList.toggle('is-by-keys', on && byKeys)
    card.node.hidden = !on
    map.doubleClickZoom[on ? 'disable' : 'enable']()
    clear()
    if (on) {
      store.set({ select: null })
      host.focus({ preventScroll: true })
    } else if (host.contains(document.activeElement)) bar.button.focus()
  }

  /** Keys count on the map itself; in a card they belong to its fields. @param {KeyboardEvent} event */
  function onKey(event) {
    if (!on) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      setOn(false)
    } else if (event.target === host) {
      host.classList.add('is-by-keys')
      if (event.key === 'Enter') add(map.getCenter())
      else if (event.key === 'Backspace' || event.key === 'Delete') undo()
      else return
      event.preventDefault()
    }
  }

  host.addEventListener('keydown', onKey)
  host.addEventListener('pointermove', () => host.classList.remove('is-by-keys'))
  map.on('click', (/** @type {any} */ event) => { if (on && !event.originalEvent?.target.closest?.('.card')) add(event.latlng) })
  map.on('mousemove', (/** @type {any} */ event) => { if (on) sketch.lead([event.latlng.lat, event.latlng.lng]) })
  map.on('move', () => {
    if (!on || !host.classList.contains('is-by-keys')) return
    const { lat, lng } = map.getCenter()
    sketch.lead([lat, lng])
  })
  map.on('zoomend', () => { if (on) card.update(places, metresPerPixel(map)) })
  return { isOn: () => on }
}

/** Ground length of a pixel in the middle of the map. @param {any} map */
function metresPerPixel(map) {
  const { x, y } = map.getSize().divideBy(2)
  return map.containerPointToLatLng([x, y]).distanceTo(map.containerPointToLatLng([x + 1, y]))
}
