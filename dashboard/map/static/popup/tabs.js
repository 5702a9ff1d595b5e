/**
 * A tab list after the WAI-ARIA pattern: arrows, Home and End move, the panel follows.
 */

import { fill, h } from '../dom.js'

let uid = 0

/**
 * @param {{id: string, label: string, build: () => Node}[]} tabs
 * @param {string} active
 * @param {(id: string) => void} onChange
 */
export function createTabs(tabs, active, onChange) {
  const prefix = `tabs-${++uid}`
  const panel = h('div', { role: 'tabpanel', class: 'tab-panel', tabindex: 0, id: `${prefix}-panel` })
  const buttons = tabs.map((tab) => h('button', {
    type: 'button', role: 'tab', class: 'tab', id: `${prefix}-${tab.id}`, 'data-tab': tab.id, 'aria-controls': panel.id,
    onclick: () => select(tab.id, true),
  }, tab.label))
  const list = h('div', {
    role: 'tablist', class: 'tab-list',
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      const index = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement))
      const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key]
      if (next === undefined || index < 0) return
      event.preventDefault()
      event.stopPropagation()
      const target = (next + tabs.length) % tabs.length
      buttons[target].focus()
      select(tabs[target].id, true)
    },
  }, buttons)

  /** @param {string} id @param {boolean} tell */
  function select(id, tell) {
    const chosen = tabs.find((tab) => tab.id === id) ?? tabs[0]
    tabs.forEach((tab, index) => {
      const on = tab === chosen
      buttons[index].setAttribute('aria-selected', String(on))
      buttons[index].tabIndex = on ? 0 : -1
    })
    panel.setAttribute('aria-labelledby', `${prefix}-${chosen.id}`)
    fill(panel, chosen.build())
    panel.scrollTop = 0
    if (tell) onChange(chosen.id)
  }
  select(active, false)
  return [list, panel]
}
