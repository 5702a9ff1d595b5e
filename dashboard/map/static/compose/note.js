/**
 * The line that says what has just happened, with a list where there is more to say, and with a
 * button to take it back.
 */

import { fill, h } from '../dom.js'

/** @param {() => void} undo */
export function createNote(undo) {
  const words = h('div', { class: 'note-words', role: 'status' })
  const buttons = h('div', { class: 'note-buttons' })
  const node = h('div', { class: 'compose-note', hidden: true }, words, buttons)
  const clear = () => {
    fill(words)
    fill(buttons)
    node.hidden = true
  }

  return {
    node,
    clear,
    /**
     * @param {string} text
     * @param {{undoes?: boolean, list?: string[]}} [more]
     */
    say(text, { undoes = false, list = [] } = {}) {
      if (!text) return clear()
      node.hidden = false
      fill(words, h('p', {}, text), list.length > 0 && h('ul', {}, list.map((line) => h('li', {}, line))))
      fill(buttons, undoes && h('button', { type: 'button', class: 'menu-button note-undo', onclick: () => { clear(); undo() } }, 'Undo'),
        h('button', { type: 'button', class: 'menu-button note-close', 'aria-label': 'Close this message', onclick: clear }, '×'))
    },
  }
}
