/**
 * How far an export is, and what became of it.
 */

import { fill, h } from '../dom.js'

/** @typedef {import('./job.js').JobState} JobState */

/**
 * @param {{cancel: () => void, rest: () => void, again: () => void}} actions
 */
export function createProgress({ cancel, rest, again }) {
  const words = h('p', { class: 'takeaway-words', role: 'status' })
  const bar = /** @type {HTMLProgressElement} */ (h('progress', { class: 'takeaway-bar', 'aria-label': 'Progress of the export' }))
  const detail = h('div', {})
  const buttons = h('div', { class: 'step-buttons' })
  const node = h('div', { class: 'takeaway-progress', hidden: true }, words, bar, detail, buttons)
  const button = (/** @type {string} */ label, /** @type {string} */ name, /** @type {() => void} */ act) => h('button', { type: 'button', class: `button takeaway-${name}`, onclick: act }, label)

  /** @param {JobState} state */
  function paint(state) {
    const running = ['sending', 'waiting', 'working', 'lost'].includes(state.phase)
    const before = node.contains(document.activeElement)
    const appears = node.hidden
    node.hidden = false
    fill(words, said(state))
    node.classList.toggle('is-failed', ['failed', 'problems'].includes(state.phase))
    bar.hidden = !running
    if (state.phase === 'working' && state.total) {
      bar.max = state.total
      bar.value = state.done ?? 0
    } else if (running) bar.removeAttribute('value')
    fill(detail, state.problems && problemList(state.problems))
    fill(buttons,
      running && button('Cancel', 'cancel', cancel),
      state.phase === 'problems' && (state.problems?.length ?? 0) > 0 && button('Export the rest', 'rest', rest),
      state.phase === 'failed' && button('Try again', 'again', again),
      state.phase === 'ready' && h('a', { class: 'takeaway-file', href: state.href, download: state.filename ?? true }, 'Download again'))
    if (appears || state.phase === 'problems') node.scrollIntoView({ block: 'nearest' })
    if (before && !node.contains(document.activeElement)) /** @type {HTMLElement|null} */ (buttons.querySelector('button, a'))?.focus()
  }

  return { node, paint, clear: () => { node.hidden = true; fill(words) } }
}

/** @param {JobState} state */
function said({ phase, done, total, what, error, filename, problems = [] }) {
  switch (phase) {
    case 'sending': return 'Sending the briefing …'
    case 'waiting': return 'Waiting for others to finish …'
    case 'working': return total ? `${done} of ${total}: ${what} …` : `${what || 'Starting'} …`
    case 'lost': return 'The connection is lost. The server goes on; trying again …'
    case 'ready': return `${filename} is ready and goes to your downloads.${problems.length > 0 ? ' What could not be shown:' : ''}`
    case 'cancelled': return 'Cancelled.'
    case 'problems': return error ?? 'Some steps cannot be shown as they are:'
    default: return error ?? ''
  }
}

/** @param {import('../compose/file.js').Problem[]} problems */
const problemList = (problems) => h('ul', { class: 'takeaway-problems' }, problems.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0)).map(({ step, message, remedy }) => h('li', {}, h('b', {}, step === null ? 'Briefing: ' : `Step ${step}: `), message, ' ', remedy)))
