/**
 * JSON documents: from the server, or from the page itself in a file of its own, which carries them.
 */

import { unpack } from './packed.js'

/** @param {string} address of a document: `#id` for one that the page carries in an element */
export async function json(address) {
  if (address.startsWith('#')) return unpack(document.getElementById(address.slice(1))?.textContent ?? '')
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

/** The documents that are fetched when they are first asked for. @type {(() => Promise<any>)[]} */
const lazy = []

/** How long documents wait for a browser that always has something else to do, milliseconds. */
const LATEST = 10_000

/**
 * A document that is fetched when it is first asked for, and again if that failed.
 * @template T
 * @param {string} address
 * @returns {() => Promise<T>}
 */
export function lazyJson(address) {
  /** @type {Promise<T>|null} */
  let pending = null
  const load = () => (pending ??= json(address).catch((error) => {
    pending = null
    throw error
  }))
  // what the page carries is always there
  if (!address.startsWith('#')) lazy.push(load)
  return load
}

/** Fetch every such document while the browser is idle: what opens later needs no connection. */
export async function fetchAhead() {
  await new Promise((done) => { 'requestIdleCallback' in window ? window.requestIdleCallback(done, { timeout: LATEST }) : window.setTimeout(done) })
  // one that cannot be had is asked for again by whoever opens it, and missed only then
  await Promise.allSettled(lazy.map((load) => load()))
}
