/**
 * The page's address: read once at the start, then always says what the reader sees. In the app the
 * map sits in a frame of the same origin, so the address is that of the page around it.
 */

import { h } from './dom.js'
import { parse, serialise } from './state.js'

/** Whether the map runs in a file of its own, without a server, a page around it or pages beside it. */
export const isAlone = () => !('Streamlit' in window)

/** The window whose address the reader sees and shares. */
export function outerWindow() {
  // whoever shows a file within a page of theirs keeps their address
  if (isAlone()) return window
  try {
    // throws when the page around the frame is somebody else's
    return window.parent.location.href ? window.parent : window
  } catch {
    return window
  }
}

/** The frame that holds the map, where it is on a page of ours. @returns {Element|null} */
export function frame() {
  return outerWindow() === window ? null : window.frameElement
}

/**
 * The parameters of the address. A file of its own says what it starts with, which counts until its
 * address says something itself.
 * @param {{start?: Record<string, string>}} config
 */
export function addressParameters({ start = {} }) {
  const written = new URLSearchParams(outerWindow().location.search)
  return String(written) !== '' ? written : new URLSearchParams(start)
}

/**
 * The view that the address says.
 * @param {import('./layers/context.js').MapConfig} config
 * @param {(kind: string, id: string) => boolean} known
 */
export function readAddress(config, known) {
  return parse(config.state, addressParameters(config), known)
}

/**
 * Write the address that the reader sees, without a new entry in the history.
 * @param {string} href
 */
export function replaceAddress(href) {
  const outer = outerWindow()
  if (href === outer.location.href) return
  try {
    outer.history.replaceState(outer.history.state, '', href)
  } catch {
    // some browsers let nothing change the address of a file on disk
  }
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
 * A link to a page beside the map, or nothing in a file of its own, which has no such pages.
 * @param {string} page its path
 * @param {Record<string, string>} parameters of the page
 * @param {string} words
 */
export function pageLink(page, parameters, words) {
  return isAlone() ? null : h('a', { class: 'citation-more', href: pageAddress(page, parameters), target: '_blank', rel: 'noopener' }, words)
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
    timer = window.setTimeout(() => replaceAddress(addressOf(fields, store.get())), delay)
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
