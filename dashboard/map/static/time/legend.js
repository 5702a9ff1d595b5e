/**
 * What the shapes on the time bar stand for, and which keys it takes.
 */

import { h, s } from '../dom.js'
import { drawMark, LANES } from './marks.js'

/** @typedef {import('./marks.js').Mark} Mark */

const ITEM = { day: '', label: '', exact: true }

/** @param {Partial<Mark>} mark @param {boolean} [hollow] */
function sample(mark, hollow = false) {
  const made = /** @type {Mark} */ ({ x: 10, from: 10, to: 10, items: [{ ...ITEM, hollow }], ...mark })
  return s('svg', { viewBox: `0 ${LANES[made.lane] - 7} 20 14`, width: 20, height: 14, 'aria-hidden': 'true', focusable: 'false' }, drawMark(made))
}

const KEYS = /** @type {const} */ ([
  ['← →', 'a day'], ['Shift + ← →', 'a month'], ['Page up, Page down', 'a year'], ['Home, End', 'first and last day'], ['Space', 'play and pause'],
])

/** @param {boolean} still whether the reader asked for reduced motion */
export function legendContent(still) {
  return [
    h('h3', {}, 'Marks on the time bar'),
    h('ul', { class: 'time-legend-list' },
      h('li', {}, sample({ lane: 'treaty' }), 'Treaty or agreement signed'),
      h('li', {}, sample({ lane: 'treaty', items: Array(6).fill(ITEM) }), 'Larger: several, close together'),
      h('li', {}, sample({ lane: 'war', from: 2, to: 18 }), 'War, first to last recorded event'),
      h('li', {}, sample({ lane: 'recognition' }), 'Recognition'),
      h('li', {}, sample({ lane: 'recognition' }, true), 'Recognition withdrawn'),
      h('li', {}, sample({ lane: 'vote' }), 'Vote in the UN General Assembly')),
    h('p', { class: 'quiet' }, 'Point at a mark to read it, click to go to its day. The arrow buttons also stop where a text enters into force or ends and where a site opens or closes.'),
    h('h3', {}, 'Keys on the slider'),
    h('dl', { class: 'time-keys' }, KEYS.flatMap(([keys, what]) => [h('dt', {}, keys), h('dd', {}, still && keys === 'Space' ? 'a month on' : what)])),
  ]
}
