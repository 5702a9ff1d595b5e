/**
 * The text of a step with its sources: the field, the search that marks a source where the caret
 * stands, and what is marked so far.
 */

import { fill, h } from '../dom.js'
import { formatDate } from '../dates.js'
import { insertMark, markedSources } from './marks.js'
import { createSourcePicker } from './source_picker.js'

/**
 * @param {HTMLTextAreaElement} area
 * @param {() => Promise<import('../popup/marks.js').SourceList>} loadSources
 */
export function createSourceField(area, loadSources) {
  const chosen = h('ul', { class: 'compose-sources', 'aria-label': 'Sources of this text' })
  const holder = h('div', {})
  const button = h('button', { type: 'button', class: 'button', 'aria-expanded': 'false', onclick: () => setOpen(button.getAttribute('aria-expanded') !== 'true') }, 'Add a source')

  /** @param {boolean} open */
  function setOpen(open) {
    button.setAttribute('aria-expanded', String(open))
    if (!open) return fill(holder)
    const picker = createSourcePicker(loadSources, { choose, leave: () => { setOpen(false); button.focus() } })
    fill(holder, picker.node)
    picker.focus()
  }

  /** @param {string} id */
  function choose(id) {
    const { text, caret } = insertMark(area.value, area.selectionEnd ?? area.value.length, id)
    setOpen(false)
    area.value = text
    area.focus()
    area.setSelectionRange(caret, caret)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** Say which sources are marked. */
  async function paint() {
    const ids = markedSources(area.value)
    if (ids.length === 0) return fill(chosen)
    const list = await loadSources().catch(() => null)
    // typed on while the list was read
    if (ids.join() !== markedSources(area.value).join()) return
    fill(chosen, ids.map((id) => {
      const row = list?.[id]
      if (row) return h('li', {}, h('span', { lang: row[3] }, row[0]), h('span', { class: 'picker-meta' }, `${row[1]}, ${row[2] ? formatDate(row[2], { short: true }) : 'undated'}`))
      return h('li', { class: list ? 'is-unknown' : null }, list ? `There is no source “${id}”: remove the mark or choose another.` : id)
    }))
  }

  area.addEventListener('input', paint)
  paint()
  return { node: h('div', { class: 'compose-source-field' }, button, holder, chosen) }
}
