/**
 * How many instruments are in force for each region on the date, as a badge beside its name.
 */

/* global L */

import { h } from '../dom.js'
import { symbol } from '../symbols.js'
import { layerPane } from './stacking.js'
import { onActivate } from './activation.js'
import { REGION_NAMES_AT, regionNameAt } from './name_places.js'

/** Height of a badge and the distance of its middle above the region's name, CSS pixels. */
const HEIGHT = 24
const ABOVE = 22
const HALF_WIDTH = 24

/**
 * @param {any} map
 * @param {import('./context.js').MapContext} context
 * @param {(region: string) => void} onOpen
 */
export function createTreatyBadges(map, { table, dossier, store }, onOpen) {
  const group = L.layerGroup()
  /** @param {string} region @param {string} day */
  const count = (region, day) => dossier.instruments(region, day).filter((item) => item.state === 'in_force').length

  let drawn = ''
  store.watch(['date', 'layers'], ({ date, layers }) => {
    const numbers = layers.has('treaties') ? Object.keys(REGION_NAMES_AT).map((region) => /** @type {[string, number]} */ ([region, count(region, date)])) : []
    // most days change nothing, and a badge that is drawn anew loses the focus
    if (String(numbers) === drawn) return
    drawn = String(numbers)
    group.clearLayers()
    for (const [region, number] of numbers) {
      if (number === 0) continue
      const words = `${number} ${number === 1 ? 'instrument' : 'instruments'} in force: ${dossier.data.regions[region].en}`
      group.addLayer(onActivate(L.marker(regionNameAt(region, map.getZoom()), {
        region,
        pane: layerPane(map, 'treaties'), keyboard: true, title: words, alt: words,
        icon: L.divIcon({ className: 'badge-anchor', iconSize: [0, 0], html: h('span', { class: 'badge' }, symbol(table.styles.treaties, 13), number) }),
      }), () => onOpen(region)))
    }
  })
  map.on('zoomend', () => group.eachLayer((/** @type {any} */ marker) => marker.setLatLng(regionNameAt(marker.options.region, map.getZoom()))))
  group.addTo(map)
  return {
    count: (/** @type {string} */ day) => dossier.instruments(null, day).filter((item) => item.state === 'in_force').length,
    /** Where badges stand, in container pixels. @returns {[number, number, number, number][]} */
    boxes: () => group.getLayers().map((/** @type {any} */ marker) => {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng())
      return [x - HALF_WIDTH, y - ABOVE - HEIGHT / 2, x + HALF_WIDTH, y - ABOVE + HEIGHT / 2]
    }),
  }
}
