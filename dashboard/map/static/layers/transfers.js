/**
 * Money as curved bands from the donor to the recipient, as wide as the amount of the chosen year
 * or period. A donor beyond the view enters from the map's edge. The bands follow date, stages,
 * currency and prices, and the moving map.
 */

/* global L */

import { h } from '../dom.js'
import { yearOf } from '../dates.js'
import { createMoneyCard } from '../money/card.js'
import { Conversions } from '../money/conversions.js'
import { drawBand } from '../money/draw.js'
import { figuresAt, GROUPS, pairOf, shown, silences } from '../money/figures.js'
import { curve, entry, spread } from '../money/geometry.js'
import { cardBoxes, placeWords } from '../money/placing.js'
import { createOpener } from '../money/opener.js'
import { bandPopup } from '../money/popup.js'
import { createScale } from '../money/scale.js'
import { bandWords } from '../money/wording.js'
import { perFrame } from '../time/frames.js'
import { createSheet } from './sheet.js'

/** @typedef {import('./context.js').MapContext} MapContext */
/** @typedef {import('../money/figures.js').Figure} Figure */
/** @typedef {import('../money/draw.js').Band & {start: any, tip: any}} Placed */

/** Bend of a first band; each further one into the same recipient bends more, so that they fan out. */
const BEND = 0.14
const FAN = 0.05

/** Share of a band's line at which its popup stands. */
const ANCHOR = 0.7

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
  const sheets = Object.fromEntries(Object.keys(GROUPS).map((id) => [id, createSheet(map, id, { drawing: 'bands', words: 'band-words' })]))
  const card = createMoneyCard(context, host, data.conversions.base, {
    onAnimate: (on) => Object.values(sheets).forEach((sheet) => sheet.svg.classList.toggle('is-moving', on)),
    onResize: () => soon(undefined),
  })
  /** @type {Map<string, {figure: Figure, at: any}>} */
  let bands = new Map()
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
    // counted from the east, so that bands from the west keep their order
    const angle = (/** @type {Placed} */ { start, tip }) => (Math.atan2(start.y - tip.y, start.x - tip.x) + 2 * Math.PI) % (2 * Math.PI)
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
    const focused = /** @type {HTMLElement|null} */ (document.activeElement)?.closest('.band-label')?.getAttribute('data-band')
    for (const sheet of Object.values(sheets)) sheet.clear()
    bands = new Map()
    boxes = []
    const placed = place(figures)
    // the widest is placed first: its words matter most
    placed.sort((a, b) => (b.widths?.[1] ?? 0) - (a.widths?.[1] ?? 0))
    const taken = placed.length > 0 ? [...cardBoxes(host), ...obstacles()] : []
    const words = placed.map(draw)
    // all reading before all writing, so that the layout is computed once
    const sizes = words.map((node) => ({ width: node.offsetWidth, height: node.offsetHeight }))
    placed.forEach((band, index) => stand(words[index], sizes[index], band.line, taken))
    // a word that is drawn anew keeps the focus
    if (focused) host.querySelector(`.band-label[data-band="${focused}"]`)?.focus({ preventScroll: true })
  }

  /** Draw a band and put its words beside it, without a place yet. @param {Placed} band */
  function draw(band) {
    const { figure, line } = band
    const key = pairOf(figure)
    const sheet = figure.group === 'russian' ? sheets.transfers : sheets.western
    // nearer to the recipient than to the map's edge, so that the popup hardly moves the map
    const anchor = line[Math.round(line.length * ANCHOR)]
    bands.set(key, { figure, at: map.containerPointToLatLng([anchor.x, anchor.y]) })
    sheet.svg.append(drawBand(band, key, (event) => {
      event.stopPropagation()
      if (!map.dragging?.moved()) opener.open(key)
    }))
    const words = label(figure, key)
    sheet.words.append(words)
    return words
  }

  /**
   * @param {HTMLElement} words
   * @param {{width: number, height: number}} box
   * @param {any[]} line
   * @param {[number, number, number, number][]} taken
   */
  function stand(words, box, line, taken) {
    const spot = placeWords(line, box, taken, map.getSize())
    if (!spot) {
      // no room for the words: the band can still be clicked, and the words be reached by keyboard
      words.classList.add('is-hidden')
      return
    }
    taken.push(spot.box)
    boxes.push(spot.box)
    words.style.transform = `translate(${Math.round(spot.box[0])}px, ${Math.round(spot.box[1])}px)`
  }

  /** What is written on a band, after the donor. @param {Figure} figure */
  function wordsOf(figure) {
    const state = store.get()
    return bandWords(figure, shown(figure, state, data, conversions), { base: state.prices === 'constant' ? data.conversions.base : null })
  }

  /** @param {Figure} figure @param {string} key */
  function label(figure, key) {
    const words = wordsOf(figure)
    const region = dossier.data.regions[figure.region].map
    return h('button', {
      type: 'button', class: `band-label band-label-${figure.group}`, 'data-band': key, 'aria-label': `Money from ${dossier.actorName(figure.donor)} to ${region}: ${words}`,
      onclick: (/** @type {any} */ event) => { event.stopPropagation(); opener.open(key) },
    }, h('b', {}, dossier.actorName(figure.donor)), ` ${words}`)
  }

  /** @param {string} key */
  function content(key) {
    const found = bands.get(key)
    if (!found) return null
    const { figure, at } = found
    const body = bandPopup(figure, shown(figure, store.get(), data, conversions), dossier, conversions, {
      loadSources, close: opener.close, openRegion: () => openRegion(figure.region),
    })
    return { body, at }
  }
  const opener = createOpener(map, store, content)

  const soon = perFrame(repaint)
  const anew = perFrame(() => {
    repaint()
    opener.refresh()
  })
  map.on('move zoomend resize viewreset', () => soon(undefined))
  store.watch(['date', 'layers', 'money', 'period', 'currency', 'prices'], (state, before) => {
    const onlyDay = state !== before && ['layers', 'money', 'period', 'currency', 'prices'].every((key) => /** @type {any} */ (state)[key] === /** @type {any} */ (before)[key])
    if (!onlyDay || yearOf(state.date) !== yearOf(before.date)) anew(undefined)
  })

  /** Figures of a group that have a band. @param {string} group @param {string} [day] */
  const drawn = (group, day = store.get().date) => figuresAt(data, { ...store.get(), date: day }, new Set([group])).filter((figure) => figure.high > 0)
  /** @param {string} group */
  const counter = (group) => ({ count: (/** @type {string} */ day) => drawn(group, day).length })
  return {
    counters: { transfers: counter('russian'), western: counter('western') },
    /** The bands of a layer in words. @param {keyof typeof GROUPS} layer */
    entries: (layer) => drawn(GROUPS[layer]).map((figure) => ({
      key: pairOf(figure), text: `${dossier.actorName(figure.donor)} to ${dossier.data.regions[figure.region].map}`, meta: wordsOf(figure),
    })),
    open: opener.open,
    /** Where words on bands stand, in container pixels. */
    boxes: () => boxes,
    /** Call it once the other cards are on the map. */
    attach() {
      card.attach()
      soon(undefined)
    },
  }
}
