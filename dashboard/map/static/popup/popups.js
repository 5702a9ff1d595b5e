/**
 * Opens the popup of what is selected and keeps it true to the date. A region's popup stands above
 * the region, so that it does not cover what it tells about; on a phone it is a sheet at the bottom.
 */

/* global L */

import { fill, h } from '../dom.js'
import { formatDate } from '../dates.js'
import { createSecondary } from '../money/secondary.js'
import { nameList, nameOf, regionNames, titleOf } from '../names.js'
import { readReference } from '../store.js'
import { afterFrame } from '../time/frames.js'
import { spanOf } from '../time/span.js'
import { aidTab } from './aid.js'
import { createFocusKeeper } from './focus.js'
import { Citations } from './marks.js'
import { eventContent, siteContent } from './place.js'
import { positionsTab } from './positions.js'
import { stateContent } from './state.js'
import { createTabs } from './tabs.js'
import { treatyTab } from './treaties.js'

/** @typedef {import('../layers/context.js').MapContext} MapContext */

/** Up to this width, in CSS pixels, the popup is a bottom sheet. */
const PHONE = 700

/** Room that the cards on the map take, CSS pixels. */
const EDGES = { top: 62, side: 16, left: 262, bottom: 112, compare: 424 }

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {{regions: any, points: any, host: HTMLElement, loadSources: () => Promise<any>}} parts
 */
export function createPopups(map, { dossier, store }, { regions, points, host, loadSources }) {
  const sheet = h('section', { class: 'sheet card', role: 'dialog', 'aria-labelledby': 'dossier-title', hidden: true })
  host.append(sheet)
  /** @type {any} */
  let popup = null
  /** What the popup holds. */
  const frame = h('div', { role: 'dialog', 'aria-labelledby': 'dossier-title' })
  /** Where a state was clicked. @type {any} */
  let clicked = null
  const focus = createFocusKeeper(host, (node) => frame.contains(node) || sheet.contains(node))
  map.on('preclick', (/** @type {any} */ event) => { clicked = event.latlng })

  const start = store.get()
  const close = () => store.set({ select: null })

  /** @param {{kind: string, id: string}} selection @param {string} day */
  function content(selection, day) {
    // numbers start anew in each tab
    const cite = () => new Citations(loadSources, dossier)
    const body = h('article', { class: 'dossier' })
    const head = (/** @type {Node|string} */ title, /** @type {Node|string|null} */ sub) => h('header', { class: 'dossier-head' },
      h('h3', { id: 'dossier-title' }, title), sub && h('p', { class: 'dossier-sub' }, sub),
      h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close', onclick: close }, '×'))
    if (selection.kind === 'region') {
      const [title, others] = titleOf(regionNames(dossier.data.regions, selection.id), store.get().names)
      body.dataset.region = selection.id
      fill(body, head(h('span', { lang: title.lang }, title.text), h('span', {}, `as of ${formatDate(day)}`, h('br'), nameList(others))),
      createTabs([
        { id: 'treaties', label: 'Treaty terms', build: () => treatyTab(selection.id, day, dossier, cite()) },
        { id: 'aid', label: 'Aid flows', build: () => aidTab(selection.id, spanOf(store.get())?.[1] ?? day, dossier, cite(), spanOf(store.get())?.[0], createSecondary(dossier, store.get())) },
        { id: 'positions', label: 'Positions', build: () => positionsTab(selection.id, day, dossier, cite()) },
      ], store.get().tab, (tab) => store.set({ tab: /** @type {any} */ (tab) })))
    } else if (selection.kind === 'state') {
      body.dataset.state = selection.id
      fill(body, head(dossier.actorName(selection.id), `as of ${formatDate(day)}`),
        h('div', { class: 'tab-panel', tabindex: 0 }, stateContent(selection.id, day, dossier, cite())))
    } else {
      const rows = selection.kind === 'site' ? dossier.data.sites : dossier.data.events
      const row = rows.find((item) => item.id === selection.id)
      if (!row) return null
      body.dataset[selection.kind] = row.id
      const place = nameOf(regionNames(dossier.data.regions, row.region), store.get().names)
      fill(body, head(row.name, h('span', { lang: place.lang }, place.text)),
        h('div', { class: 'tab-panel', tabindex: 0 }, selection.kind === 'site' ? siteContent(row, day, dossier, cite()) : eventContent(row, day, dossier, cite())))
    }
    return body
  }

  /** @param {{kind: string, id: string}} selection */
  function anchor(selection) {
    if (selection.kind === 'region') return regions?.tops.get(selection.id) ?? map.getCenter()
    if (selection.kind === 'state') return clicked ?? map.getCenter()
    const rows = selection.kind === 'site' ? dossier.data.sites : dossier.data.events
    return L.latLng(rows.find((row) => row.id === selection.id)?.at)
  }

  /** Bring what is selected into the part of a phone's map that the sheet leaves free. @param {{kind: string, id: string}} selection */
  function frameAbove(selection) {
    const free = map.getSize().y - sheet.offsetHeight
    const area = selection.kind === 'region' ? regions?.bounds.get(selection.id) : null
    if (area) {
      map.fitBounds(area, { animate: false, paddingTopLeft: [12, 12], paddingBottomRight: [12, sheet.offsetHeight + 12] })
      return
    }
    const point = map.latLngToContainerPoint(anchor(selection))
    map.panBy([point.x - map.getSize().x / 2, point.y - free / 2], { animate: false })
  }

  /** @param {boolean} moved whether the selection changed, not only the date */
  function show(moved) {
    const { select, date } = store.get()
    const selection = select === null ? null : readReference(select)
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
      const size = map.getSize()
      const made = L.popup({
        className: 'dossier-popup', closeButton: false, autoClose: true, closeOnClick: false, minWidth: 360, maxWidth: 380,
        offset: selection.kind === 'region' ? [0, 2] : [0, -8],
        autoPanPaddingTopLeft: [size.x > 1000 ? EDGES.left : EDGES.side, EDGES.top],
        autoPanPaddingBottomRight: [host.classList.contains('has-compare') ? EDGES.compare : EDGES.side, EDGES.bottom],
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
  map.on('resize', () => { if (store.get().select) show(false) })
  return { points }
}
