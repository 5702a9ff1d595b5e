/**
 * The card 'Briefing': what there is to read, and whatever other parts of the map add as tabs.
 */

import { h } from '../dom.js'
import { createTabs } from '../popup/tabs.js'

/**
 * @typedef {object} BriefingCard
 * @property {(name: string, label: string, element: HTMLElement) => void} addTab the element is kept and moved, so it keeps its state
 * @property {(name?: string) => void} open at a tab, or at the one that was open last
 * @property {() => void} close
 * @property {(listener: () => void) => void} onOpen
 * @property {HTMLElement} bar the buttons that stand beside the switch of the viewpoint
 */

/**
 * @param {HTMLElement} host
 * @returns {BriefingCard}
 */
export function createCard(host) {
  /** @type {{id: string, label: string, build: () => Node}[]} */
  const tabs = []
  let active = ''
  /** @type {(() => void)[]} */
  const listeners = []
  const body = h('div', { class: 'briefing-body' })
  const card = h('section', { class: 'card briefing', id: 'briefing-card', 'aria-labelledby': 'briefing-title', hidden: true },
    h('header', { class: 'briefing-head' }, h('h2', { id: 'briefing-title' }, 'Briefing'),
      h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close', onclick: () => leave() }, '×')),
    body)
  const toggle = h('button', {
    type: 'button', class: 'button briefing-toggle', 'aria-expanded': 'false', 'aria-controls': card.id, onclick: () => setOpen(card.hidden),
  }, 'Briefing')
  const bar = h('div', { class: 'card briefing-bar' }, toggle)
  host.querySelector('.cards')?.append(bar, card)

  function paint() {
    const parts = createTabs(tabs, active, (id) => { active = id })
    // one tab needs no list of tabs
    body.replaceChildren(...(tabs.length > 1 ? parts : parts.slice(1)))
    if (tabs.length === 1) for (const name of ['role', 'aria-labelledby', 'tabindex']) parts[1].removeAttribute(name)
  }

  /** @param {boolean} open */
  function setOpen(open) {
    card.hidden = !open
    toggle.setAttribute('aria-expanded', String(open))
    if (!open) return
    for (const listener of listeners) listener()
    paint()
  }

  function leave() {
    setOpen(false)
    toggle.focus({ preventScroll: true })
  }

  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  })
  return {
    bar,
    close: () => setOpen(false),
    onOpen: (listener) => { listeners.push(listener) },
    open(name = active) {
      active = name
      setOpen(true)
      const first = /** @type {HTMLElement|null} */ (body.querySelector('[role=tab][aria-selected=true], button, a'))
      first?.focus({ preventScroll: true })
    },
    addTab(name, label, element) {
      tabs.push({ id: name, label, build: () => element })
      if (active === '') active = name
      if (!card.hidden) paint()
    },
  }
}
