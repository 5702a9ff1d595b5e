/**
 * The view state: what the reader looks at. It lives here, in the map document; a toggle or a date
 * step changes it and every part of the map that depends on the changed keys repaints, without a
 * round trip to the server.
 */

/**
 * The parts are declared by the server (`state_fields.py`) and written in the address.
 * @typedef {object} ViewState
 * @property {string} date ISO date, the day the map tells about
 * @property {string|null} since first day of a span that ends with `date`
 * @property {string|null} compare a second day to set against `date`
 * @property {string|null} select what is open, as 'kind:id'
 * @property {'treaties'|'aid'|'positions'} tab
 * @property {'majority'|'recognising'|'control'} viewpoint
 * @property {'pair'|'ka'|'ru'|'local'} names
 * @property {ReadonlySet<string>} layers ids of the layers that are on
 * @property {Record<string, number>} opacity layer id → percent
 * @property {string[]} order layer ids, the lowest first
 * @property {'none'|'osm'|'plain'} tiles
 * @property {'position'|'vote'} shade what colours the states of the world
 * @property {'all'|'paid'|'promised'} money stages of the money bands
 * @property {'year'|'to_date'} period
 * @property {'own'|'EUR'|'USD'|'RUB'|'GEL'} currency
 * @property {'nominal'|'constant'} prices
 * @property {[number, number, number]|null} at latitude, longitude, zoom; null while at home
 */

/**
 * 'region:GE-SO' → {kind: 'region', id: 'GE-SO'}.
 * @param {string} reference
 */
export function readReference(reference) {
  const cut = reference.indexOf(':')
  return { kind: reference.slice(0, cut), id: reference.slice(cut + 1) }
}

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
