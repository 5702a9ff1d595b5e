/**
 * The corner beside the layer panel, where tools show what they have to say, one above the other.
 */

import { fill, h, s } from '../dom.js'

/** @param {HTMLElement} host */
export function createCorner(host) {
  const corner = h('div', { class: 'tool-corner' })
  host.querySelector('.cards')?.append(corner)
  return corner
}

/**
 * A button of the bar at the top right, with a drawing in a field of 20 by 20.
 * @param {HTMLElement} host
 * @param {{name: string, label: string, icon: string, onclick: (event: MouseEvent) => void}} options
 */
export function barButton(host, { name, label, icon, onclick }) {
  const path = s('path', { d: icon, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })
  const button = h('button', { type: 'button', class: `bar-button ${name}-toggle`, title: label, 'aria-label': label, 'aria-pressed': 'false', onclick },
    s('svg', { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true', focusable: 'false' }, path))
  host.querySelector('.zoom')?.append(button)
  return {
    button,
    /** @param {boolean} on @param {string} [words] @param {string} [drawing] */
    setOn(on, words = label, drawing = icon) {
      button.setAttribute('aria-pressed', String(on))
      button.title = words
      button.setAttribute('aria-label', words)
      path.setAttribute('d', drawing)
    },
  }
}

/**
 * A button that copies a text, and the line that says how it went; where the clipboard is refused,
 * the line holds the text to be copied by hand.
 * @param {() => string} textOf
 */
export function copyButton(textOf) {
  const status = h('span', { class: 'copy-status', role: 'status' })
  const button = h('button', {
    type: 'button', class: 'menu-button copy-button',
    async onclick() {
      const text = textOf()
      try {
        await navigator.clipboard.writeText(text)
        fill(status, 'Copied.')
      } catch {
        // no permission, or a page without a secure connection
        fill(status, 'The browser does not let us copy: ', h('span', { class: 'copy-text' }, text))
      }
    },
  }, 'Copy')
  return { button, status }
}
