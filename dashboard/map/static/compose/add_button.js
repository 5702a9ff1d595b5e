/**
 * The button on the map that adds the present view to the open briefing, and the card that says so,
 * or what else there is to say while the tab is closed.
 */

import { fill, h } from '../dom.js'
import { addIcon } from './add_icon.js'
import { titleOf } from './story_model.js'

/** Milliseconds for which the card stays. */
const STAYS = 9000

/** Gap between the card and what it hangs from, CSS pixels. */
const GAP = 8

/** Narrowest map beside whose tools a popup leaves room for the card, CSS pixels. */
const WIDE = 900

/**
 * @param {HTMLElement} host
 * @param {import('./library.js').Library} library
 * @param {{add: () => number|null, open: () => void}} actions `add` returns the number of the step, null where it shows by itself
 */
export function addButton(host, library, { add, open }) {
  const words = h('p', { role: 'status' })
  const buttons = h('div', { class: 'step-buttons' },
    h('button', { type: 'button', class: 'menu-button added-open', onclick: () => { hide(); open() } }, 'Open my briefing'),
    h('button', { type: 'button', class: 'menu-button added-undo', onclick: () => { library.undo(); hide(); button.focus() } }, 'Undo'))
  const card = h('section', { class: 'card added-card', 'aria-label': 'Message of my briefing' }, words, buttons)
  card.hidden = true
  let timer = 0
  const hide = () => {
    card.hidden = true
    fill(words)
  }
  const wait = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => { if (card.matches(':hover, :focus-within')) wait(); else hide() }, STAYS)
  }
  /** @param {string} text @param {boolean} added whether it can be opened and undone */
  function show(text, added) {
    fill(words, text)
    buttons.hidden = !added
    card.hidden = false
    place()
    wait()
  }
  function place() {
    const frame = host.getBoundingClientRect()
    // below the button it would cover the cross of a popup
    const over = ((frame.width >= WIDE && host.querySelector('.zoom')) || button).getBoundingClientRect()
    card.style.top = `${over.bottom - frame.top + GAP}px`
    card.style.left = `${Math.max(GAP, Math.min(over.right - frame.left - card.offsetWidth, frame.width - card.offsetWidth - GAP))}px`
  }
  function press() {
    const step = add()
    const { open: briefing } = library.get()
    if (step !== null && briefing) show(`This view is step ${step} of “${titleOf(briefing.story)}”.`, true)
  }
  const button = h('button', {
    type: 'button', class: 'button compose-add-view', title: 'Add this view to my briefing', 'aria-label': 'Add this view to my briefing', onclick: press,
  }, addIcon())
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    hide()
    button.focus()
  })
  host.querySelector('.briefing-bar')?.append(button)
  host.querySelector('.cards')?.append(card)
  return { hide, press, say: (/** @type {string} */ text) => show(text, false) }
}
