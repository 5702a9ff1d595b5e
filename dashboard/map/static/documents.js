/**
 * JSON documents from the server.
 */

/** @param {string} url */
export async function json(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json()
}

/**
 * A document that is fetched when it is first asked for, and again if that failed.
 * @template T
 * @param {string} url
 * @returns {() => Promise<T>}
 */
export function lazyJson(url) {
  /** @type {Promise<T>|null} */
  let pending = null
  return () => (pending ??= json(url).catch((error) => {
    pending = null
    throw error
  }))
}
