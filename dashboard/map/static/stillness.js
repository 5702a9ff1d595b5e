/**
 * For readers who asked their system for less motion, the map goes where it is sent without flying
 * or sliding.
 */

/* global L */

import { wantsStillness } from './time/frames.js'

/** Seconds of a flight. */
const FLIGHT = 0.7

/** @param {any} map */
export function keepStill(map) {
  const { zoomAnimationThreshold, inertia } = map.options
  const media = window.matchMedia('(prefers-reduced-motion: reduce)')
  const follow = () => {
    // a step of zoom is animated up to this many levels: below zero, none is
    map.options.zoomAnimationThreshold = media.matches ? -1 : zoomAnimationThreshold
    map.options.inertia = media.matches ? false : inertia
  }
  media.addEventListener('change', follow)
  follow()
  map.panBy = (/** @type {any} */ offset, /** @type {any} */ options) => L.Map.prototype.panBy.call(map, offset, wantsStillness() ? { ...options, animate: false } : options)
}

/**
 * Go to a place, in flight where motion is welcome, and do something there.
 * @param {any} map
 * @param {[number, number]|any} at latitude and longitude
 * @param {number} zoom
 * @param {() => void} [arrived]
 */
export function flyTo(map, at, zoom, arrived = () => {}) {
  map.stop()
  map.once('moveend', arrived)
  if (wantsStillness()) map.setView(at, zoom, { animate: false })
  else map.flyTo(at, zoom, { duration: FLIGHT })
}
