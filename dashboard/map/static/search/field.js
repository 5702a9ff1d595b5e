/**
 * The search field at the top of the layer card: type, arrow, Enter. A combobox with a list after
 * the WAI-ARIA pattern; the key '/' leads to it.
 */

import { outerWindow } from '../address.js'
import { fill, h, s } from '../dom.js'
import { formatDate } from '../dates.js'
import { factEntries, placeEntries, sourceEntries } from './entries.js'
import { createFlight } from './flight.js'
import { match } from './matching.js'
import { createOwnEntries } from './own_entries.js'

/** @typedef {import('./matching.js').Entry} Entry */

const GLASS = 'M8.500 3a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM12.500 12.500 17 17'

/** Gap between the field and its list, CSS pixels. */
const GAP = 6

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 * @param {{anchors: import('../popup/anchors.js').Anchors, loadSources: () => Promise<any>, loadFinder: () => Promise<any>, ownLayers: () => import('../own/layers.js').Findable[]}} parts
 */
export function addSearch(map, context, host, { anchors, loadSources, loadFinder, ownLayers }) {
  const { store } = context
  const panel = host.querySelector('.panel')
  if (!panel) return
  const go = createFlight(map, context, anchors)
  const loadEntries = createEntries(context, loadSources, loadFinder)
  const ownEntries = createOwnEntries(ownLayers)
  const list = h('ul', { class: 'search-list', id: 'search-list', role: 'listbox', 'aria-label': 'Found' })
  const note = h('p', { class: 'search-note', role: 'status' })
  const results = h('div', { class: 'card search-results', hidden: true }, list, note)
  const input = /** @type {HTMLInputElement} */ (h('input', {
    type: 'text', class: 'search-input', id: 'search-input', role: 'combobox', placeholder: 'Search the dossier', 'aria-label': 'Search the dossier', title: 'Search (press / )',
    'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go', maxlength: 100,
    oninput: () => look(), onfocus: () => { loadEntries(); if (input.value) look() }, onkeydown: press, onblur: () => close(),
  }))
  const field = h('div', { class: 'search', role: 'search' },
    s('svg', { viewBox: '0 0 20 20', width: 16, height: 16, class: 'search-glass', 'aria-hidden': 'true', focusable: 'false' }, s('path', { d: GLASS })), input,
    h('kbd', { class: 'search-key', 'aria-hidden': 'true' }, '/'))
  panel.prepend(field)
  host.querySelector('.cards')?.append(results)

  /** @type {Entry[]} */
  let shown = []
  let active = -1

  async function look() {
    const text = input.value
    const entries = await loadEntries()
    // typed on while the lists were read
    if (text !== input.value) return
    const { found, count } = match([...entries, ...ownEntries()], text)
    shown = found
    fill(list, found.map(option))
    fill(note, text.trim() === '' ? '' : count === 0 ? `Nothing found for “${text.trim()}”. Try part of a name, in any of its languages.` : count > found.length ? `${found.length} of ${count} found. Type more to narrow it down.` : '')
    point(found.length > 0 ? 0 : -1)
    setOpen(text.trim() !== '')
  }

  /** @param {Entry} entry @param {number} index */
  function option(entry, index) {
    const later = entry.from !== null && entry.from > store.get().date
    return h('li', {
      role: 'option', id: `search-option-${index}`, class: 'search-option', 'data-reference': entry.reference, 'aria-selected': 'false',
      // the field keeps the focus
      onpointerdown: (/** @type {Event} */ event) => event.preventDefault(), onclick: () => choose(index),
    }, h('span', { class: 'search-label', lang: entry.lang }, entry.label), h('span', { class: 'search-meta' }, entry.meta, later && h('em', { class: 'search-later' }, ` · later than ${formatDate(store.get().date, { short: true })}`)))
  }

  /** @param {number} index */
  function point(index) {
    list.children[active]?.setAttribute('aria-selected', 'false')
    active = index
    const node = list.children[index]
    node?.setAttribute('aria-selected', 'true')
    node?.scrollIntoView({ block: 'nearest' })
    if (node) input.setAttribute('aria-activedescendant', node.id)
    else input.removeAttribute('aria-activedescendant')
  }

  /** @param {number} index */
  function choose(index) {
    const entry = shown[index]
    if (!entry) return
    close()
    input.blur()
    if (entry.act) entry.act()
    else go(entry.reference)
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && shown.length > 0) {
      if (results.hidden) setOpen(true)
      point((active + step + shown.length) % shown.length)
    } else if (event.key === 'Enter') choose(active)
    else if (event.key === 'Escape') {
      if (results.hidden) input.value = ''
      close()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** @param {boolean} open */
  function setOpen(open) {
    results.hidden = !open
    input.setAttribute('aria-expanded', String(open && shown.length > 0))
    if (!open) return
    const frame = host.getBoundingClientRect()
    const box = field.getBoundingClientRect()
    results.style.left = `${box.left - frame.left}px`
    results.style.top = `${box.bottom - frame.top + GAP}px`
  }

  function close() {
    setOpen(false)
    input.removeAttribute('aria-activedescendant')
  }

  followSlash(input)
}

/**
 * Everything that can be found, read when first asked for; what could not be read is tried again.
 * @param {import('../layers/context.js').MapContext} context
 * @param {() => Promise<any>} loadSources
 * @param {() => Promise<any>} loadFinder
 */
function createEntries({ dossier, load }, loadSources, loadFinder) {
  /** @type {Entry[]|null} */
  let kept = null
  return async () => {
    if (kept) return kept
    const [finder, places, sources] = await Promise.all([loadFinder().catch(() => null), load('places'), loadSources().catch(() => null)])
    const entries = [...factEntries(dossier, finder?.states ?? {}), ...placeEntries(places), ...sourceEntries(sources ?? {})]
    if (finder && places && sources) kept = entries
    return entries
  }
}

/** The key '/' leads to the field, from the page around the map as well. @param {HTMLInputElement} input */
function followSlash(input) {
  const outer = outerWindow()
  const press = (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement|null} */ (event.target)
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target?.closest?.('input, textarea, select, [contenteditable]')) return
    event.preventDefault()
    window.focus()
    input.focus()
    input.select()
  }
  document.addEventListener('keydown', press)
  if (outer === window) return
  outer.document.addEventListener('keydown', press)
  window.addEventListener('pagehide', () => outer.document.removeEventListener('keydown', press))
}
