/**
 * Opens what a band tells: in a popup on the map, or on a phone in a sheet at the bottom.
 */

/* global L */

import { fill, h } from '../dom.js'

/** Up to this width, in CSS pixels, there is a sheet instead of a popup. */
const PHONE = 700

/**
 * @param {any} map
 * @param {import('../store.js').Store} store
 * @param {(key: string) => {body: HTMLElement, at: any}|null} contentOf what a band tells and where it stands; null if there is no such band
 */
export function createOpener(map, store, contentOf) {
  const host = map.getContainer()
  const sheet = h('section', { class: 'sheet card band-sheet', role: 'dialog', 'aria-labelledby': 'band-title' })
  /** @type {{key: string, popup: any, frame: HTMLElement}|null} */
  let opened = null

  function close() {
    if (!opened) return
    const { key, popup } = opened
    opened = null
    if (popup) map.closePopup(popup)
    else {
      sheet.remove()
      host.classList.remove('has-sheet')
    }
    // whoever came by keyboard goes on from the band's words
    host.querySelector(`.band-label[data-band="${key}"]`)?.focus({ preventScroll: true })
  }

  /** @param {string} key */
  function open(key) {
    const told = contentOf(key)
    if (!told) return
    close()
    if (store.get().select !== null) store.set({ select: null })
    const { x } = map.getSize()
    if (x <= PHONE) {
      opened = { key, popup: null, frame: sheet }
      fill(sheet, told.body)
      host.append(sheet)
      host.classList.add('has-sheet')
    } else {
      const frame = h('div', { role: 'dialog', 'aria-labelledby': 'band-title' }, told.body)
      const popup = L.popup({
        className: 'dossier-popup', closeButton: false, closeOnClick: true, minWidth: 340, maxWidth: 360, offset: [0, -8],
        autoPanPaddingTopLeft: [x > 1000 ? 262 : 12, 62], autoPanPaddingBottomRight: [16, 120],
      }).setLatLng(told.at).setContent(frame)
      opened = { key, popup, frame }
      popup.on('remove', () => { if (opened?.popup === popup) opened = null })
      popup.openOn(map)
    }
    opened.frame.querySelector(/** @type {any} */ ('.dossier-close'))?.focus({ preventScroll: true })
  }

  /** Say it anew after a change; close it if the band is gone. */
  function refresh() {
    if (!opened) return
    const told = contentOf(opened.key)
    if (told) fill(opened.frame, told.body)
    else close()
  }

  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close() })
  store.watch(['select'], ({ select }) => { if (select !== null) close() })
  return { open, close, refresh }
}
