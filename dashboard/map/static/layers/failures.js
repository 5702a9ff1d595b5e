/**
 * Tells the reader which layers could not be loaded; the map goes on without them.
 */

import { fill, h } from '../dom.js'

/**
 * @param {HTMLElement} host
 * @returns {(name: string) => void} to be called with the name of each layer that failed
 */
export function failureCard(host) {
  /** @type {Set<string>} */
  const names = new Set()
  const text = h('span')
  const card = h('div', { class: 'card notice notice-address notice-layers', role: 'status' },
    text, h('button', { type: 'button', class: 'button', onclick: () => card.remove() }, 'OK'))
  return (name) => {
    names.add(name.replaceAll('_', ' '))
    fill(text, h('b', {}, 'Could not be loaded: '), `${[...names].join(', ')}. The map goes on without; reload the page to try again.`)
    host.append(card)
  }
}
