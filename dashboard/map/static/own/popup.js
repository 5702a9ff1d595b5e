/**
 * The card of a feature of an own layer: its fields, as text.
 */

import { h } from '../dom.js'
import { formatDate, holds } from '../dates.js'

/**
 * @param {import('./layers.js').OwnLayer} layer
 * @param {import('./drawing.js').Item} item
 * @param {string} day
 * @param {() => void} close
 */
export function ownContent(layer, item, day, close) {
  const filled = layer.fields.map((field, index) => /** @type {[string, any]} */ ([field, item.values[index]])).filter(([, value]) => value !== null)
  const certainty = item.bounds === null ? 'holds' : holds(item.bounds, day)
  return h('article', { class: 'dossier own', role: 'dialog', 'aria-label': item.label },
    h('header', { class: 'dossier-head' }, h('h3', { dir: 'auto' }, item.label), h('p', { class: 'dossier-sub' }, `Your own layer “${layer.title}”, not part of the dossier`),
      h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close', onclick: close }, '×')),
    h('div', { class: 'tab-panel', tabindex: 0 },
      certainty === 'does_not' && h('p', { class: 'quiet' }, `Not on the map on ${formatDate(day)}, by its dates.`),
      certainty === 'may_hold' && h('p', { class: 'quiet' }, 'Its date does not say whether it held on this day.'),
      filled.length > 0 ? h('dl', { class: 'facts own-facts' }, filled.map(([field, value]) => [h('dt', { dir: 'auto' }, field), h('dd', { dir: 'auto' }, String(value))])) : h('p', { class: 'quiet' }, 'The file tells nothing more of it.')))
}
