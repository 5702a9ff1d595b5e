/**
 * What a screen reader and a keyboard meet first: the map as the document's main part with a
 * heading, and links that skip the symbols.
 */

import { h } from './dom.js'

const TITLE = 'Map of Georgia and its breakaway regions'

/** @param {HTMLElement} host the map's container */
export function addLandmarks(host) {
  // the template of the page forbids zooming by hand, which some readers need
  for (const meta of document.querySelectorAll('meta[name=viewport]')) meta.setAttribute('content', 'width=device-width, initial-scale=1')
  host.setAttribute('role', 'main')
  host.setAttribute('aria-label', TITLE)
  host.setAttribute('aria-describedby', 'map-keys')
  host.prepend(
    h('h1', { class: 'for-readers' }, TITLE),
    h('p', { class: 'for-readers', id: 'map-keys' }, 'The arrow keys move the map, plus and minus zoom. The list of features tells in words what the map shows.'),
    // what is opened on the map has headings of the third level
    h('h2', { class: 'for-readers' }, 'On the map'))
}

/**
 * Buttons that show themselves when a keyboard reaches them, before everything else.
 * @param {HTMLElement} host
 * @param {{text: string, act: () => void}[]} targets
 */
export function addSkips(host, targets) {
  host.before(h('nav', { class: 'skips', 'aria-label': 'Skip' },
    targets.map(({ text, act }) => h('button', { type: 'button', class: 'button skip', onclick: act }, text))))
}
