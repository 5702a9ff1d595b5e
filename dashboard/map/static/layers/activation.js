/**
 * Symbols on the map are buttons: they answer to a click, and to Enter and Space when focused.
 */

/**
 * @param {any} marker Leaflet marker with `keyboard: true`
 * @param {() => void} run
 */
export function onActivate(marker, run) {
  marker.on('click', run)
  marker.on('keydown', (/** @type {any} */ { originalEvent }) => {
    if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return
    originalEvent.preventDefault()
    run()
  })
  return marker
}
