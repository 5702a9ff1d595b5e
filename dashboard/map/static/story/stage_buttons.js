/**
 * What a presenter can do by mouse or finger as well; the buttons hide while the mouse rests.
 */

import { h, s } from '../dom.js'

/** Name, label, key and drawing in a field of 20 by 20. @type {[string, string, string, string][]} */
const BUTTONS = [
  ['previous', 'Previous step', '←', 'M12.500 4l-6 6 6 6'],
  ['next', 'Next step', '→', 'M7.500 4l6 6-6 6'],
  ['notes', 'Presenter notes', 'N', 'M4 3.500h12v13H4zM7 7.500h6M7 10.500h6M7 13.500h3'],
  ['pointer', 'Pointer', 'P', 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2'],
  ['controls', 'Controls of the map', 'C', 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4'],
  ['screen', 'Full screen', 'F', 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4'],
  ['help', 'Keys', '?', 'M7 7.500a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M10 15.800v.2'],
  ['end', 'End the presentation', 'Esc', 'M5 5l10 10M15 5L5 15'],
]

/** Buttons that stay pressed. */
const SWITCHES = ['pointer', 'controls']

/**
 * @param {HTMLElement} node
 * @param {Record<string, any>} actions by the names of the buttons
 */
export function addButtons(node, actions) {
  node.append(...BUTTONS.map(([name, label, key, drawing]) => h('button', {
    type: 'button', class: `stage-button stage-${name}`, title: `${label} (${key})`, 'aria-label': label, 'aria-pressed': SWITCHES.includes(name) ? 'false' : null,
    onclick: () => actions[name](),
  }, s('svg', { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true', focusable: 'false' },
    s('path', { d: drawing, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.7, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })))))
}
