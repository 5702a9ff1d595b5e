/**
 * Money as curved bands from the donor to the recipient, as wide as the amount of the chosen year
 * or period. A donor beyond the view enters from the map's edge. The bands follow date, stages,
 * currency and prices, and the moving map.
 */

/* global L */

import { h, s } from '../dom.js'
import { yearOf } from '../dates.js'
import { createMoneyCard } from '../money/card.js'
import { Conversions } from '../money/conversions.js'
import { drawBand } from '../money/draw.js'
import { figuresAt, GROUPS, pairOf, shown, silences } from '../money/figures.js'
import { curve, entry, spread } from '../money/geometry.js'
import { cardBoxes, placeWords } from '../money/placing.js'
import { bandPopup } from '../money/popup.js'
import { createScale } from '../money/scale.js'
import { bandWords } from '../money/wording.js'
import { perFrame } from '../time/frames.js'
import { layerPane } from './stacking.js'

/** @typedef {import('./context.js').MapContext} MapContext */
/** @typedef {import('../money/figures.js').Figure} Figure */
/** @typedef {import('../money/draw.js').Band & {start: any, tip: any}} Placed */

/** Bend of a first band; each further one into the same recipient bends more, so that they fan out. */
const BEND = 0.14
const FAN = 0.05

/** Distance of the arrow heads at one recipient, and how far beyond the view one may lie, CSS pixels. */
const TIPS = 16
const BEYOND = 80

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {{openRegion: (region: string) => void, loadSources: () => Promise<any>}} actions
 * @param {() => [number, number, number, number][]} obstacles boxes that words must not cover
 */
export function createTransfers(map, context, { openRegion, loadSources }, obstacles) {
  const { dossier, store } = context
  const data = dossier.data.money
  const host = map.getContainer()
  const conversions = new Conversions(data.conversions)
  const scale = createScale(data, conversions)
  const sheets = Object.fromEntries(Object.keys(GROUPS).map((id) => [id, createSheet(map, id)]))
  const card = createMoneyCard(context, host, data.conversions.base, {
    onAnimate: (on) => Object.values(sheets).forEach((sheet) => sheet.svg.classList.toggle('is-moving', on)),
  })
  /** @type {Map<string, {figure: Figure, at: any}>} */
  let bands = new Map()
  /** @type {{key: string, popup: any}|null} */
  let opened = null
  /** @type {[number, number, number, number][]} */
  let boxes = []

  const groupsOf = (/** @type {ReadonlySet<string>} */ layers) => new Set(Object.entries(GROUPS).filter(([id]) => layers.has(id)).map(([, group]) => group))
  /** Donors and recipients in container pixels. @param {[number, number]} at @param {number} [near] longitude whose copy of the world is meant */
  const pixel = (at, near = at[1]) => map.latLngToContainerPoint([at[0], at[1] + 360 * Math.round((near - at[1]) / 360)])

  /** @param {Figure[]} figures @returns {Placed[]} */
  function place(figures) {
    const size = map.getSize()
    const placed = figures.filter((figure) => figure.high > 0).map((figure) => {
      const tip = pixel(data.recipients[figure.region])
      const start = entry(tip, pixel(data.donors[figure.donor], data.recipients[figure.region][1]), size)
      return { figure, tip, start, line: /** @type {any[]} */ ([]), widths: scale.widths(figure, store.get().period, store.get()) }
    }).filter(({ tip }) => tip.x > -BEYOND && tip.y > -BEYOND && tip.x < size.x + BEYOND && tip.y < size.y + BEYOND)
    spread(placed, size)
    for (const region of Object.keys(data.recipients)) fan(placed.filter((band) => band.figure.region === region))
    return placed
  }

  /** @param {Placed[]} own bands into one recipient */
  function fan(own) {
    const angle = (/** @type {Placed} */ { start, tip }) => Math.atan2(start.y - tip.y, start.x - tip.x)
    own.sort((a, b) => angle(a) - angle(b))
    own.forEach((band, index) => {
      const aside = (index - (own.length - 1) / 2) * TIPS
      const [dx, dy] = [band.tip.x - band.start.x, band.tip.y - band.start.y]
      const length = Math.hypot(dx, dy) || 1
      const end = { x: band.tip.x + (dy / length) * aside, y: band.tip.y - (dx / length) * aside }
      band.line = curve(band.start, end, BEND + FAN * Math.abs(index - (own.length - 1) / 2))
    })
  }

  function repaint() {
    const state = store.get()
    const groups = groupsOf(state.layers)
    const figures = figuresAt(data, state, groups)
    card.update(state, scale.samples(state.period, state), scale.currency(state), silences(figures, state, groups, dossier))
    for (const sheet of Object.values(sheets)) sheet.clear()
    bands = new Map()
    boxes = []
    const placed = place(figures)
    // the widest is placed first: its words matter most
    placed.sort((a, b) => (b.widths?.[1] ?? 0) - (a.widths?.[1] ?? 0))
    const taken = placed.length > 0 ? [...cardBoxes(host), ...obstacles()] : []
    for (const band of placed) show(band, taken)
    if (opened) refresh()
  }

  /** @param {Placed} band @param {[number, number, number, number][]} taken */
  function show(band, taken) {
    const { figure, line } = band
    const key = pairOf(figure)
    const sheet = figure.group === 'russian' ? sheets.transfers : sheets.western
    const middle = line[Math.round(line.length / 2)]
    bands.set(key, { figure, at: map.containerPointToLatLng([middle.x, middle.y]) })
    sheet.svg.append(drawBand(band, key, (event) => {
      event.stopPropagation()
      if (!map.dragging?.moved()) open(key)
    }))
    const words = label(figure, key)
    sheet.words.append(words)
    const spot = placeWords(line, { width: words.offsetWidth, height: words.offsetHeight }, taken, map.getSize())
    if (!spot) {
      // no room for the words: the band can still be clicked, and the words be reached by keyboard
      words.classList.add('is-hidden')
      return
    }
    taken.push(spot.box)
    boxes.push(spot.box)
    words.style.transform = `translate(${Math.round(spot.box[0])}px, ${Math.round(spot.box[1])}px)`
    bands.set(key, { figure, at: map.containerPointToLatLng([spot.at.x, spot.at.y]) })
  }

  /** @param {Figure} figure @param {string} key */
  function label(figure, key) {
    const state = store.get()
    const words = bandWords(figure, shown(figure, state, data, conversions), { base: state.prices === 'constant' ? data.conversions.base : null })
    const region = dossier.data.regions[figure.region].map
    return h('button', {
      type: 'button', class: `band-label band-label-${figure.group}`, 'data-band': key, 'aria-label': `Money from ${dossier.actorName(figure.donor)} to ${region}: ${words}`,
      onclick: (/** @type {any} */ event) => { event.stopPropagation(); open(key) },
    }, h('b', {}, dossier.actorName(figure.donor)), ` ${words}`)
  }

  /** @param {string} key */
  function content(key) {
    const found = bands.get(key)
    if (!found) return null
    const { figure } = found
    return bandPopup(figure, shown(figure, store.get(), data, conversions), dossier, conversions, {
      loadSources, close: () => opened && map.closePopup(opened.popup), openRegion: () => openRegion(figure.region),
    })
  }

  /** @param {string} key */
  function open(key) {
    const found = bands.get(key)
    if (!found) return
    const { x } = map.getSize()
    const frame = h('div', {}, content(key))
    const popup = L.popup({
      className: 'dossier-popup', closeButton: false, closeOnClick: true, minWidth: Math.min(340, x - 40), maxWidth: Math.min(360, x - 40),
      offset: [0, -8], autoPanPaddingTopLeft: [x > 1000 ? 262 : 12, 62], autoPanPaddingBottomRight: [16, 120],
    }).setLatLng(found.at).setContent(frame)
    popup.on('remove', () => { if (opened?.popup === popup) opened = null })
    popup.openOn(map)
    opened = { key, popup }
    frame.querySelector(/** @type {any} */ ('.tab-panel'))?.focus({ preventScroll: true })
  }

  function refresh() {
    if (!opened) return
    const body = content(opened.key)
    if (body) opened.popup.getContent().replaceChildren(body)
    else map.closePopup(opened.popup)
  }

  const soon = perFrame(repaint)
  map.on('move zoomend resize viewreset', () => soon(undefined))
  store.watch(['date', 'layers', 'money', 'period', 'currency', 'prices'], (state, before) => {
    const onlyDay = state !== before && ['layers', 'money', 'period', 'currency', 'prices'].every((key) => /** @type {any} */ (state)[key] === /** @type {any} */ (before)[key])
    if (!onlyDay || yearOf(state.date) !== yearOf(before.date)) soon(undefined)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && opened) map.closePopup(opened.popup)
  })

  /** @param {string} group */
  const counter = (group) => ({
    count: (/** @type {string} */ day) => figuresAt(data, { ...store.get(), date: day }, new Set([group])).filter((figure) => figure.high > 0).length,
  })
  return {
    counters: { transfers: counter('russian'), western: counter('western') },
    /** Where words on bands stand, in container pixels. */
    boxes: () => boxes,
    /** Call it once the other cards are on the map. */
    attach() {
      card.attach()
      soon(undefined)
    },
  }
}

/**
 * A drawing as large as the map in the pane of a layer, and the words over it.
 * @param {any} map
 * @param {string} layer
 */
function createSheet(map, layer) {
  const pane = map.getPane(layerPane(map, layer))
  pane.style.pointerEvents = 'none'
  const svg = s('svg', { class: 'bands leaflet-zoom-hide', 'aria-hidden': 'true' })
  const words = h('div', { class: 'band-words leaflet-zoom-hide' })
  pane.append(svg, words)
  return {
    svg, words,
    clear() {
      const { x, y } = map.getSize()
      const origin = map.containerPointToLayerPoint([0, 0])
      svg.setAttribute('width', x)
      svg.setAttribute('height', y)
      for (const node of [svg, words]) node.style.transform = `translate(${origin.x}px, ${origin.y}px)`
      // a focused word that is drawn anew keeps the focus
      svg.replaceChildren()
      words.replaceChildren()
    },
  }
}
