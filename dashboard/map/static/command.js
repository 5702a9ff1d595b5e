/**
 * Commands of the page around the map: a change of the view, checked by the rules of an address.
 */

import { parse, serialise } from './state.js'

/**
 * @param {import('./layers/context.js').MapContext} context
 */
export function acceptCommands({ config, dossier, store }) {
  let last = 0
  /** @param {Record<string, any>} change @param {number} number */
  const follow = (change, number) => {
    // the page may hand over the same command again
    if (number === last) return
    last = number
    const named = config.state.filter((field) => Object.hasOwn(change, field.name))
    const text = new URLSearchParams(serialise(named, change))
    const { values } = parse(named, text, (kind, id) => dossier.has(kind, id))
    store.set(/** @type {any} */ (values.layers ? { ...values, layers: new Set(values.layers) } : values))
  }
  Object.assign(window, { dossierCommand: follow })
}
