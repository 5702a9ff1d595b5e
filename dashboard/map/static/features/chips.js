/**
 * Chips that narrow the events of the list to some kinds; none pressed means all.
 */

import { fill, h } from '../dom.js'

/**
 * @param {(kind: string) => string} labelOf
 * @param {() => void} onChange
 */
export function createChips(labelOf, onChange) {
  /** @type {Set<string>} */
  const pressed = new Set()
  let offered = ''
  const node = h('div', { class: 'chips', role: 'group', 'aria-label': 'Kinds of event', hidden: true })

  /** @param {string} kind @param {number} count */
  function chip(kind, count) {
    const button = h('button', {
      type: 'button', class: 'chip', 'data-kind': kind, 'aria-pressed': String(pressed.has(kind)),
      onclick: () => {
        if (!pressed.delete(kind)) pressed.add(kind)
        button.setAttribute('aria-pressed', String(pressed.has(kind)))
        onChange()
      },
    }, labelOf(kind), ' ', h('span', { class: 'chip-count' }, count))
    return button
  }

  return {
    node,
    /** Whether an entry may show; what is no event always may. @param {string|undefined} kind */
    allows: (kind) => kind === undefined || pressed.size === 0 || pressed.has(kind),
    /** Offer the kinds of what is there. @param {string[]} kinds one for each event */
    offer(kinds) {
      const counts = new Map([...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((other) => other === kind).length]))
      for (const kind of pressed) if (!counts.has(kind)) pressed.delete(kind)
      node.hidden = counts.size < 2
      const key = JSON.stringify([...counts])
      if (key === offered) return
      offered = key
      const focused = node.contains(document.activeElement) ? document.activeElement?.getAttribute('data-kind') : null
      fill(node, [...counts].map(([kind, count]) => chip(kind, count)))
      if (focused) /** @type {HTMLElement|null} */ (node.querySelector(`[data-kind="${CSS.escape(focused)}"]`))?.focus()
    },
  }
}
