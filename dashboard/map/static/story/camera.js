/**
 * The camera of a step: what it means for the part of the map that the cards leave free, and what
 * the reader looks at now, said so that it means the same on another screen.
 */

/* global L */

import { HOME } from '../home.js'
import { roomTaken } from './room.js'

/** Size of the map for which a camera is meant, CSS pixels. */
const MEANT = [1180, 760]

/** Digits behind the point of a camera's zoom. */
const DIGITS = 3

/** @param {any} map @param {HTMLElement} host */
function freePart(map, host) {
  const { left, top, right, bottom } = roomTaken(host)
  const size = map.getSize()
  const free = L.point(Math.max(size.x - left - right, 1), Math.max(size.y - top - bottom, 1))
  // by how much the middle of the map lies beside that of the free part, and by how many levels it is smaller
  return { size, free, shift: L.point((right - left) / 2, (bottom - top) / 2), levels: Math.log2(Math.min(free.x / MEANT[0], free.y / MEANT[1])) }
}

/**
 * Where the map has to stand for a camera, or for the whole of Georgia.
 * @param {any} map
 * @param {HTMLElement} host
 * @param {[number, number, number]|null} at
 */
export function cameraOf(map, host, at) {
  const { size, free, shift, levels } = freePart(map, host)
  const bounds = L.latLngBounds(HOME)
  const zoom = at === null ? map.getBoundsZoom(bounds, false, size.subtract(free)) : snapped(map, at[2] + levels)
  const middle = at === null
    ? map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom)).divideBy(2)
    : map.project(L.latLng(at[0], at[1]), zoom)
  return { center: map.unproject(middle.add(shift), zoom), zoom }
}

/** @param {any} map @param {number} zoom */
const snapped = (map, zoom) => Math.min(Math.max(Math.floor(zoom / map.options.zoomSnap + 1e-6) * map.options.zoomSnap, map.getMinZoom()), map.getMaxZoom())

/**
 * The camera for which the map stands as it does.
 * @param {any} map
 * @param {HTMLElement} host
 * @returns {[number, number, number]}
 */
export function cameraNow(map, host) {
  const { shift, levels } = freePart(map, host)
  const { lat, lng } = map.unproject(map.project(map.getCenter()).subtract(shift))
  const power = 10 ** DIGITS
  // rounded up: a hair less would show the step one notch smaller
  const zoom = Math.ceil((map.getZoom() - levels) * power) / power
  return [lat, lng, Math.min(Math.max(zoom, map.getMinZoom()), map.getMaxZoom())]
}
