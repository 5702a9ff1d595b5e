/**
 * The reader's own layers among what can be found: each feature by its label and its short texts.
 */

import { fold } from './matching.js'

/** Longest value that counts as a name, characters. */
const NAME = 80

/**
 * @param {import('../own/layers.js').Findable} layer
 * @returns {import('./matching.js').Entry[]}
 */
const entriesOf = ({ id, title, items, go }) => items.map((item) => ({
  reference: `own:${id}:${item.index}`, kind: 'own', label: item.label, lang: '', from: null, meta: `Your own layer · ${title}`,
  names: [item.label, ...item.values].flatMap((value) => (typeof value === 'string' && value.length <= NAME ? [fold(value)] : [])),
  act: () => go(item),
}))

/**
 * @param {() => import('../own/layers.js').Findable[]} findable the layers that are on
 * @returns {() => import('./matching.js').Entry[]}
 */
export function createOwnEntries(findable) {
  /** Of each layer by its features, which never change. @type {WeakMap<object, import('./matching.js').Entry[]>} */
  const kept = new WeakMap()
  return () => findable().flatMap((layer) => {
    const entries = kept.get(layer.items) ?? entriesOf(layer)
    kept.set(layer.items, entries)
    return entries
  })
}
