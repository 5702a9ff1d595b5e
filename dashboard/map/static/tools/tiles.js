/**
 * Online tiles as a ground that the reader may switch on. The map's own ground stays below them, so
 * that nothing is missing where the network is.
 */

/* global L */

import { fill, h } from '../dom.js'

/** @typedef {import('../layers/context.js').MapContext} MapContext */
/** @typedef {MapContext['config']['tiles'][string]} Tiles */

const NONE = 'none'

/** Above land and water, below everything that can be switched. */
const PANE_LEVEL = 239

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {HTMLElement} host
 * @param {HTMLElement} corner
 */
export function addTiles(map, { config, store }, host, corner) {
  map.createPane('tiles').style.zIndex = String(PANE_LEVEL)
  /** @type {any} */
  let layer = null
  const notice = createNotice(corner, () => layer?.redraw(), () => store.set({ tiles: NONE }))
  const hint = h('p', { class: 'panel-note tiles-hint' })
  const select = /** @type {HTMLSelectElement} */ (h('select', {
    class: 'choice', id: 'tiles-choice', onchange: () => store.set({ tiles: /** @type {any} */ (select.value) }),
  }, h('option', { value: NONE }, 'None (works offline)'), Object.entries(config.tiles).map(([id, { label }]) => h('option', { value: id }, label))))
  if (Object.keys(config.tiles).length > 0) host.querySelector('[data-group=basemap]')?.append(h('div', { class: 'tiles-row' }, h('label', { class: 'choice-row', for: select.id }, 'Online map', select), hint))

  /** @param {Tiles} tiles */
  function open(tiles) {
    let came = 0
    const made = L.tileLayer(tiles.url, {
      pane: 'tiles', maxNativeZoom: tiles.maxZoom,
      // the usage policy of OpenStreetMap's tiles asks for the page's origin
      referrerPolicy: 'strict-origin-when-cross-origin',
    })
    made.on('loading', () => { came = 0 })
    made.on('tileload', () => {
      came += 1
      notice.hide()
      host.classList.add('has-tiles')
      host.classList.toggle('has-named-tiles', tiles.names)
    })
    made.on('tileerror', () => {
      if (came > 0) return
      host.classList.remove('has-tiles', 'has-named-tiles')
      notice.show(tiles.host)
    })
    return made.addTo(map)
  }

  const credits = host.querySelector('.attribution')
  store.watch(['tiles'], ({ tiles: id }) => {
    const tiles = config.tiles[id] ?? null
    select.value = tiles ? id : NONE
    layer?.remove()
    host.classList.remove('has-tiles', 'has-named-tiles')
    notice.hide()
    layer = tiles ? open(tiles) : null
    fill(hint, tiles && `Pictures come from ${tiles.host}${tiles.names ? ', with names and lines of their own' : ''}.`)
    if (credits) fill(credits, tiles ? `Online map: ${tiles.attribution} · ${config.attribution}` : config.attribution)
  })
  window.addEventListener('online', () => layer?.redraw())
}

/**
 * @param {HTMLElement} corner
 * @param {() => void} again
 * @param {() => void} off
 */
function createNotice(corner, again, off) {
  const words = h('span')
  const card = h('section', { class: 'card tool-notice tiles-notice', role: 'status', hidden: true }, words,
    h('span', { class: 'tool-buttons' },
      h('button', { type: 'button', class: 'menu-button', onclick: again }, 'Try again'),
      h('button', { type: 'button', class: 'menu-button', onclick: off }, 'Switch off')))
  corner.prepend(card)
  return {
    /** @param {string} server */
    show(server) {
      if (!card.hidden) return
      fill(words, h('b', {}, navigator.onLine ? 'No answer' : 'No network'), `${navigator.onLine ? ` from ${server}` : ''}: showing the map’s own basemap.`)
      card.hidden = false
    },
    hide() { card.hidden = true },
  }
}
