/**
 * The layer panel, which is also the legend: a switch, the swatch as drawn on the map, the name and
 * how many there are on the date.
 */

import { h, s } from './dom.js'
import { layerMenu, layerReset } from './panel/layer_menu.js'
import { symbol } from './symbols.js'
import { colour, hatchPattern } from './theme.js'

/** @typedef {import('./layers/context.js').MapContext} MapContext */
/** @typedef {MapContext['config']['catalogue'][number]} CatalogueEntry */

/** Layers that are folded away in the panel. */
const FOLDED = new Set(['idp_settlement', 'airport', 'port', 'dam', 'tunnel'])

const WIDTH = 24
const HEIGHT = 14

/**
 * The swatch of a layer, drawn from the style table.
 * @param {import('./theme.js').StyleTable} table
 * @param {{id: string, styles: string[]}} entry
 */
export function swatch(table, entry) {
  const style = table.styles[entry.styles[0]]
  if (style.geometry === 'point') return h('span', { class: 'swatch' }, symbol(style, 16))
  const drawing = s('svg', { width: WIDTH, height: HEIGHT, 'aria-hidden': 'true', focusable: 'false' })
  if (style.geometry === 'line') {
    entry.styles.forEach((name, index) => {
      const part = table.styles[name]
      const y = ((index + 0.5) * HEIGHT) / entry.styles.length
      drawing.append(s('line', { x1: 0, y1: y, x2: WIDTH, y2: y, stroke: colour(part.stroke), 'stroke-width': part.weight, 'stroke-dasharray': part.dash, 'stroke-linecap': part.dash ? 'round' : null }))
      if (part.core) drawing.append(s('line', { x1: 0, y1: y, x2: WIDTH, y2: y, stroke: colour(part.core), 'stroke-width': part.core_weight }))
    })
  } else if (style.geometry === 'flow') {
    drawing.append(s('path', { d: `M0 ${HEIGHT - 2}Q${WIDTH / 2} 0 ${WIDTH - 5} ${HEIGHT / 2}l-1 -4 6 5 -7 3z`, fill: 'none', stroke: colour(style.stroke), 'stroke-width': 2.4, 'stroke-dasharray': style.dash }))
  } else if (style.geometry === 'image') {
    drawing.append(s('path', { d: `M0 ${HEIGHT}L7 3l4 6 4 -7 9 12z`, fill: 'var(--ink-3)', 'fill-opacity': 0.55 }))
  } else {
    const each = WIDTH / entry.styles.length
    const defs = s('defs')
    drawing.append(defs)
    entry.styles.forEach((name, index) => {
      const part = table.styles[name]
      const id = `swatch-${entry.id}-${index}`
      if (part.hatch !== null) defs.append(hatchPattern(name, part, id))
      drawing.append(s('rect', {
        x: index * each + 0.5, y: 0.5, width: each - 1, height: HEIGHT - 1, rx: 2,
        fill: part.hatch === null ? colour(part.fill) : `url(#${id})`,
        // what is faint on the map would be lost in so small an area
        'fill-opacity': part.hatch === null ? part.fill_opacity * (part.fill_opacity < 0.5 ? 2 : 1) : null,
        stroke: colour(part.stroke ?? part.fill),
      }))
    })
  }
  return h('span', { class: 'swatch' }, drawing)
}

/** Window, CSS pixels, above which the card starts unfolded: in a smaller one it would hide the map. */
const ROOM = { width: 700, height: 420 }

/**
 * @param {MapContext} context
 * @param {(id: string, date: string) => number|null} countOf
 * @param {import('./panel/layer_menu.js').LayerActions} actions
 */
export function createPanel(context, countOf, actions) {
  const { table, config, store } = context
  /** @type {Map<string, {row: HTMLElement, box: HTMLInputElement, count: HTMLElement}>} */
  const rows = new Map()

  /** @param {CatalogueEntry} entry */
  function row(entry) {
    const box = /** @type {HTMLInputElement} */ (h('input', {
      type: 'checkbox', role: 'switch', class: 'switch', id: `layer-${entry.id}`,
      onchange: (/** @type {any} */ event) => {
        const layers = new Set(store.get().layers)
        if (event.target.checked) layers.add(entry.id)
        else layers.delete(entry.id)
        store.set({ layers })
      },
    }))
    const count = h('span', { class: 'count' })
    const line = h('label', { class: 'layer', for: `layer-${entry.id}` }, box, swatch(table, entry), h('span', { class: 'layer-name' }, entry.label), count)
    rows.set(entry.id, { row: line, box, count })
    const { button, menu } = layerMenu(entry, context, actions)
    return h('div', { class: 'layer-row' }, line, button, menu)
  }

  /** The rows of a group; what few look for is folded away. @param {string} group */
  function rowsOf(group) {
    const entries = config.catalogue.filter((entry) => entry.group === group)
    const folded = entries.filter((entry) => FOLDED.has(entry.id))
    return [
      ...entries.filter((entry) => !folded.includes(entry)).map(row),
      folded.length > 0 && h('details', { class: 'more-sites', open: folded.some((entry) => store.get().layers.has(entry.id)) },
        h('summary', {}, `${folded.length} more kinds of site`), folded.map(row)),
    ]
  }

  const body = h('div', { class: 'panel-body' }, config.groups.map((group) => h(
    'fieldset', { class: 'layer-group', 'data-group': group.id },
    h('legend', {}, group.label),
    rowsOf(group.id),
  )), layerReset(context), config.missing.length > 0 && h('p', { class: 'panel-note' }, `Not in this edition: ${config.missing.join(', ')}.`))
  const toggle = h('button', {
    type: 'button', class: 'panel-toggle', 'aria-expanded': 'true', 'aria-controls': 'layer-panel-body',
    onclick: () => setOpen(toggle.getAttribute('aria-expanded') !== 'true'),
  }, 'Layers')
  body.id = 'layer-panel-body'
  const node = h('section', { class: 'card panel', 'aria-label': 'Layers and legend', 'data-takes': 'left' }, h('h2', { class: 'panel-title' }, toggle), body)

  /** @param {boolean} open */
  function setOpen(open) {
    toggle.setAttribute('aria-expanded', String(open))
    node.classList.toggle('is-closed', !open)
  }
  setOpen(window.innerWidth > ROOM.width && window.innerHeight > ROOM.height)

  const labels = new Map(config.catalogue.map((entry) => [entry.id, entry.label]))
  store.watch(['layers', 'date', 'since'], ({ layers, date, since }) => {
    for (const [id, { row: line, box, count }] of rows) {
      const on = layers.has(id)
      box.checked = on
      line.classList.toggle('is-off', !on)
      const number = countOf(id, date)
      count.textContent = number === null ? '' : String(number)
      const name = line.querySelector('.layer-name')
      if (id === 'events' && name) name.textContent = since === null ? labels.get(id) ?? '' : 'Events in the span'
    }
  })
  return node
}
