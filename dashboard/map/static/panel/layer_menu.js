/**
 * What can be done with one layer: fade it, move it up or down, zoom to it, or show only it.
 */

import { h } from '../dom.js'
import { moveLayer } from '../layers/stacking.js'

/**
 * @typedef {object} LayerActions
 * @property {(id: string) => void} zoomTo
 */

let uid = 0

/**
 * @param {{id: string, label: string, group: string}} entry
 * @param {import('../layers/context.js').MapContext} context
 * @param {LayerActions} actions
 * @returns {{button: HTMLElement, menu: HTMLElement}}
 */
export function layerMenu(entry, { config, store }, actions) {
  const id = `layer-menu-${++uid}`
  const offered = (/** @type {string} */ layer) => config.catalogue.some((other) => other.id === layer)
  const amount = h('output', { class: 'menu-amount' })
  const slider = /** @type {HTMLInputElement} */ (h('input', {
    type: 'range', min: 0, max: 100, step: 5, 'aria-label': `Opacity of ${entry.label}`,
    oninput: (/** @type {any} */ event) => setOpacity(Number(event.target.value)),
  }))
  const button = h('button', {
    type: 'button', class: 'layer-more', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': `Options of ${entry.label}`, title: 'Opacity, order, zoom',
    onclick: () => toggle(button.getAttribute('aria-expanded') !== 'true'),
  }, '⋯')
  const action = (/** @type {string} */ label, /** @type {() => void} */ run) => h('button', { type: 'button', class: 'menu-button', onclick: run }, label)
  const menu = h('div', {
    class: 'layer-menu', id, hidden: true,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      toggle(false)
      button.focus()
    },
  },
  h('label', { class: 'menu-opacity' }, 'Opacity', slider, amount),
  h('div', { class: 'menu-buttons' },
    action('Up', () => store.set({ order: moveLayer(store.get().order, entry.id, 1, offered) })),
    action('Down', () => store.set({ order: moveLayer(store.get().order, entry.id, -1, offered) })),
    action('Zoom to', () => actions.zoomTo(entry.id)),
    action('Only this', () => onlyThis(entry.id, { config, store }))))

  /** @param {number} percent */
  function setOpacity(percent) {
    const { [entry.id]: _, ...others } = store.get().opacity
    store.set({ opacity: percent === 100 ? others : { ...others, [entry.id]: percent } })
  }

  /** @param {boolean} open */
  function toggle(open) {
    button.setAttribute('aria-expanded', String(open))
    menu.hidden = !open
  }

  store.watch(['opacity'], ({ opacity }) => {
    const percent = opacity[entry.id] ?? 100
    slider.value = String(percent)
    amount.textContent = `${percent} %`
  })
  return { button, menu }
}

/** Layers that were on before 'Only this'. @type {ReadonlySet<string>|null} */
let before = null

/**
 * Leave one layer on, and the ground that it lies on.
 * @param {string} id
 * @param {Pick<import('../layers/context.js').MapContext, 'config'|'store'>} context
 */
function onlyThis(id, { config, store }) {
  before ??= store.get().layers
  const ground = config.catalogue.filter((entry) => entry.group === 'basemap' && store.get().layers.has(entry.id)).map((entry) => entry.id)
  store.set({ layers: new Set([...ground, id]) })
}

/**
 * The buttons at the foot of the panel: undo 'Only this', and back to how the layers came.
 * @param {import('../layers/context.js').MapContext} context
 */
export function layerReset({ config, store }) {
  const again = h('button', {
    type: 'button', class: 'menu-button', hidden: true,
    onclick: () => {
      if (before) store.set({ layers: before })
      before = null
      again.hidden = true
    },
  }, 'Show all again')
  const reset = h('button', {
    type: 'button', class: 'menu-button',
    onclick: () => {
      before = null
      store.set({ layers: new Set(config.catalogue.filter((entry) => entry.on).map((entry) => entry.id)), order: [], opacity: {} })
    },
  }, 'Reset layers')
  store.watch(['layers'], () => { again.hidden = before === null })
  return h('div', { class: 'panel-foot' }, again, reset)
}
