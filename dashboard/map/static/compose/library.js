/**
 * My briefings: the one that is open, the others, and what was done to them. Each change is saved at
 * once and can be undone.
 */

import { NO_HISTORY, forget, record, redo, settle, undo } from './history.js'
import { createStorage } from './storage.js'
import { copyOf, newKey, newStory } from './story_model.js'

/** @typedef {import('./story_model.js').Story} Story */
/** @typedef {import('./storage.js').Kept} Kept */

/** @typedef {'typed'|'changed'|'opened'|'elsewhere'} Cause */

/**
 * @typedef {object} LibraryState
 * @property {readonly Kept[]} briefings the oldest first
 * @property {Kept|null} open
 * @property {import('./storage.js').Saving} saving
 * @property {string|null} undoes what an undo would take back
 * @property {string|null} redoes
 */

/** Milliseconds without a change after which typing counts as another change. */
const PAUSE = 3000

const ELSEWHERE = ' (from another window)'

/** @param {ReturnType<typeof createStorage>} [storage] */
export function createLibrary(storage = createStorage()) {
  /** @type {Map<string, Kept>} */
  const kept = new Map(storage.all().map((item) => [item.id, item]))
  /** Briefings that are not saved as they are here. @type {Set<string>} */
  const unsaved = new Set()
  /** When each was made, so that one that comes back stands where it stood. @type {Map<string, number>} */
  const births = new Map([...kept.values()].map(({ id, made }) => [id, made]))
  let history = NO_HISTORY
  /** @type {import('./storage.js').Saving} */
  let saving = 'saved'
  let open = [storage.opened(), latest()].find((id) => id && kept.has(id)) ?? null
  /** @type {Set<(state: LibraryState, cause: Cause) => void>} */
  const listeners = new Set()

  function latest() {
    return [...kept.values()].sort((a, b) => b.changed - a.changed)[0]?.id ?? null
  }

  /** @returns {LibraryState} */
  const get = () => ({
    briefings: [...kept.values()].sort((a, b) => a.made - b.made), open: kept.get(open ?? '') ?? null, saving,
    undoes: history.past.at(-1)?.words ?? null, redoes: history.future[0]?.words ?? null,
  })

  /** @param {Cause} cause */
  const tell = (cause) => { for (const listener of [...listeners]) listener(get(), cause) }

  /** @param {string|null} id */
  function show(id) {
    open = id
    if (id) storage.setOpened(id)
  }

  /** Put a briefing in its place, or take it away, here and in the storage. @param {string} id @param {Story|null} story */
  function put(id, story) {
    if (story === null) {
      kept.delete(id)
      unsaved.delete(id)
      saving = storage.remove(id)
      if (open === id) show(latest())
      return
    }
    const now = Date.now()
    const item = { id, made: births.get(id) ?? now, changed: now, story }
    births.set(id, item.made)
    kept.set(id, item)
    const written = storage.write(item)
    saving = written.saving
    if (saving === 'saved') unsaved.delete(id)
    else unsaved.add(id)
    if (written.other) put(newKey(), copyOf(written.other, written.other.title + ELSEWHERE))
  }

  /**
   * @param {string} id
   * @param {Story|null} after
   * @param {string} words
   * @param {{group?: string, cause?: Cause}} [how]
   */
  function change(id, after, words, { group = '', cause = 'changed' } = {}) {
    const item = kept.get(id)
    const before = item?.story ?? null
    if (after === before) return
    // after a pause, what is typed is undone on its own
    if (item && Date.now() - item.changed > PAUSE) history = settle(history)
    history = record(history, { id, before, after, words, group })
    put(id, after)
    if (after) show(id)
    tell(cause)
  }

  /** @param {'before'|'after'} side @param {import('./history.js').Change|null} done */
  function go(side, done) {
    if (!done) return null
    put(done.id, done[side])
    if (done[side]) show(done.id)
    tell('changed')
    return done.words
  }

  storage.follow((id, item) => {
    const mine = kept.get(id)
    history = forget(history, id)
    if (mine && unsaved.has(id)) put(newKey(), copyOf(mine.story, mine.story.title + ELSEWHERE))
    unsaved.delete(id)
    if (item) {
      kept.set(id, item)
      births.set(id, item.made)
    } else {
      kept.delete(id)
      if (mine) history = record(history, { id, before: mine.story, after: null, words: 'Briefing deleted in another window', group: '' })
      if (open === id) show(latest())
    }
    tell('elsewhere')
  })

  return {
    get,

    /** Run `listener` now and after each change. @param {(state: LibraryState, cause: Cause) => void} listener */
    watch(listener) {
      listeners.add(listener)
      listener(get(), 'opened')
      return () => listeners.delete(listener)
    },

    /** Add a briefing and open it. @param {Story} story @param {string} words */
    add: (story, words) => change(newKey(), story, words),

    /** @param {string} id */
    remove: (id) => change(id, null, 'Briefing deleted'),

    /** @param {string} id */
    open(id) {
      if (!kept.has(id)) return
      history = settle(history)
      show(id)
      tell('opened')
    },

    /**
     * Change the open briefing; without one, a new one.
     * @param {(story: Story) => Story} make
     * @param {string} words
     * @param {{group?: string, cause?: Cause}} [how]
     */
    edit(make, words, how) {
      const id = open ?? newKey()
      change(id, make(kept.get(id)?.story ?? newStory()), words, how)
    },

    /** What is typed from now on is undone on its own. */
    settle() { history = settle(history) },

    /** Take the last change back. Returns what it was, null if there is none. */
    undo() {
      const [next, done] = undo(history)
      history = next
      return go('before', done)
    },

    redo() {
      const [next, done] = redo(history)
      history = next
      return go('after', done)
    },
  }
}

/** @typedef {ReturnType<typeof createLibrary>} Library */
