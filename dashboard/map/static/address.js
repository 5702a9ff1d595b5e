/**
 * The page's address: read once at the start, then always says what the reader sees. In the app the
 * map sits in a frame of the same origin, so the address is that of the page around it.
 */

import { h } from './dom.js'
import { parse, serialise } from './state.js'

/** The window whose address the reader sees and shares. */
export function outerWindow() {
  try {
    // throws when the page around the frame is somebody else's
    return window.parent.location.href ? window.parent : window
  } catch {
    return window
  }
}

/**
 * @param {import('./state.js').StateField[]} fields
 * @param {(kind: string, id: string) => boolean} known
 */
export function readAddress(fields, known) {
  return parse(fields, new URLSearchParams(outerWindow().location.search), known)
}

/**
 * The address of a view, with the parameters that are not part of it left as they are.
 * @param {import('./state.js').StateField[]} fields
 * @param {Record<string, any>} values
 */
export function addressOf(fields, values) {
  const url = new URL(outerWindow().location.href)
  const written = serialise(fields, values)
  for (const { name } of fields) url.searchParams.delete(name)
  for (const [name, text] of Object.entries(written)) url.searchParams.set(name, text)
  // commas and colons need no escape in a query, and an address is to be read by people too
  url.search = url.searchParams.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return url.href
}

/**
 * The address of a page beside the map, with the view that the address says now.
 * @param {string} page its path
 * @param {Record<string, string>} parameters of the page
 */
export function pageAddress(page, parameters) {
  const here = new URL(outerWindow().location.href)
  const url = new URL(page, here)
  url.search = here.search
  for (const name of ['embed', 'embed_options']) url.searchParams.delete(name)
  for (const [name, text] of Object.entries(parameters)) url.searchParams.set(name, text)
  return url.href
}

/**
 * Keep the address true to the state, a moment after the last change.
 * @param {import('./state.js').StateField[]} fields
 * @param {import('./store.js').Store} store
 * @param {number} [delay] milliseconds
 */
export function followAddress(fields, store, delay = 200) {
  let timer = 0
  store.watch(fields.map((field) => field.name), () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      const outer = outerWindow()
      const href = addressOf(fields, store.get())
      if (href !== outer.location.href) outer.history.replaceState(outer.history.state, '', href)
    }, delay)
  })
}

/**
 * What in the address was ignored, for the reader to dismiss.
 * @param {import('./state.js').Notice[]} notices
 */
export function noticeCard(notices) {
  if (notices.length === 0) return null
  const card = h('div', { class: 'card notice notice-address', role: 'status' },
    h('ul', {}, notices.map(({ parameter, text, reason }) => h('li', {}, h('b', {}, `${parameter}=${text}`), ` in the address was ignored: ${reason}.`))),
    h('button', { type: 'button', class: 'button', onclick: () => card.remove() }, 'OK'))
  return card
}
