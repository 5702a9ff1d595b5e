/**
 * How much of the map the cards cover: whoever stands at an edge for long says so by `data-takes`,
 * and views are fitted into what is left.
 */

import { boxOn } from '../layers/placement.js'

/** @typedef {{left: number, top: number, right: number, bottom: number}} Room CSS pixels taken at each edge of the map */

/** Air between a card and what is fitted, CSS pixels. */
const AIR = 12

/** A flat card that is wider than this share of the map lies above or below it, not at a side. */
const WIDE = 0.5

/** A card that is wider than this share of the map lies above or below it in any case. */
const FULL = 0.9

/** What is lower than this share of the map is flat. */
const FLAT = 0.35

/** Share of the map that is left in any case, in each direction. */
const LEAST = 0.2

/**
 * By how much the map is enlarged: while presenting, everything is laid out for one size of screen.
 * @param {HTMLElement} host
 */
export const enlargement = (host) => (host.offsetWidth > 0 ? host.getBoundingClientRect().width / host.offsetWidth : 1)

/**
 * @param {HTMLElement} host
 * @returns {Room}
 */
export function roomTaken(host) {
  const [width, height] = [host.offsetWidth, host.offsetHeight]
  const taken = { left: 0, top: 0, right: 0, bottom: 0 }
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('[data-takes]'))) {
    const [left, top, right, bottom] = boxOn(host, node)
    if (right === left) continue
    const across = right - left > width * WIDE && (bottom - top < height * FLAT || right - left > width * FULL)
    const side = !across ? node.dataset.takes : top + bottom < height ? 'top' : 'bottom'
    if (side === 'left') taken.left = Math.max(taken.left, right)
    else if (side === 'right') taken.right = Math.max(taken.right, width - left)
    else if (side === 'top') taken.top = Math.max(taken.top, bottom)
    else taken.bottom = Math.max(taken.bottom, height - top)
  }
  for (const side of /** @type {(keyof Room)[]} */ (Object.keys(taken))) taken[side] += AIR
  return bounded(taken, host)
}

/** Leave some of the map, however much is covered. @param {Room} taken @param {HTMLElement} host */
function bounded(taken, host) {
  const across = Math.min(1, (host.offsetWidth * (1 - LEAST)) / (taken.left + taken.right))
  const down = Math.min(1, (host.offsetHeight * (1 - LEAST)) / (taken.top + taken.bottom))
  return { left: taken.left * across, right: taken.right * across, top: taken.top * down, bottom: taken.bottom * down }
}
