/**
 * The map document: puts the parts together on a Leaflet map. The same code runs in the app's
 * component frame and in a file of its own.
 */

/* global L */

import { followAddress, isAlone, noticeCard, readAddress } from './address.js'
import { addAnnouncer } from './announcer.js'
import { createReporter, followTheme } from './bridge.js'
import { acceptCommands } from './command.js'
import { addCompose } from './compose/compose.js'
import { fetchAhead, json, lazyJson } from './documents.js'
import { h } from './dom.js'
import { Dossier } from './dossier.js'
import { addFeatureList } from './features/list.js'
import { HOME } from './home.js'
import { addLandmarks, addSkips } from './landmarks.js'
import { addBasemap, riversLayer } from './layers/basemap.js'
import { createDensity } from './layers/density.js'
import { failureCard } from './layers/failures.js'
import { followFarView } from './layers/far_view.js'
import { createLoader, createPanes } from './layers/geometry.js'
import { createGraticule } from './layers/graticule.js'
import { addLabels } from './layers/labels.js'
import { boundaryLines, subdivisions } from './layers/lines.js'
import { createPoints } from './layers/points.js'
import { addRegions } from './layers/regions.js'
import { followStacking } from './layers/stacking.js'
import { createStates } from './layers/states.js'
import { createTransfers } from './layers/transfers.js'
import { createTreatyBadges } from './layers/treaty_badges.js'
import { createOwnLayers } from './own/layers.js'
import { createPanel } from './panel.js'
import { createAnchors } from './popup/anchors.js'
import { createPopups } from './popup/popups.js'
import { addSearch } from './search/field.js'
import { addShare } from './share.js'
import { keepStill } from './stillness.js'
import { createStore } from './store.js'
import { addStories } from './story/add.js'
import { addTakeaway } from './takeaway/add.js'
import { createCompareCard } from './time/compare_card.js'
import { spanOf } from './time/span.js'
import { applyTheme } from './theme.js'
import { createTimebar } from './timebar.js'
import { addTools } from './tools/tools.js'
import { addViewpoint } from './viewpoint.js'
import { DISCLAIMER } from './wording.js'
import { createWorldCard } from './world/card.js'

/** @typedef {import('./layers/context.js').MapConfig} MapConfig */
/** @typedef {import('./layers/context.js').MapContext} MapContext */

/**
 * Start the dossier on a map. It is marked as ready once the layers of the first view are drawn; the
 * reader may act before that. Soon after, what opens later has come too.
 * @param {any} map Leaflet map
 * @param {MapConfig} config
 * @returns {Promise<MapContext|null>} null when it could not be started
 */
export async function start(map, config) {
  const host = map.getContainer()
  host.classList.add('dossier-map')
  map.attributionControl?.remove()
  addLandmarks(host)
  keepStill(map)
  try {
    const table = await json(config.style)
    followTheme((theme) => applyTheme(table, theme))
    createPanes(map)
    const context = await assemble(map, host, config, table)
    host.dataset.ready = 'true'
    fetchAhead().then(() => { host.dataset.ahead = 'true' })
    return context
  } catch (error) {
    host.append(h('div', { class: 'card notice', role: 'alert' },
      h('b', {}, 'The map could not be loaded.'), ' Reload the page; if it stays, the server may be down or a file missing.'))
    console.warn(error)
    return null
  }
}

/**
 * @param {any} map
 * @param {HTMLElement} host
 * @param {MapConfig} config
 * @param {any} table
 * @returns {Promise<MapContext>}
 */
async function assemble(map, host, config, table) {
  const load = createLoader(config.layers, failureCard(host))
  const dossier = new Dossier(await json(config.dossier))
  const { values, notices } = readAddress(config, (kind, id) => dossier.has(kind, id))
  const store = createStore(/** @type {import('./store.js').ViewState} */ ({ ...values, layers: new Set(values.layers) }))
  /** @type {MapContext['open']} */
  const open = (reference, change = {}) => store.set({ ...change, select: reference })
  /** @type {MapContext} */
  const context = { table, load, config, dossier, store, open }
  // the frame gets its height from a style sheet that may arrive after the map was made
  map.invalidateSize({ animate: false, pan: false })
  fitHome(map)
  const { at } = store.get()
  if (at) map.setView(at.slice(0, 2), at[2], { animate: false })
  new ResizeObserver(() => {
    const moved = store.get().at !== null
    map.invalidateSize({ animate: false, pan: moved })
    // a step of a story is fitted by itself
    if (!moved && !context.stories?.current()) fitHome(map)
  }).observe(host)

  /** @type {() => Promise<import('./popup/marks.js').SourceList>} */
  const loadSources = lazyJson(config.sources)
  const loadFinder = lazyJson(config.finder)
  const { relief } = await addBasemap(map, context)
  const regions = await addRegions(map, context, (id) => open(`region:${id}`))
  const points = createPoints(map, context, (kind, id) => open(`${kind}:${id}`))
  const badges = createTreatyBadges(map, context, (id) => open(`region:${id}`, { tab: 'treaties' }))
  const transfers = createTransfers(map, context, {
    openRegion: (id) => open(`region:${id}`, { tab: 'aid' }),
    loadSources,
  }, badges.boxes)
  const labels = await addLabels(map, context, { symbols: points.boxes, badges: () => [...badges.boxes(), ...transfers.boxes()] })
  const density = createDensity(map, context)
  createGraticule(map, context)
  const states = createStates(map, context, (id) => open(`state:${id}`))

  /** Layers that are fetched when first switched on. @type {Record<string, () => Promise<any>>} */
  const makers = {
    rivers: () => riversLayer(context),
    abl: () => boundaryLines(context, 'abl', ['administrative_boundary_line']),
    border: () => boundaryLines(context, 'border', ['border', 'border_not_controlled_by_tbilisi']),
    adm1: () => subdivisions(context, 'adm1', 'adm1_regions', 'adm1'),
    subjects: () => subdivisions(context, 'subjects', 'russia_adjacent_subjects', 'subjects'),
  }
  const drawn = switchLayers(map, store, makers)
  followStacking(map, store)
  followFarView(map)
  store.watch(['layers'], ({ layers }) => {
    regions?.setVisible(layers.has('regions'))
    // without the layer of places the names of areas still show
    labels.setVisible(layers.has('places') || !config.catalogue.some((entry) => entry.id === 'places'))
    if (relief) layers.has('relief') ? relief.addTo(map) : relief.remove()
  })

  addChrome(map, host, context, (id, date) => countOf(dossier, { ...transfers.counters, treaties: badges, density }, id, date, spanOf(store.get())), {
    zoomTo: (id) => zoomTo(map, points.boundsOf(id) ?? drawn.boundsOf(id)),
  })
  transfers.attach()
  createWorldCard(map, context, host, loadSources)
  const anchors = createAnchors(map, context, { regions, states, loadFinder })
  createPopups(map, context, { regions, anchors, host, loadSources })
  addSearch(map, context, host, { anchors, loadSources, loadFinder, ownLayers: () => own.findable() })
  const stories = addStories(map, context, host, loadSources)
  addViewpoint(map, context, host, loadSources)
  createCompareCard(context, host, loadSources)
  addTools(map, context, host)
  if (!isAlone()) addShare(context, host)
  const compose = addCompose(map, context, host, { stories, loadSources })
  addTakeaway(map, context, { stories, compose })
  acceptCommands(context)
  addAnnouncer(context, host)
  const report = createReporter()
  const own = createOwnLayers(map, context, host, () => tell())
  const list = addFeatureList(map, context, host, { transfers, density, regions, own, home: () => fitHome(map) })
  addSkips(host, [
    { text: 'Skip to the list of features', act: list.open },
    { text: 'Skip to the date', act: () => document.getElementById('time-slider')?.focus() },
  ])
  const ignored = noticeCard(notices)
  if (ignored) host.append(ignored)

  const least = map.getMinZoom()
  map.on('moveend', () => {
    const { lat, lng } = map.getCenter().wrap()
    // home has no place in the address: it fits the window of whoever opens it
    // a presentation looks from farther away than an address can say
    if (!isHome(map)) store.set({ at: [lat, lng, Math.max(map.getZoom(), least)] })
    else if (store.get().at) store.set({ at: null })
  })
  followAddress(config.state, store)
  function tell() {
    const state = store.get()
    report({ ...state, layers: [...state.layers].sort(), own: own.report() })
    list.refresh()
  }
  store.watch(config.state.map((field) => field.name), tell)
  await load.settled()
  return context
}

/** Where the last fit put the map. @type {{center: any, zoom: number}|null} */
let home = null

/** Fit Georgia into the area between the cards. @param {any} map */
function fitHome(map) {
  const wide = map.getSize().x > 1000
  map.fitBounds(HOME, {
    animate: false,
    paddingTopLeft: wide ? [262, 30] : [10, 60],
    paddingBottomRight: wide ? [30, 116] : [10, 150],
  })
  home = { center: map.getCenter(), zoom: map.getZoom() }
  map.fire('moveend')
}

/** @param {any} map */
function isHome(map) {
  return home !== null && map.getZoom() === home.zoom && map.latLngToContainerPoint(home.center).distanceTo(map.latLngToContainerPoint(map.getCenter())) < 2
}

/**
 * @param {any} map
 * @param {import('./store.js').Store} store
 * @param {Record<string, () => Promise<any>>} makers
 */
function switchLayers(map, store, makers) {
  /** @type {Map<string, Promise<any>>} */
  const made = new Map()
  /** @type {Map<string, any>} */
  const bounds = new Map()
  store.watch(['layers'], ({ layers }) => {
    for (const [id, make] of Object.entries(makers)) {
      if (!layers.has(id) && !made.has(id)) continue
      const promise = made.get(id) ?? make()
      made.set(id, promise)
      promise.then((layer) => {
        if (!layer) {
          made.delete(id)
          return
        }
        bounds.set(id, extentOf(layer))
        if (store.get().layers.has(id)) layer.addTo(map)
        else layer.remove()
      })
    }
  })
  return { boundsOf: (/** @type {string} */ id) => bounds.get(id) ?? null }
}

/** Bounds of a layer or of all layers of a group. @param {any} layer @returns {any} */
function extentOf(layer) {
  if (layer.getBounds) return layer.getBounds()
  const bounds = L.latLngBounds([])
  layer.eachLayer?.((/** @type {any} */ part) => bounds.extend(extentOf(part)))
  return bounds
}

/** Show the whole of a layer, or of Georgia where a layer has no extent of its own. @param {any} map @param {any} bounds */
function zoomTo(map, bounds) {
  if (bounds?.isValid()) map.fitBounds(bounds, { paddingTopLeft: map.getSize().x > 1000 ? [262, 30] : [20, 60], paddingBottomRight: [30, 116], maxZoom: 11 })
  else fitHome(map)
}

/**
 * How many things a layer shows on a date, or null where counting means nothing.
 * @param {Dossier} dossier
 * @param {Record<string, {count: (day: string) => number}>} counters
 * @param {string} id
 * @param {string} date
 * @param {[string, string]|null} span
 */
function countOf(dossier, counters, id, date, span) {
  if (id === 'events') return (span ? dossier.eventsIn(...span) : dossier.events(date)).length
  if (counters[id]) return counters[id].count(date)
  if (id === 'states') return new Set(dossier.recognitions(null, date).filter((item) => item.member).map((item) => item.row.actor)).size
  return dossier.data.sites.some((row) => row.kind === id) ? dossier.sites(date, id).length : null
}

/**
 * The cards and controls on the map.
 * @param {any} map
 * @param {HTMLElement} host
 * @param {MapContext} context
 * @param {(id: string, date: string) => number|null} counter
 * @param {import('./panel/layer_menu.js').LayerActions} actions
 */
function addChrome(map, host, context, counter, actions) {
  const cards = h('div', { class: 'cards' }, createPanel(context, counter, actions), createTimebar(context))
  const zoom = h('div', { class: 'card zoom' },
    h('button', { type: 'button', 'aria-label': 'Zoom in', title: 'Zoom in', onclick: () => map.zoomIn() }, '+'),
    h('button', { type: 'button', 'aria-label': 'Zoom out', title: 'Zoom out', onclick: () => map.zoomOut() }, '−'),
    h('button', { type: 'button', 'aria-label': 'Reset view', title: 'Whole of Georgia', onclick: () => fitHome(map) }, '⌂'))
  const foot = h('div', { class: 'map-foot' }, h('p', { class: 'attribution' }, context.config.attribution),
    h('p', { class: 'disclaimer' }, DISCLAIMER))
  cards.append(zoom, foot)
  host.append(cards)
  L.control.scale({ imperial: false, position: 'bottomright' }).addTo(map)
  for (const node of [cards]) {
    L.DomEvent.disableClickPropagation(node)
    L.DomEvent.disableScrollPropagation(node)
  }
}
