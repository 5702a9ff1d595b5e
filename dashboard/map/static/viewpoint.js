/**
 * The switch of the viewpoint, beside the layer panel or, where there is no room, inside it. Lines,
 * fills and names follow by themselves; the words of the legend are set here.
 */

import { fill, h } from './dom.js'
import { createNameSwitch } from './names.js'
import { swatch } from './panel.js'
import { pictureNow } from './picture.js'
import { createNote } from './viewpoint_note.js'

/** @typedef {import('./layers/context.js').MapContext} MapContext */

/** Left end of the card, beside the layer panel, CSS pixels. */
const BESIDE = 264

/** Room of the zoom column at the right, CSS pixels. */
const ZOOM = 52

/** Gap to the next card, CSS pixels. */
const GAP = 8

/** Steps of the arrow keys through the choices. */
const STEPS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 })

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {HTMLElement} host
 * @param {() => Promise<any>} loadSources
 */
export function addViewpoint(map, context, host, loadSources) {
  const cards = host.querySelector('.cards')
  const body = host.querySelector('.panel-body')
  if (!cards || context.dossier.data.viewpoints.length === 0) return
  const segments = createSegments(context)
  const select = createSelect(context)
  const names = createNameSwitch(context.store)
  const note = createNote(context, loadSources)
  const card = h('div', { class: 'card viewpoint', 'data-takes': 'top' })
  const inside = h('div', { class: 'viewpoint-inside' })
  body?.prepend(inside)
  cards.append(card, note.node)

  // what is moved between the two places keeps its state and its listeners
  const arrange = () => {
    const bar = /** @type {HTMLElement|null} */ (host.querySelector('.briefing-bar'))
    const focus = /** @type {HTMLElement|null} */ (document.activeElement)
    card.hidden = false
    fill(inside)
    const isTooWide = () => {
      const next = bar && bar.offsetLeft > BESIDE ? bar.offsetLeft : map.getSize().x - ZOOM
      return body && card.offsetWidth > next - GAP - BESIDE
    }
    const setTight = (/** @type {boolean} */ tight) => { for (const node of [card, bar]) node?.classList.toggle('is-tight', tight) }
    setTight(false)
    fill(card, segments, names, note.button)
    if (isTooWide()) setTight(true)
    if (isTooWide()) {
      setTight(false)
      fill(card, segments, note.button)
      fill(inside, names)
    }
    if (isTooWide()) {
      card.hidden = true
      fill(inside, select, names, note.button)
    }
    note.node.classList.toggle('is-below', !card.hidden)
    if (focus && host.contains(focus)) focus.focus({ preventScroll: true })
  }
  arrange()
  map.on('resize', arrange)
  document.fonts?.ready.then(arrange)
  let legend = ''
  context.store.watch(['viewpoint', 'date'], () => {
    const { drawn } = pictureNow(context)
    if (drawn.id !== legend) setLegend(context, host)
    legend = drawn.id
  })
}

/** @param {MapContext} context */
function createSegments({ dossier, store }) {
  const rows = dossier.data.viewpoints
  const buttons = rows.map((row) => h('button', {
    type: 'button', role: 'radio', class: 'segment', 'data-viewpoint': row.id,
    onclick: () => store.set({ viewpoint: row.id }),
  }, row.name))
  store.watch(['viewpoint'], ({ viewpoint }) => buttons.forEach((button, index) => {
    const on = rows[index].id === viewpoint
    button.setAttribute('aria-checked', String(on))
    button.tabIndex = on ? 0 : -1
  }))
  return h('div', {
    class: 'segments', role: 'radiogroup', 'aria-label': 'Viewpoint',
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      const step = STEPS[event.key]
      if (!step) return
      event.preventDefault()
      const at = rows.findIndex((row) => row.id === store.get().viewpoint)
      const next = (at + step + rows.length) % rows.length
      store.set({ viewpoint: rows[next].id })
      buttons[next].focus()
    },
  }, buttons)
}

/** The same choice for a narrow map. @param {MapContext} context */
function createSelect({ dossier, store }) {
  const select = /** @type {HTMLSelectElement} */ (h('select', {
    class: 'choice', id: 'viewpoint-choice',
    onchange: (/** @type {any} */ event) => store.set({ viewpoint: event.target.value }),
  }, dossier.data.viewpoints.map((row) => h('option', { value: row.id }, row.name))))
  store.watch(['viewpoint'], ({ viewpoint }) => { select.value = viewpoint })
  return h('label', { class: 'choice-row', for: 'viewpoint-choice' }, h('span', {}, 'Viewpoint'), select)
}

/** Words and swatches of the panel's rows, as drawn. @param {MapContext} context @param {HTMLElement} host */
function setLegend(context, host) {
  for (const [id, { text, styles }] of Object.entries(pictureNow(context).drawn.legend)) {
    const row = host.querySelector(`#layer-${id}`)?.closest('.layer')
    const words = row?.querySelector('.layer-name')
    if (words) words.textContent = text
    row?.querySelector('.swatch')?.replaceWith(swatch(context.table, { id, styles }))
  }
}
