/**
 * The own layers in the layer card: switch, opacity, order, zoom, removal, and the way to add one.
 */

import { isAlone, outerWindow } from '../address.js'
import { fill, h, s } from '../dom.js'

/** @typedef {import('./layers.js').OwnLayer} OwnLayer */

/**
 * @typedef {object} Actions
 * @property {() => void} ask the page for the dialog
 * @property {(layer: OwnLayer) => void} zoomTo
 * @property {(layer: OwnLayer) => void} remove
 * @property {(layer: OwnLayer, step: 1|-1) => void} move
 */

/** Only the page can read a file, and an embedded view has no page around it. */
const canAdd = () => !isAlone() && new URLSearchParams(outerWindow().location.search).get('embed') !== 'true'

/** @param {OwnLayer} layer */
const countOf = ({ drawing, all }) => {
  const shown = drawing.shown().length.toLocaleString('en')
  return drawing.items.length < all ? `${shown} of ${all.toLocaleString('en')}` : shown
}

/** @param {OwnLayer} layer */
function swatch({ message }) {
  const { light, dark } = message.colours
  return h('span', { class: 'swatch own-swatch', style: `--own-light: ${light}; --own-dark: ${dark}` },
    s('svg', { width: 24, height: 14, 'aria-hidden': 'true', focusable: 'false' }, s('rect', { x: 5.5, y: 1.5, width: 13, height: 11, rx: 3 })))
}

/**
 * @param {HTMLElement} host
 * @param {import('../store.js').Store} store
 * @param {Actions} actions
 */
export function createOwnRows(host, store, actions) {
  const list = h('div', {})
  const offer = canAdd() && h('button', { type: 'button', class: 'menu-button own-add', onclick: actions.ask }, 'Add your own layer …')
  const node = h('fieldset', { class: 'layer-group', 'data-group': 'own' }, h('legend', {}, 'Your own layers'), list, offer)
  if (offer) host.querySelector('.panel-foot')?.before(node)
  /** @type {Map<OwnLayer, {node: HTMLElement, count: HTMLElement}>} */
  const rows = new Map()

  /** @param {OwnLayer} layer */
  function row(layer) {
    const count = h('span', { class: 'count' })
    const line = h('label', { class: 'layer' },
      h('input', {
        type: 'checkbox', role: 'switch', class: 'switch', checked: true,
        onchange: (/** @type {any} */ event) => {
          layer.drawing.setOn(event.target.checked)
          line.classList.toggle('is-off', !event.target.checked)
        },
      }), swatch(layer), h('span', { class: 'layer-name', dir: 'auto' }, layer.title), count)
    const { button, menu } = optionsOf(layer, actions)
    return { node: h('div', { class: 'layer-row', 'data-own': layer.id }, line, button, menu), count }
  }

  const recount = () => { for (const [layer, { count }] of rows) count.textContent = countOf(layer) }
  store.watch(['date', 'since'], recount)

  return {
    /** @param {OwnLayer[]} layers the lowest first */
    paint(layers) {
      for (const layer of rows.keys()) if (!layers.includes(layer)) rows.delete(layer)
      for (const layer of layers) if (!rows.has(layer)) rows.set(layer, row(layer))
      const focused = /** @type {HTMLElement|null} */ (document.activeElement)
      fill(list, layers.toReversed().map((layer) => rows.get(layer)?.node))
      if (focused?.isConnected) focused.focus({ preventScroll: true })
      recount()
    },
  }
}

let uid = 0

/** @param {OwnLayer} layer @param {Actions} actions */
function optionsOf(layer, { zoomTo, remove, move }) {
  const id = `own-menu-${++uid}`
  const amount = h('output', { class: 'menu-amount' }, '100 %')
  const slider = h('input', {
    type: 'range', min: 0, max: 100, step: 5, value: 100, 'aria-label': `Opacity of ${layer.title}`,
    oninput: (/** @type {any} */ event) => {
      layer.drawing.pane.style.opacity = String(event.target.value / 100)
      amount.textContent = `${event.target.value} %`
    },
  })
  const action = (/** @type {string} */ label, /** @type {() => void} */ run) => h('button', { type: 'button', class: 'menu-button', onclick: run }, label)
  const button = h('button', {
    type: 'button', class: 'layer-more', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': `Options of ${layer.title}`, title: 'Opacity, order, zoom, remove',
    onclick: () => toggle(button.getAttribute('aria-expanded') !== 'true'),
  }, '⋯')
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
  h('div', { class: 'menu-buttons' }, action('Up', () => move(layer, 1)), action('Down', () => move(layer, -1)), action('Zoom to', () => zoomTo(layer)), action('Remove', () => remove(layer))))

  /** @param {boolean} open */
  function toggle(open) {
    button.setAttribute('aria-expanded', String(open))
    menu.hidden = !open
  }
  return { button, menu }
}
