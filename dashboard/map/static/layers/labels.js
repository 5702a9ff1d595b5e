/**
 * Names on the map, placed by importance; a name that would cover a more important one, a symbol or
 * a card is left out at this zoom. A name keeps its element, so that nothing flickers when the date
 * or the viewpoint changes.
 */

import { fill, h } from '../dom.js'
import { pictureNow } from '../picture.js'
import { isFar } from './far_view.js'
import { labelList, wording } from './label_list.js'
import { regionNameAt } from './name_places.js'
import { areaBoxes, boxOn, isCovered, isFree, riverPlaces, townBoxes } from './placement.js'

/** @typedef {import('./label_list.js').Label} Label */
/** @typedef {import('./placement.js').Box} Box */
/** @typedef {{label: Label, text: HTMLElement, dot: HTMLElement|null, said: string, width: number, height: number, last: number}} Shown */

/** What stands above the map and may not cover a name. */
const CARDS = '.card, .map-foot p, .leaflet-control-scale-line, .stage-part, .stage-credits'

/** Names this far outside the map are not placed, CSS pixels. */
const MARGIN = 80

/** A name more important than this may stand over a symbol. */
const NEEDED = 3

/** Half of the room of a town's dot, CSS pixels. */
const DOT = 4

/**
 * @param {any} map
 * @param {import('./context.js').MapContext} context
 * @param {{symbols: () => Box[], badges: () => Box[]}} obstacles boxes that names must not cover; the name of an area or a capital may stand over a symbol where there is no other room
 */
export async function addLabels(map, context, { symbols, badges }) {
  const { store } = context
  const labels = await labelList(context)
  const host = map.getContainer()
  const pane = map.getPane('label')
  pane.setAttribute('aria-hidden', 'true')
  /** @type {Map<string, Shown>} */
  const shown = new Map()
  const schedule = createSchedule(repaint)
  const cards = new ResizeObserver(schedule)

  /** @param {Label} label */
  function element(label) {
    let item = shown.get(label.key)
    if (item) return item
    const text = h('span', { class: `label ${label.className}` })
    const dot = label.kind === 'town' ? h('span', { class: `label-dot${label.className.includes('capital') ? ' label-dot-capital' : ''}` }) : null
    if (dot) pane.append(dot)
    pane.append(text)
    item = { label, text, dot, said: '', width: 0, height: 0, last: 0 }
    shown.set(label.key, item)
    return item
  }

  /** @param {Label} label */
  function isNear({ at, along, kind, names }) {
    if (along) return store.get().layers.has('rivers')
    const { x, y } = map.latLngToContainerPoint(kind === 'region' ? regionNameAt(names.region ?? '', map.getZoom()) : at)
    const size = map.getSize()
    return x > -MARGIN && y > -MARGIN && x < size.x + MARGIN && y < size.y + MARGIN
  }

  function repaint() {
    const zoom = map.getZoom()
    const { names } = store.get()
    const { drawn } = pictureNow(context)
    const near = labels.filter((label) => zoom >= label.minZoom && isNear(label)).map(element)
    for (const item of near) say(item, wording(item.label, names, drawn, isFar(zoom)))
    // all reading before all writing, so that the layout is computed once
    for (const item of near) measure(item)
    const placed = placeAll(near, [...cardBoxes(), ...badges()], symbols())
    const origin = map.containerPointToLayerPoint([0, 0])
    for (const item of shown.values()) draw(item, placed.get(item) ?? null, origin)
    pane.dataset.placed = `${zoom} ${names} ${drawn.id}`
  }

  /** @returns {Box[]} */
  function cardBoxes() {
    const found = [...host.querySelectorAll(CARDS)]
    for (const card of found) cards.observe(card)
    return found.map((card) => boxOn(host, card)).filter((box) => box[2] > box[0])
  }

  /** @param {Shown[]} items @param {Box[]} taken @param {Box[]} soft @returns {Map<Shown, Place>} */
  function placeAll(items, taken, soft) {
    const placed = new Map()
    for (const item of items) {
      const needed = item.label.importance < NEEDED
      const place = findPlace(item, [...taken, ...soft]) ?? (needed ? findPlace(item, taken) : null)
      if (!place) continue
      // a symbol on a town marks the spot, and its number could not be read below the dot
      placed.set(item, place.point && isCovered(place.point, soft) ? { ...place, dotless: true } : place)
      taken.push(place.box)
      if (place.point) taken.push([place.point.x - DOT, place.point.y - DOT, place.point.x + DOT, place.point.y + DOT])
    }
    return placed
  }

  /** @typedef {{box: Box, point?: any, angle?: number, middle?: any, dotless?: boolean}} Place */

  /** @param {Shown} item @param {Box[]} taken @returns {Place|null} */
  function findPlace(item, taken) {
    const { label, width, height } = item
    if (label.along) {
      const course = label.along.map((at) => map.latLngToContainerPoint(at))
      return riverPlaces(course, width, height, map.getSize()).find(({ box }) => isFree(box, taken)) ?? null
    }
    const at = label.kind === 'region' ? regionNameAt(label.names.region ?? '', map.getZoom()) : label.at
    const point = map.latLngToContainerPoint(at)
    const dot = label.kind === 'town'
    const boxes = dot ? townBoxes(point, width, height) : areaBoxes(point, width, height)
    // the place of the time before comes first: a name should not jump about
    const order = [item.last, ...boxes.keys()].filter((index) => index < boxes.length)
    const index = order.find((one) => isFree(boxes[one], taken))
    if (index === undefined) return null
    item.last = index
    return dot ? { box: boxes[index], point } : { box: boxes[index] }
  }

  map.on('moveend zoomend resize viewreset', schedule)
  map.on('zoomstart', () => pane.classList.add('is-zooming'))
  map.on('zoomend', () => {
    for (const item of shown.values()) item.last = 0
  })
  map.on('zoomend', () => pane.classList.remove('is-zooming'))
  store.watch(['date', 'layers', 'names', 'viewpoint', 'select'], schedule)
  // letters that arrive late change the width of every name
  document.fonts?.addEventListener('loadingdone', () => {
    for (const item of shown.values()) item.width = 0
    schedule()
  })
  new MutationObserver(schedule).observe(host, { childList: true })
  return {
    /** @param {boolean} on */
    setVisible: (on) => pane.classList.toggle('is-hidden', !on),
  }
}

/** Run once in the next frame, however often it is asked for. @param {() => void} run */
function createSchedule(run) {
  let frame = 0
  return () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(run)
  }
}

/** @param {Shown} item @param {{lines: string[], lang: string, caption: string|null, small: boolean}} words */
function say(item, { lines, lang, caption, small }) {
  const said = [lang, caption, small, ...lines].join('\n')
  if (item.said === said) return
  item.said = said
  item.width = 0
  item.text.lang = lang
  item.text.classList.toggle('is-small', small)
  fill(item.text,
    lines.length > 1 ? lines.map((line) => h('span', { class: 'label-line' }, line)) : lines,
    caption && h('span', { class: 'label-caption', lang: 'en' }, caption))
}

/** @param {Shown} item */
function measure(item) {
  if (item.width > 0) return
  item.text.hidden = false
  item.width = item.text.offsetWidth
  item.height = item.text.offsetHeight
}

/** @param {Shown} item @param {any} place @param {{x: number, y: number}} origin */
function draw({ text, dot, width, height }, place, origin) {
  text.hidden = place === null
  if (dot) dot.hidden = place === null || place.dotless === true
  if (place === null) return
  const [x, y] = place.middle ? [place.middle.x - width / 2, place.middle.y - height / 2] : place.box
  const turn = place.angle ? ` rotate(${place.angle.toFixed(4)}rad)` : ''
  text.style.transform = `translate(${Math.round(x + origin.x)}px, ${Math.round(y + origin.y)}px)${turn}`
  if (dot) dot.style.transform = `translate(${Math.round(place.point.x + origin.x)}px, ${Math.round(place.point.y + origin.y)}px)`
}
