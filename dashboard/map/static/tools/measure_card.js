/**
 * The card of a measurement: what to do, the results, and how exact they are.
 */

import { fill, h } from '../dom.js'
import { copyButton } from './corner.js'
import { area, crossesItself, distance, length } from './geodesy.js'

/** @typedef {import('./geodesy.js').Place} Place */

const METHOD = 'On the WGS 84 ellipsoid. Distances between the points are exact to a millimetre, areas of up to 2,000 km across to 0.01 %'

/** Decimals of a degree in copied coordinates: about a metre. */
const DECIMALS = 5

/** @param {number} value @param {number} digits */
const number = (value, digits) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** @param {number} metres */
export function distanceWords(metres) {
  if (metres < 1000) return `${number(metres, 0)} m`
  return `${number(metres / 1000, metres < 10_000 ? 3 : metres < 1_000_000 ? 1 : 0)} km`
}

/** @param {number} squareMetres */
export function areaWords(squareMetres) {
  const km2 = squareMetres / 1e6
  return `${number(km2, km2 < 10 ? 3 : km2 < 1000 ? 1 : 0)} km²`
}

/**
 * What some points measure, as pairs of a word and a value.
 * @param {Place[]} places
 * @returns {[string, string][]}
 */
export function results(places) {
  if (places.length < 2) return []
  const whole = length(places)
  if (Number.isNaN(whole)) return [['Distance', 'not known between points on opposite sides of the globe']]
  const last = distance(places[places.length - 2], places[places.length - 1])
  /** @type {[string, string][]} */
  const found = [['Distance', distanceWords(whole)]]
  if (places.length === 2) return found
  return [
    ...found,
    ['Last part', distanceWords(last)],
    ['Perimeter', distanceWords(whole + distance(places[places.length - 1], places[0]))],
    ['Area', crossesItself(places) ? 'none: the outline crosses itself' : areaWords(area(places))],
  ]
}

/** @param {Place[]} places */
function copied(places) {
  const lines = results(places).map(([word, value]) => `${word}: ${value}`)
  const corners = places.map((place) => place.map((value) => value.toFixed(DECIMALS)).join(', '))
  return [...lines, 'Points (latitude, longitude; WGS 84):', ...corners].join('\n')
}

/**
 * @param {{undo: () => void, clear: () => void, close: () => void}} actions
 */
export function createMeasureCard({ undo, clear, close }) {
  /** @type {Place[]} */
  let shown = []
  const hint = h('p', { class: 'measure-hint' })
  const list = h('dl', { class: 'measure-results', 'aria-live': 'polite' })
  const note = h('p')
  const { button: copy, status } = copyButton(() => copied(shown))
  const action = (/** @type {string} */ name, /** @type {string} */ label, /** @type {() => void} */ run) => h('button', { type: 'button', class: `menu-button measure-${name}`, onclick: run }, label)
  const buttons = h('div', { class: 'tool-buttons' }, action('undo', 'Undo', undo), action('clear', 'Clear', clear), copy)
  const node = h('section', { class: 'card measure-card', 'aria-label': 'Measure', hidden: true },
    h('h2', { class: 'measure-title' }, 'Measure'),
    h('button', { type: 'button', class: 'dossier-close measure-close', 'aria-label': 'Stop measuring', onclick: close }, '×'),
    hint, list, buttons, status, h('details', { class: 'measure-how' }, h('summary', {}, 'How exact?'), note))
  return {
    node,
    /** @param {Place[]} places @param {number} pixel ground length of a pixel, metres */
    update(places, pixel) {
      shown = places
      const touch = window.matchMedia('(hover: none)').matches
      fill(hint, places.length === 0
        ? (touch ? 'Tap points on the map: two give a distance, three an area.' : 'Click points on the map: two give a distance, three an area. By keyboard: arrows move the map, Enter sets the point at the cross, Backspace takes it back, Escape ends.')
        : places.length === 1 && (touch ? 'Tap the next point.' : 'Click the next point, or Enter at the cross.'))
      hint.hidden = places.length > 1
      fill(list, results(places).map(([word, value]) => [h('dt', {}, word), h('dd', {}, value)]))
      buttons.hidden = places.length === 0
      copy.hidden = places.length < 2
      fill(status)
      fill(note, `${METHOD}; a pixel of this view is ${distanceWords(pixel)}.`)
    },
  }
}
