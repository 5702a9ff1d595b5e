/**
 * The reader's briefings in the browser's own storage, one entry each, written at every change. Two
 * windows may work on the same one: who writes over what the other has just written gets that back,
 * to be kept as a copy.
 */

import { revived } from './story_model.js'

/** @typedef {import('./story_model.js').Story} Story */

/**
 * @typedef {object} Kept
 * @property {string} id
 * @property {number} made when it was made, in milliseconds
 * @property {number} changed
 * @property {Story} story
 */

/** @typedef {'saved'|'full'|'unavailable'} Saving */

/** The number counts the layouts of an entry. */
const PREFIX = 'georgia-dossier.briefing.1.'
const OPEN = 'georgia-dossier.open-briefing'

/** The browser's storage, or null where it is switched off. @param {'localStorage'|'sessionStorage'} name @returns {Storage|null} */
function reach(name) {
  try {
    return window[name]
  } catch {
    return null
  }
}

/** @param {string|null} text @returns {(Omit<Kept, 'id'> & {stamp: string})|null} */
function read(text) {
  if (text === null) return null
  try {
    const { made, changed, stamp, story } = JSON.parse(text)
    const found = revived(story)
    return found && { made: Number(made), changed: Number(changed), stamp: String(stamp), story: found }
  } catch {
    // somebody else's entry, or one of a later layout: it is left alone
    return null
  }
}

export function createStorage(storage = reach('localStorage'), session = reach('sessionStorage')) {
  /** The writing of each entry that this window has seen. @type {Map<string, string>} */
  const seen = new Map()

  /** @param {string} id @param {string|null} text @returns {Kept|null} */
  function take(id, text) {
    const found = read(text)
    if (found === null) return null
    seen.set(id, found.stamp)
    return { id, made: found.made, changed: found.changed, story: found.story }
  }

  return {
    /** All that is kept, the oldest first. @returns {Kept[]} */
    all() {
      if (!storage) return []
      const ids = Object.keys(storage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
      return ids.flatMap((id) => take(id, storage.getItem(PREFIX + id)) ?? []).sort((a, b) => a.made - b.made)
    },

    /**
     * @param {Kept} kept
     * @returns {{saving: Saving, other: Story|null}} `other` is what another window had written
     */
    write({ id, made, changed, story }) {
      if (!storage) return { saving: 'unavailable', other: null }
      const stamp = crypto.randomUUID?.() ?? String(Math.random())
      try {
        const there = read(storage.getItem(PREFIX + id))
        storage.setItem(PREFIX + id, JSON.stringify({ made, changed, stamp, story }))
        const other = there !== null && there.stamp !== seen.get(id) ? there.story : null
        seen.set(id, stamp)
        return { saving: 'saved', other }
      } catch (error) {
        return { saving: /** @type {any} */ (error)?.name === 'QuotaExceededError' ? 'full' : 'unavailable', other: null }
      }
    },

    /** @param {string} id @returns {Saving} */
    remove(id) {
      try {
        storage?.removeItem(PREFIX + id)
        seen.delete(id)
      } catch { /* nothing is lost by an entry that stays */ }
      return storage ? 'saved' : 'unavailable'
    },

    /** Call `listener` when another window has written an entry, or with null when it removed one. @param {(id: string, kept: Kept|null) => void} listener */
    follow(listener) {
      window.addEventListener('storage', ({ key, newValue, storageArea }) => {
        if (storageArea !== storage || !key?.startsWith(PREFIX)) return
        const id = key.slice(PREFIX.length)
        if (newValue === null) {
          seen.delete(id)
          listener(id, null)
          return
        }
        const kept = take(id, newValue)
        if (kept) listener(id, kept)
      })
    },

    /** The briefing that is open in this window, also after a reload. */
    opened() {
      try {
        return session?.getItem(OPEN) ?? null
      } catch {
        return null
      }
    },

    /** @param {string} id */
    setOpened(id) {
      try {
        session?.setItem(OPEN, id)
      } catch { /* the last one changed is opened instead */ }
    },
  }
}
