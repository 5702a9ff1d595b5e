/**
 * The keys of a presentation; a clicker sends some of them. They count wherever the focus is: in
 * this document, in the page around it, and in the window of the notes.
 */

import { outerWindow } from '../address.js'

/** Keys and what they do, as the help lists them. @type {[string, string][]} */
export const HELP = [
  ['→ ↓ Space PgDn Enter', 'next step'],
  ['← ↑ PgUp Backspace', 'previous step'],
  ['Home End', 'first and last step'],
  ['a number, Enter', 'go to that step'],
  ['B or .', 'black screen'],
  ['W', 'white screen'],
  ['P', 'pointer'],
  ['N', 'presenter notes'],
  ['C', 'controls of the map'],
  ['F', 'full screen'],
  ['?', 'these keys'],
  ['Esc', 'end'],
]

const NEXT = new Set(['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'Enter'])
const PREVIOUS = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])

/** What has a use of its own for the space bar and for Enter. */
const PRESSED = 'a[href], button, summary, select, input, textarea, [role=tab], [contenteditable]'

/** What has a use of its own for arrows and letters. */
const TYPED = 'select, input, textarea, [contenteditable]'

/** What has a use of its own for arrows. */
const MOVED = '[role=tablist], [role=radiogroup], .exhibit-scroll, .tab-panel'

/**
 * @typedef {object} KeyActions
 * @property {(count: number) => void} move
 * @property {(step: number) => void} go
 * @property {(digits: string) => void} typing the number that is being typed
 * @property {(colour: 'black'|'white') => void} blank
 * @property {() => void} pointer
 * @property {() => void} notes
 * @property {() => void} controls
 * @property {() => void} screen
 * @property {() => void} help
 * @property {() => void} escape
 */

/** @param {KeyActions} actions @returns {Record<string, () => void>} */
const lettersOf = (actions) => ({
  b: () => actions.blank('black'), '.': () => actions.blank('black'), w: () => actions.blank('white'),
  p: actions.pointer, n: actions.notes, c: actions.controls, f: actions.screen, '?': actions.help,
})

/**
 * @param {() => boolean} isOn
 * @param {KeyActions} actions
 */
export function createKeys(isOn, actions) {
  let digits = ''
  const letters = lettersOf(actions)

  /** @param {string} text */
  const type = (text) => {
    digits = text
    actions.typing(digits)
  }

  /** @param {string} key @returns {boolean} whether the key means something here */
  function act(key) {
    const number = Number(digits)
    if (/^\d$/.test(key)) type(`${digits}${key}`.slice(-3))
    else if (key === 'Enter' && digits !== '') {
      type('')
      if (number > 0) actions.go(number)
    } else {
      const before = digits
      if (before !== '') type('')
      const letter = letters[key.toLowerCase()]
      if (key === 'Escape') { if (before === '') actions.escape() }
      else if (NEXT.has(key)) actions.move(1)
      else if (PREVIOUS.has(key)) { if (before === '' || key !== 'Backspace') actions.move(-1) }
      else if (key === 'Home') actions.go(1)
      else if (key === 'End') actions.go(Infinity)
      else if (letter) letter()
      else return false
    }
    return true
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey) return
    const target = /** @type {HTMLElement|null} */ (event.target)
    const inside = (/** @type {string} */ selector) => Boolean(target?.closest?.(selector))
    const key = event.key
    if (key !== 'Escape' && inside(TYPED)) return
    if ((key === ' ' || key === 'Enter') && digits === '' && inside(PRESSED)) return
    if ((key.startsWith('Arrow') || key === 'Home' || key === 'End') && inside(MOVED)) return
    if (!act(key)) return
    event.preventDefault()
    // the map below has arrows of its own
    event.stopImmediatePropagation()
  }

  /** Let the keys of another window count. @param {Window} other */
  const follow = (other) => other.document.addEventListener('keydown', press, true)

  follow(window)
  const outer = outerWindow()
  if (outer !== window) {
    follow(outer)
    window.addEventListener('pagehide', () => outer.document.removeEventListener('keydown', press, true))
  }
  return { follow }
}
