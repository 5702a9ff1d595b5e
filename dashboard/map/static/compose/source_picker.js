/**
 * A small search for sources: type, arrow, Enter; the one chosen is marked in the text. A combobox
 * with a list after the WAI-ARIA pattern.
 */

import { fill, h } from '../dom.js'
import { sourceEntries } from '../search/entries.js'
import { match } from '../search/matching.js'

let count = 0

/**
 * @param {() => Promise<import('../popup/marks.js').SourceList>} loadSources
 * @param {{choose: (id: string) => void, leave: () => void}} actions
 */
export function createSourcePicker(loadSources, { choose, leave }) {
  const id = `source-picker-${++count}`
  const list = h('ul', { class: 'picker-list', id, role: 'listbox', 'aria-label': 'Sources found', hidden: true })
  const note = h('p', { class: 'picker-note', role: 'status' })
  const input = /** @type {HTMLInputElement} */ (h('input', {
    type: 'text', class: 'compose-input', role: 'combobox', 'aria-label': 'Find a source', placeholder: 'Title, publisher or id of a source', 'aria-expanded': 'false', 'aria-controls': id,
    'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', maxlength: 100, oninput: () => look(), onkeydown: press,
  }))
  const node = h('div', { class: 'picker' }, input, note, list)
  /** @type {string[]} */
  let shown = []
  let active = -1

  async function look() {
    const text = input.value
    const sources = await loadSources().catch(() => null)
    if (text !== input.value) return
    const { found, count: all } = sources ? match(sourceEntries(sources), text) : { found: [], count: 0 }
    shown = found.map(({ reference }) => reference.slice(reference.indexOf(':') + 1))
    fill(list, found.map((entry, index) => h('li', {
      role: 'option', id: `${id}-${index}`, class: 'picker-option', 'aria-selected': 'false', 'data-source': shown[index],
      // the field keeps the focus
      onpointerdown: (/** @type {Event} */ event) => event.preventDefault(), onclick: () => choose(shown[index]),
    }, h('span', { lang: entry.lang }, entry.label), h('span', { class: 'picker-meta' }, entry.meta.replace(/^Source · /, '')))))
    fill(note, sources === null ? 'The list of sources could not be read. Type again once you are online.' : text.trim() && all === 0 ? `No source matches “${text.trim()}”.` : all > found.length ? `${found.length} of ${all} found. Type more to narrow it down.` : '')
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    point(found.length > 0 ? 0 : -1)
  }

  /** @param {number} index */
  function point(index) {
    list.children[active]?.setAttribute('aria-selected', 'false')
    active = index
    const option = list.children[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && shown.length > 0) point((active + step + shown.length) % shown.length)
    else if (event.key === 'Enter' && shown[active]) choose(shown[active])
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return { node, focus: () => input.focus() }
}
