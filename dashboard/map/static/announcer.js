/**
 * Tells a screen reader what changed on the map, once the reader has come to rest: one sentence
 * after a change, none while the years play or a handle is dragged.
 */

import { formatDate } from './dates.js'
import { h } from './dom.js'
import { daySummary } from './time/summary.js'

/** Milliseconds without a change before it is told. */
const REST = 700

/**
 * @param {import('./layers/context.js').MapContext} context
 * @param {HTMLElement} host
 */
export function addAnnouncer({ dossier, store }, host) {
  const node = h('div', { class: 'for-readers announcer', role: 'status' })
  host.append(node)
  let told = store.get()
  let timer = 0

  function wait() {
    window.clearTimeout(timer)
    timer = window.setTimeout(tell, REST)
  }

  function tell() {
    // on a slow machine a month of the playing years may last longer than a rest
    if (host.querySelector('.is-playing')) {
      wait()
      return
    }
    const state = store.get()
    const sentences = []
    if (state.date !== told.date) sentences.push(`${formatDate(state.date)}: ${daySummary(dossier, state.date).replace(' · ', ', ')}.`)
    // a switch that has the focus says itself that it is on
    if (state.layers !== told.layers && !document.activeElement?.matches('.switch')) sentences.push(`${state.layers.size} layers shown.`)
    if (state.compare !== null && state.compare !== told.compare) sentences.push(`Compared with ${formatDate(state.compare)}.`)
    if (state.compare === null && told.compare !== null) sentences.push('Comparison closed.')
    if (state.select === null && told.select !== null) sentences.push('Closed.')
    told = state
    if (sentences.length > 0) node.textContent = sentences.join(' ')
  }

  store.watch(['date', 'layers', 'compare', 'select'], (state, before) => {
    if (state !== before) wait()
  })
}
