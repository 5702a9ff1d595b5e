/**
 * The groups of the list as DOM: what stays keeps its node, so that the focus stays where it is.
 */

import { h } from '../dom.js'

/** @typedef {import('./groups.js').Entry} Entry */
/** @typedef {import('./groups.js').Group} Group */

/** Groups longer than this start folded, unless a filter leaves a part of them. */
const LONG = 20

/**
 * @typedef {object} Row
 * @property {HTMLElement} node
 * @property {HTMLElement} button
 * @property {HTMLElement} text
 * @property {HTMLElement} meta
 * @property {Entry} entry
 */

/**
 * Put nodes into a parent in their order, moving only those that stand elsewhere.
 * @param {HTMLElement} parent
 * @param {HTMLElement[]} nodes
 */
function arrange(parent, nodes) {
  const wanted = new Set(nodes)
  for (const child of [...parent.children]) if (!wanted.has(/** @type {HTMLElement} */ (child))) child.remove()
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null)
  })
}

/** @param {(entry: Entry) => void} onOpen @returns {Row} */
function createRow(onOpen) {
  const text = h('span', { class: 'feature-name' })
  const meta = h('span', { class: 'feature-meta' })
  const button = h('button', { type: 'button', class: 'feature', onclick: () => onOpen(row.entry) }, text, meta)
  /** @type {Row} */
  const row = { node: h('li', {}, button), button, text, meta, entry: /** @type {any} */ (null) }
  return row
}

/** @param {Row} row @param {Entry} entry @param {string|null} selected */
function say(row, entry, selected) {
  row.entry = entry
  row.button.dataset.feature = entry.key
  if (row.text.textContent !== entry.text) row.text.textContent = entry.text
  if (row.meta.textContent !== entry.meta) row.meta.textContent = entry.meta
  if (row.text.lang !== entry.lang) row.text.lang = entry.lang
  if (entry.reference && entry.reference === selected) row.button.setAttribute('aria-current', 'true')
  else row.button.removeAttribute('aria-current')
}

/**
 * @param {HTMLElement} body
 * @param {(entry: Entry) => void} onOpen
 */
export function createRows(body, onOpen) {
  /** @type {Map<string, {node: HTMLElement, fold: HTMLElement, title: HTMLElement, count: HTMLElement, list: HTMLElement, rows: Map<string, Row>, open: boolean|null}>} */
  const sections = new Map()

  /** @type {[{group: Group, shown: Entry[]}[], {selected: string|null}]} */
  let last = [[], { selected: null }]

  /** @param {Group} group */
  function createSection(group) {
    const title = h('span', {})
    const count = h('span', { class: 'count' })
    const list = h('ul', { class: 'feature-rows', id: `features-${group.id.replace(':', '-')}` })
    const fold = h('button', { type: 'button', class: 'feature-fold', 'aria-controls': list.id, onclick: () => press(section) }, title, count)
    const node = h('section', { 'data-group': group.id }, h('h3', {}, fold), list)
    const section = { node, fold, title, count, list, rows: new Map(), open: /** @type {boolean|null} */ (null) }
    sections.set(group.id, section)
    return section
  }

  /** @param {{fold: HTMLElement, open: boolean|null}} section */
  function press(section) {
    section.open = section.fold.getAttribute('aria-expanded') !== 'true'
    paint(...last)
  }

  /**
   * @param {{group: Group, shown: Entry[]}[]} groups with the entries that the filter leaves
   * @param {{selected: string|null}} options
   */
  function paint(groups, options) {
    last = [groups, options]
    const nodes = groups.map(({ group, shown }) => {
      const section = sections.get(group.id) ?? createSection(group)
      const open = section.open ?? (shown.length < group.entries.length || shown.length <= LONG)
      section.title.textContent = group.title
      section.count.textContent = shown.length === group.entries.length ? String(shown.length) : `${shown.length} of ${group.entries.length}`
      section.fold.setAttribute('aria-expanded', String(open))
      section.list.hidden = !open
      const rows = open ? shown.map((entry) => {
        const row = section.rows.get(entry.key) ?? createRow(onOpen)
        section.rows.set(entry.key, row)
        say(row, entry, options.selected)
        return row.node
      }) : []
      arrange(section.list, rows)
      return section.node
    })
    arrange(body, nodes)
  }
  return { paint }
}
