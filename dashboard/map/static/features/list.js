/**
 * The list of features: everything that the map shows as of the date, as buttons that do what a
 * press on the map does. It is built while it is open, and follows the map.
 */

import { fill, h } from '../dom.js'
import { formatDate } from '../dates.js'
import { afterFrame } from '../time/frames.js'
import { createChips } from './chips.js'
import { fold } from '../search/matching.js'
import { fileOf } from './geometry_entries.js'
import { featureGroups } from './groups.js'
import { createJourney } from './journey.js'
import { createRows } from './rows.js'

/**
 * @typedef {object} Parts what the list needs of the map
 * @property {{entries: (layer: any) => {key: string, text: string, meta: string}[], open: (pair: string) => void}} transfers
 * @property {{incidents: () => import('../dossier.js').Place[]}} density
 * @property {{bounds: Map<string, any>}|null} regions
 * @property {{groups: () => import('./groups.js').Group[]}} own layers of the reader
 * @property {() => void} home show the whole of Georgia
 */

/** Milliseconds between two paints while a date is dragged. */
const PAUSE = 100

/** Up to this width, in CSS pixels, the list covers the map and gives way to what it opens. */
const PHONE = 700

/** Parts of the view that the list follows. */
const FOLLOWED = /** @type {const} */ (['date', 'since', 'layers', 'names', 'viewpoint', 'select', 'money', 'period', 'currency', 'prices', 'shade'])

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 * @param {Parts} parts
 */
export function addFeatureList(map, context, host, parts) {
  const { dossier, load, store } = context
  const journey = createJourney(map, context, parts)
  /** @type {Map<string, any>} */
  const files = new Map()
  const title = h('h2', { id: 'features-title', tabindex: -1 })
  const filter = /** @type {HTMLInputElement} */ (h('input', { type: 'search', id: 'feature-filter', class: 'feature-filter', autocomplete: 'off', oninput: () => paint() }))
  const chips = createChips((kind) => dossier.label('eventKinds', kind), () => paint())
  const status = h('p', { class: 'features-status', role: 'status' })
  const body = h('div', { class: 'features-body' })
  const card = h('section', { class: 'card features', id: 'feature-list', 'aria-labelledby': 'features-title', hidden: true, onkeydown: onKey },
    h('header', { class: 'features-head' }, title,
      h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close the list', onclick: () => setOpen(false) }, '×'),
      h('label', { class: 'feature-search', for: 'feature-filter' }, 'Filter', filter), chips.node, status),
    body)
  const toggle = h('button', {
    type: 'button', class: 'list-toggle', title: 'What the map shows, as a list', 'aria-expanded': 'false', 'aria-controls': 'feature-list', onclick: () => setOpen(card.hidden),
  }, 'List')
  host.querySelector('.panel-title')?.append(toggle)
  host.querySelector('.panel')?.after(card)

  const rows = createRows(body, (entry) => {
    if (map.getSize().x <= PHONE) setOpen(false)
    entry.act()
  })

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key !== 'Escape') return
    // Escape closes the list, not what is open on the map
    event.stopPropagation()
    event.preventDefault()
    if (filter.value !== '' && event.target === filter) {
      filter.value = ''
      paint()
    } else setOpen(false)
  }

  /** @param {boolean} open */
  function setOpen(open) {
    card.hidden = !open
    toggle.setAttribute('aria-expanded', String(open))
    host.classList.toggle('has-list', open)
    if (open) {
      paint()
      title.focus({ preventScroll: true })
    } else toggle.focus({ preventScroll: true })
  }

  function paint() {
    if (card.hidden) return
    const { date, select, layers } = store.get()
    for (const layer of layers) read(fileOf(layer))
    fill(title, `On the map, ${formatDate(date, { short: true })}`)
    const groups = featureGroups(context, journey, parts, files)
    chips.offer(groups.flatMap((group) => group.entries.flatMap((entry) => entry.kind ?? [])))
    const wanted = fold(filter.value.trim())
    const found = groups.map((group) => ({
      group,
      shown: group.entries.filter((entry) => chips.allows(entry.kind) && (wanted === '' || fold(`${entry.text} ${entry.meta} ${group.title}`).includes(wanted))),
    })).filter(({ shown }) => shown.length > 0)
    const focused = /** @type {HTMLElement|null} */ (document.activeElement)
    const inside = focused !== null && body.contains(focused)
    rows.paint(found, { selected: select })
    // what had the focus is gone from the map
    if (inside && !focused.isConnected) title.focus({ preventScroll: true })
    const [shown, all] = [found.reduce((sum, item) => sum + item.shown.length, 0), groups.reduce((sum, group) => sum + group.entries.length, 0)]
    const words = shown === all ? `${all} entries. Layers that are off are not listed.` : shown > 0 ? `${shown} of ${all} entries` : `None of ${all} entries matches. Clear the filter, or switch on more layers.`
    if (status.textContent !== words) status.textContent = words
  }

  /** Read the file of a layer once, and paint again when it is there. @param {string|null} name */
  function read(name) {
    if (name === null || files.has(name)) return
    files.set(name, null)
    load(name).then((features) => {
      if (features === null) files.delete(name)
      else {
        files.set(name, features)
        soon()
      }
    })
  }

  const soon = afterFrame(paint, PAUSE)
  const refresh = () => { if (!card.hidden) soon() }
  store.watch([...FOLLOWED], refresh)
  return { open: () => { if (card.hidden) setOpen(true); else title.focus() }, refresh }
}
