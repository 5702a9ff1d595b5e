/**
 * Presenter notes in a window of their own: the notes of the step, what comes next, the clock and
 * the time since the start. Where the browser opens no window, they lie over the presentation.
 */

import { fill, h } from '../dom.js'

const NAME = 'georgia-dossier-notes'
const FEATURES = 'popup,width=820,height=640'

/** Milliseconds between two looks at the clock. */
const TICK = 1000

/** @param {number} seconds */
const clock = (seconds) => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':').replace(/^00:/, '')

/**
 * @param {import('./player.js').Player} player
 * @param {{onWindow: (other: Window) => void, overlay: HTMLElement}} parts
 */
export function createNotes(player, { onWindow, overlay }) {
  /** @type {Window|null} */
  let other = null
  let timer = 0
  let started = Date.now()
  const refused = h('p', { class: 'notes-refused', role: 'status' })
  const count = h('p', { class: 'notes-count' })
  const now = h('p', { class: 'notes-now' })
  const elapsed = h('p', { class: 'notes-elapsed' })
  const heading = h('h1', { class: 'notes-heading' })
  const text = h('div', { class: 'notes-text' })
  const next = h('p', { class: 'notes-next' })
  const body = h('div', { class: 'notes' },
    h('header', { class: 'notes-head' }, count, elapsed, h('button', { type: 'button', class: 'menu-button notes-restart', onclick: restart }, 'Start the time anew'), now),
    refused, heading, text, next,
    h('div', { class: 'notes-moves' },
      h('button', { type: 'button', class: 'button notes-previous', onclick: () => player.move(-1) }, '← Previous'),
      h('button', { type: 'button', class: 'button notes-forward', onclick: () => player.move(1) }, 'Next →')))

  function restart() {
    started = Date.now()
    tick()
  }

  function tick() {
    fill(now, new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }))
    fill(elapsed, clock(Math.floor((Date.now() - started) / 1000)))
    if (other?.closed) close()
    // some browsers fill a new window with an empty page a moment later
    else if (other && !other.document.body?.contains(body)) furnish(other)
  }

  function paint() {
    const { story, step } = player.get()
    if (story === null) return
    const { heading: title, notes } = story.steps[step - 1]
    fill(count, `Step ${step} of ${story.steps.length}`)
    fill(heading, title)
    fill(text, notes ? notes.split('\n').map((paragraph) => h('p', {}, paragraph)) : h('p', { class: 'quiet' }, 'No notes for this step.'))
    fill(next, step < story.steps.length ? [h('span', {}, 'Next: '), story.steps[step].heading] : 'This is the last step.')
    if (other) other.document.title = `${step}/${story.steps.length} Notes · ${story.title}`
  }

  /** @returns {boolean} whether the browser opened a window */
  function openWindow() {
    try {
      other = window.open('', NAME, FEATURES)
    } catch {
      other = null
    }
    if (other) furnish(other)
    return other !== null
  }

  /** @param {Window} opened */
  function furnish(opened) {
    const page = opened.document
    page.documentElement.lang = 'en'
    copyStyles(page)
    page.body.className = 'notes-page dossier-map'
    page.body.replaceChildren(body)
    // it counts as closed only after the event
    opened.addEventListener('pagehide', () => window.setTimeout(() => { if (opened.closed && opened === other) close() }))
    onWindow(opened)
  }

  function open() {
    const inWindow = openWindow()
    overlay.hidden = inWindow
    fill(refused, inWindow ? '' : 'The browser opened no second window, so the notes are here. Allow pop-ups for this page to have them on another screen.')
    if (!inWindow) fill(overlay, body)
    window.clearInterval(timer)
    timer = window.setInterval(tick, TICK)
    tick()
    paint()
  }

  function close() {
    window.clearInterval(timer)
    overlay.hidden = true
    const closing = other
    other = null
    if (closing && !closing.closed) closing.close()
  }

  player.watch(['story', 'step'], paint)
  window.addEventListener('pagehide', close)
  return {
    close,
    restart,
    /** @returns {boolean} whether a window was opened */
    toggle() {
      if (other !== null || !overlay.hidden) close()
      else open()
      return other !== null
    },
  }
}

/** The other window looks as this one. @param {Document} page */
function copyStyles(page) {
  const own = document.documentElement
  page.documentElement.dataset.theme = own.dataset.theme ?? 'light'
  page.documentElement.style.cssText = own.style.cssText
  page.head.replaceChildren(...[...document.querySelectorAll('style, link[rel="stylesheet"]')].map((node) => {
    const copy = /** @type {HTMLElement} */ (page.importNode(node, true))
    // an empty window has no address of its own
    if (node instanceof HTMLLinkElement) copy.setAttribute('href', node.href)
    return copy
  }))
}
