/**
 * The view state: what the reader looks at. It lives here, in the map document; a toggle or a date
 * step changes it and every part of the map that depends on the changed keys repaints, without a
 * round trip to the server.
 */

/**
 * @typedef {object} Selection
 * @property {'region'|'site'|'event'|'state'|'treaty'} kind
 * @property {string} id
 */

/**
 * @typedef {object} ViewState
 * @property {string} date ISO date, the day the map tells about
 * @property {ReadonlySet<string>} layers ids of the layers that are on
 * @property {Selection|null} selection
 * @property {'treaties'|'aid'|'positions'} tab
 */

/**
 * @template {object} T
 * @param {T} initial
 */
export function createStore(initial) {
  let state = Object.freeze({ ...initial })
  /** @type {Set<{keys: (keyof T)[], listener: (state: T, previous: T) => void}>} */
  const listeners = new Set()

  return {
    /** @returns {Readonly<T>} */
    get: () => state,

    /**
     * Change some keys; listeners of those keys run once, after the change.
     * @param {Partial<T>} change
     */
    set(change) {
      const previous = state
      const changed = /** @type {(keyof T)[]} */ (Object.keys(change)).filter(
        (key) => change[key] !== previous[key],
      )
      if (changed.length === 0) return
      state = Object.freeze({ ...previous, ...change })
      for (const { keys, listener } of [...listeners]) {
        if (keys.some((key) => changed.includes(key))) listener(state, previous)
      }
    },

    /**
     * Run `listener` now and whenever one of `keys` changes. Returns the function that stops it.
     * @param {(keyof T)[]} keys
     * @param {(state: T, previous: T) => void} listener
     */
    watch(keys, listener) {
      const entry = { keys, listener }
      listeners.add(entry)
      listener(state, state)
      return () => listeners.delete(entry)
    },
  }
}

/** @typedef {ReturnType<typeof createStore<ViewState>>} Store */
