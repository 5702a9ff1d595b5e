/**
 * Goes where an entry of the list leads: brings it into view and opens its record.
 */

/* global L */

import { flyTo } from '../stillness.js'
import { afterFrame } from '../time/frames.js'
import { openTreaty } from '../time/compare_card.js'

/** Zoom at which a site or a town stands apart from its neighbours, and a state in its surroundings. */
const NEAR = 9
const WIDE = 4

/** Share of the view at its edges in which nothing counts as in view. */
const EDGE = -0.12

/** @typedef {ReturnType<typeof createJourney>} Journey */

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {import('./list.js').Parts} parts
 */
export function createJourney(map, context, { regions, transfers, home }) {
  const { dossier, load, open } = context
  const inView = (/** @type {any} */ at) => map.getBounds().pad(EDGE).contains(at)

  /** @param {any} bounds @param {() => void} [arrived] */
  function toBounds(bounds, arrived) {
    const { x } = map.getSize()
    const room = x > 1000 ? L.point(300, 180) : L.point(40, 220)
    flyTo(map, bounds.getCenter(), Math.min(map.getBoundsZoom(bounds, false, room), 11), arrived)
  }

  /** @param {string} id @param {() => void} arrived */
  function withRegion(id, arrived) {
    const bounds = regions?.bounds.get(id)
    if (!bounds || map.getBounds().contains(bounds)) arrived()
    else toBounds(bounds, arrived)
  }

  return {
    /** @param {string} id */
    toRegion: (id) => withRegion(id, () => open(`region:${id}`)),
    /** @param {import('../dossier.js').Instrument} row */
    toTreaty: (row) => withRegion(row.regions[0], () => openTreaty(context, row)),
    /** @param {string} reference @param {[number, number]} at latitude and longitude */
    toRecord(reference, at) {
      if (map.getZoom() >= NEAR && inView(at)) open(reference)
      else flyTo(map, at, Math.max(map.getZoom(), NEAR), () => open(reference))
    },
    /** @param {string} iso3 */
    async toState(iso3) {
      const world = await load('world_countries')
      const found = world?.features.find((/** @type {any} */ { properties }) => properties.iso_a3 === iso3)?.properties
      const at = found && [found.label_lat, found.label_lon]
      if (at && !inView(at)) flyTo(map, at, Math.min(map.getZoom(), WIDE), () => open(`state:${iso3}`))
      else open(`state:${iso3}`)
    },
    /** @param {string} pair donor and recipient */
    toBand(pair) {
      const show = afterFrame(() => transfers.open(pair), 50)
      if (inView(dossier.data.money.recipients[pair.split('>')[1]])) transfers.open(pair)
      else {
        map.once('moveend', show)
        home()
      }
    },
    /** @param {[number, number]} at */
    toPoint: (at) => flyTo(map, at, Math.max(map.getZoom(), NEAR + 1)),
    /** @param {any} feature GeoJSON */
    toArea: (feature) => toBounds(L.geoJSON(feature).getBounds()),
  }
}
