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

/**
 * A document that is fetched when it is first asked for, and again if that failed.
 * @template T
 * @param {string} address
 * @returns {() => Promise<T>}
 */
export function lazyJson(address) {
  /** @type {Promise<T>|null} */
  let pending = null
  return () => (pending ??= json(address).catch((error) => {
    pending = null
    throw error
  }))
}
