/**
 * Where the words on a band stand: on its line, clear of cards, badges and other words.
 */

import { boxOn, isFree } from '../layers/placement.js'

/** @typedef {import('./geometry.js').Point} Point */
/** @typedef {[number, number, number, number]} Box left, top, right, bottom */

/** Shares of the line at which words may stand, the preferred first. */
const SHARES = [0.3, 0.4, 0.2, 0.5, 0.1, 0.6, 0.05, 0.7, 0.8]

const CARDS = '.card:not([hidden]), .stage-part'

/** Boxes of the cards over the map, in container pixels. @param {HTMLElement} host @param {string} [selector] @returns {Box[]} */
export function cardBoxes(host, selector = CARDS) {
  return [...host.querySelectorAll(selector)].map((card) => boxOn(host, card)).filter((box) => box[2] > box[0])
}

/**
 * @param {Point[]} line
 * @param {{width: number, height: number}} words
 * @param {Box[]} taken
 * @param {Point} size of the map
 * @returns {{at: Point, box: Box}|null}
 */
export function placeWords(line, { width, height }, taken, size) {
  for (const share of SHARES) {
    const { x, y } = line[Math.round(share * (line.length - 1))]
    // words that would be cut off by the map's edge move inwards
    const at = { x: Math.min(Math.max(x, width / 2 + 6), size.x - width / 2 - 6), y: Math.min(Math.max(y, height / 2 + 6), size.y - height / 2 - 6) }
    const box = /** @type {Box} */ ([at.x - width / 2, at.y - height / 2, at.x + width / 2, at.y + height / 2])
    if (isFree(box, taken)) return { at, box }
  }
  return null
}
