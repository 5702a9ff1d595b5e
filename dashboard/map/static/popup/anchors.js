/**
 * Where on the map a record lies: where its popup opens and what is flown to.
 */

/* global L */

/** @typedef {{kind: string, id: string}} Selection */

/** Zoom at which a record is shown by itself. */
const ZOOM = /** @type {Record<string, number>} */ ({ place: 10, site: 10, event: 9, state: 4 })

/** Zoom for an event that is only known to lie in a region or the country. */
const WIDE_ZOOM = 8

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {{regions: any, states: {clickedAt: (iso3: string) => any}, loadFinder: () => Promise<any>}} parts
 */
export function createAnchors(map, { dossier, load }, { regions, states, loadFinder }) {
  /** Points that had to be fetched; null for what has none. @type {Map<string, any>} */
  const found = new Map()

  /**
   * Where a record lies; null for one that lies nowhere, undefined where that is not known yet.
   * @param {Selection} selection
   */
  function at({ kind, id }) {
    switch (kind) {
      case 'region': return regions?.tops.get(id) ?? null
      case 'treaty': return regions?.tops.get(dossier.instrument.get(id)?.regions[0]) ?? null
      case 'site': case 'event': {
        const row = placeOf(kind, id)
        return row ? L.latLng(row.at) : null
      }
      case 'state': return states.clickedAt(id) ?? found.get(`state:${id}`)
      case 'place': return found.get(`place:${id}`)
      default: return null
    }
  }

  /** @param {string} kind @param {string} id */
  const placeOf = (kind, id) => (kind === 'site' ? dossier.data.sites : dossier.data.events).find((row) => row.id === id)

  /** @param {Selection} selection @returns {Promise<any>} */
  async function locate(selection) {
    const known = at(selection)
    if (known !== undefined) return known
    const { kind, id } = selection
    const point = await (kind === 'state' ? statePoint(id) : placePoint(id)).catch(() => null)
    found.set(`${kind}:${id}`, point)
    return point
  }

  /** @param {string} iso3 */
  async function statePoint(iso3) {
    const { at: point } = (await loadFinder()).states[iso3] ?? {}
    return point ? L.latLng(point) : null
  }

  /** @param {string} id */
  async function placePoint(id) {
    const feature = (await load('places'))?.features.find((/** @type {any} */ { properties }) => String(properties.id) === id)
    return feature ? L.latLng(feature.geometry.coordinates[1], feature.geometry.coordinates[0]) : null
  }

  return {
    at,
    locate,
    /** Bounds of the area that a record tells about, or null for a point. @param {Selection} selection */
    boundsOf: ({ kind, id }) => {
      if (kind === 'region') return regions?.bounds.get(id) ?? null
      if (kind !== 'treaty') return null
      const areas = (dossier.instrument.get(id)?.regions ?? []).map((region) => regions?.bounds.get(region)).filter(Boolean)
      return areas.length > 0 ? areas.reduce((all, area) => all.extend(area), L.latLngBounds([])) : null
    },
    /** @param {Selection} selection */
    zoomOf: ({ kind, id }) => (kind === 'event' && ['region', 'country'].includes(placeOf(kind, id)?.precision ?? '') ? WIDE_ZOOM : ZOOM[kind]),
  }
}

/** @typedef {ReturnType<typeof createAnchors>} Anchors */
