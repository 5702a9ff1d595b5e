/**
 * In a far view a finger covers a whole region and the symbols on it: there the region answers, and
 * its symbols answer from nearer. Badges and words on bands are labels, and always answer.
 */

/** Below this zoom the smaller region is about as large as a few symbols. */
const FAR = 6.5

/** @param {number} zoom */
export const isFar = (zoom) => zoom < FAR

/** @param {any} map */
export function followFarView(map) {
  const host = map.getContainer()
  const follow = () => host.classList.toggle('is-far', isFar(map.getZoom()))
  map.on('zoomend', follow)
  follow()
}
