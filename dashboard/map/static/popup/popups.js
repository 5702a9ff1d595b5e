/**
 * Opens the popup of what is selected and keeps it true to the date. A region's popup stands above
 * the region, so that it does not cover what it tells about; on a phone it is a sheet at the bottom.
 */

/* global L */

import { fill, h } from '../dom.js'
import { readReference } from '../store.js'
import { roomTaken } from '../story/room.js'
import { afterFrame } from '../time/frames.js'
import { createFocusKeeper } from './focus.js'
import { createRecords } from './records.js'

/** @typedef {import('../layers/context.js').MapContext} MapContext */

/** Up to this width, in CSS pixels, the popup is a bottom sheet. */
const PHONE = 700

/** Width of the map, CSS pixels, from which a popup has room beside the layer panel. */
const LAYERS_BESIDE = 760

/** Room that the cards on the map take, CSS pixels. */
const EDGES = { top: 62, side: 16, left: 262, right: 262, bottom: 112, compare: 424 }

/** From this width on, a popup keeps clear of the cards at both sides, CSS pixels. */
const ROOMY = 1000

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {{regions: any, anchors: import('./anchors.js').Anchors, host: HTMLElement, loadSources: () => Promise<any>}} parts
 */
export function createPopups(map, context, { regions, anchors, host, loadSources }) {
  const { store } = context
  const sheet = h('section', { class: 'sheet card', role: 'dialog', 'aria-labelledby': 'dossier-title', hidden: true })
  host.append(sheet)
  /** @type {any} */
  let popup = null
  /** What the popup holds. */
  const frame = h('div', { role: 'dialog', 'aria-labelledby': 'dossier-title' })
  const focus = createFocusKeeper(host, (node) => frame.contains(node) || sheet.contains(node))
  const start = store.get()
  const close = () => store.set({ select: null })
  const content = createRecords(context, { loadSources, close })

  /** Where a popup opens: at its record, or above the time bar for a record that lies nowhere. @param {{kind: string, id: string}} selection */
  function anchor(selection) {
    const size = map.getSize()
    return anchors.at(selection) ?? map.containerPointToLatLng([size.x / 2, size.y - EDGES.bottom])
  }

  /** Room that the cards at the right take. @param {number} width of the map */
  function rightEdge(width) {
    if (host.classList.contains('has-compare')) return EDGES.compare
    return width > ROOMY && host.querySelector('.side-card:not([hidden])') ? EDGES.right : EDGES.side
  }

  /** Show the part of the world in which a record lies. @param {{kind: string, id: string}} selection */
  function reveal(selection) {
    const at = anchors.at(selection)
    if (!at || map.getBounds().contains(at)) return
    map.setView(at, selection.kind === 'state' ? Math.min(map.getZoom(), anchors.zoomOf(selection)) : map.getZoom(), { animate: false })
  }

  /** Bring what is selected into the part of a phone's map that the sheet leaves free. @param {{kind: string, id: string}} selection */
  function frameAbove(selection) {
    const free = map.getSize().y - sheet.offsetHeight
    const area = anchors.boundsOf(selection)
    if (!area && !anchors.at(selection)) return
    if (area) {
      map.fitBounds(area, { animate: false, paddingTopLeft: [12, 12], paddingBottomRight: [12, sheet.offsetHeight + 12] })
      return
    }
    const point = map.latLngToContainerPoint(anchor(selection))
    map.panBy([point.x - map.getSize().x / 2, point.y - free / 2], { animate: false })
  }

  /** Room that an open popup leaves to the cards, as the map is wide now. */
  const paddings = () => (host.matches('.is-reading, .is-presenting') ? besideStory() : {
    autoPanPaddingTopLeft: [map.getSize().x > LAYERS_BESIDE ? EDGES.left : EDGES.side, EDGES.top],
    autoPanPaddingBottomRight: [rightEdge(map.getSize().x), EDGES.bottom],
  })

  /** Room that a popup leaves to the words of a story. */
  function besideStory() {
    const { left, top, right, bottom } = roomTaken(host)
    return { autoPanPaddingTopLeft: [left, top], autoPanPaddingBottomRight: [Math.max(right, host.matches('.is-reading') ? rightEdge(map.getSize().x) : 0), bottom] }
  }

  /** A map that got another width, as by a panel beside it, would leave its popup behind a card. */
  function bringBack() {
    if (!popup?.isOpen()) return
    Object.assign(popup.options, paddings())
    const panel = frame.querySelector('.tab-panel')
    const scroll = panel?.scrollTop ?? 0
    focus.keep(frame, () => popup.update())
    if (panel) panel.scrollTop = scroll
  }

  // what is read only now, or unfolded, makes it grow upwards, and its heading would leave the map
  new ResizeObserver(() => {
    if (popup?.isOpen() && frame.getBoundingClientRect().top < host.getBoundingClientRect().top) bringBack()
  }).observe(frame)

  /** @param {boolean} moved whether the selection changed, not only the date */
  function show(moved) {
    const { select, date } = store.get()
    const selection = select === null ? null : readReference(select)
    if (selection && anchors.at(selection) === undefined) {
      anchors.locate(selection).then(() => { if (store.get().select === select) show(true) })
      return
    }
    regions?.setSelected(selection?.kind === 'region' ? selection.id : null)
    const body = selection ? content(selection, date) : null
    const held = focus.isHeld()
    if (moved && body) focus.leave()
    const phone = map.getSize().x <= PHONE
    sheet.hidden = !(body && phone)
    host.classList.toggle('has-sheet', Boolean(body && phone))
    if (!body || !selection || phone) {
      if (popup) map.closePopup(popup)
      popup = null
      focus.keep(sheet, () => fill(sheet, body))
      if (body && selection && moved && phone) {
        frameAbove(selection)
        focus.enter(sheet)
      }
      if (!body && moved && held && store.get() !== start) focus.back()
      return
    }
    fill(sheet)
    const scroll = popup?.getElement()?.querySelector('.tab-panel')?.scrollTop ?? 0
    // a new date only refills the frame: Leaflet would measure and place the popup anew
    focus.keep(frame, () => fill(frame, body))
    if (moved || !popup) {
      reveal(selection)
      const made = L.popup({
        className: `dossier-popup${anchors.at(selection) ? '' : ' is-nowhere'}`, closeButton: false, autoClose: true, closeOnClick: false, minWidth: 360, maxWidth: 380,
        offset: selection.kind === 'region' ? [0, 2] : [0, -8],
        ...paddings(),
      }).setLatLng(anchor(selection)).setContent(frame)
      popup = made
      // closing the one before must not clear the new selection
      made.on('remove', () => { if (popup === made) { popup = null; close() } })
      made.openOn(map)
      focus.enter(made.getElement())
    } else {
      const panel = popup.getElement()?.querySelector('.tab-panel')
      if (panel) panel.scrollTop = scroll
    }
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && store.get().select) close()
  })
  const soon = afterFrame(() => show(false))
  /** @param {string} tab */
  const stands = (tab) => (frame.querySelector('[role=tab][aria-selected=true]') ?? sheet.querySelector('[role=tab][aria-selected=true]'))?.getAttribute('data-tab') === tab
  store.watch(['select', 'date', 'since', 'names', 'tab', 'currency', 'prices'], (state, previous) => {
    if (state.select !== previous.select || state === previous) show(true)
    // while the date is dragged, the map paints first and the popup right after
    else if (state.select !== null && (state.tab === previous.tab || !stands(state.tab))) soon()
  })
  map.on('resize', () => {
    if (!store.get().select) return
    show(false)
    // after the map has been fitted to its new size
    requestAnimationFrame(bringBack)
  })
}
