/**
 * The tab 'Take away': what, in which format, how it looks; then the server makes the file while the
 * map goes on.
 */

import { formatDate } from '../dates.js'
import { fill, h } from '../dom.js'
import { CHOICES } from '../names.js'
import { pictureNow } from '../picture.js'
import { writeStory } from '../compose/file.js'
import { remembered, startJob } from './job.js'
import { createProgress } from './progress.js'
import { subjects } from './subjects.js'

/** @typedef {{id: string, label: string, query: Record<string, string>}} FormatChoice */

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {{address: string, formats: FormatChoice[], library: import('../compose/library.js').Library, reading: () => {title: string, story: () => import('../compose/story_model.js').Story}|null}} parts
 */
export function createTakeaway(map, context, { address, formats, ...parts }) {
  let chosen = 'view'
  /** @type {ReturnType<typeof startJob>|null} */
  let job = null
  const what = h('div', { class: 'takeaway-choices' })
  const subjectBox = h('fieldset', { class: 'takeaway-box' }, h('legend', {}, 'What'), what)
  const format = radios('takeaway-format', formats.map(({ id, label }) => ({ id, label, meta: '' })), formats[0].id)
  const formatBox = h('fieldset', { class: 'takeaway-box' }, h('legend', {}, 'Format'), h('div', { class: 'takeaway-choices is-formats' }, format.rows))
  const theme = /** @type {HTMLSelectElement} */ (h('select', { class: 'choice', id: 'takeaway-theme' }, h('option', { value: 'light' }, 'Light, for print'), h('option', { value: 'dark' }, 'Dark')))
  const view = /** @type {HTMLSelectElement} */ (h('select', { class: 'choice', id: 'takeaway-view', onchange: () => say() }, h('option', { value: 'own' }, 'As each step says'), h('option', { value: 'now' }, 'As the map shows now')))
  const viewRow = h('label', { class: 'takeaway-row', for: view.id }, 'Viewpoint and names', view)
  const sentence = h('p', { class: 'takeaway-sentence', 'aria-live': 'polite' })
  const make = h('button', { type: 'button', class: 'button takeaway-make is-on', onclick: () => start(false) }, 'Make the file')
  const progress = createProgress({ cancel: () => job?.cancel(), rest: () => start(true), again: () => start(false) })
  const node = h('div', { class: 'takeaway' }, subjectBox, formatBox,
    h('div', { class: 'takeaway-rows' }, viewRow, h('label', { class: 'takeaway-row', for: theme.id }, 'Colours', theme)),
    sentence, make, progress.node)

  /** Offer what there is to take away now. */
  function refresh() {
    const found = subjects(map, context, parts)
    if (!found.some(({ id }) => id === chosen)) chosen = 'view'
    const focused = /** @type {HTMLElement|null} */ (what.contains(document.activeElement) ? document.activeElement : null)?.id
    fill(what, radios('takeaway-what', found, chosen, (id) => { chosen = id; say() }).rows)
    if (focused) document.getElementById(focused)?.focus()
    say()
  }

  /** Say for which day, from which viewpoint and with which names the file is made. */
  function say() {
    const { date, names } = context.store.get()
    const { viewpoint } = pictureNow(context)
    const words = `the viewpoint “${viewpoint.name}” and the names “${CHOICES.find(([id]) => id === names)?.[1]}”`
    viewRow.hidden = chosen === 'view'
    if (chosen === 'view') fill(sentence, `As of ${formatDate(date)}, with ${words}, as the map shows now.`)
    else if (view.value === 'now') fill(sentence, `Every step with ${words}. Each step keeps its day; one that names none is shown as of ${formatDate(date)}.`)
    else fill(sentence, `Each step on its own day, with its own viewpoint and names. A step that names no day is shown as of ${formatDate(date)}.`)
  }

  /** @param {boolean} skip whether steps that cannot be shown are left out */
  function start(skip) {
    job?.cancel()
    const subject = subjects(map, context, parts).find(({ id }) => id === chosen)
    if (!subject) return refresh()
    const { date, viewpoint, names } = context.store.get()
    const { query } = /** @type {FormatChoice} */ (formats.find(({ id }) => id === format.value()))
    const story = subject.story()
    job = startJob(address, {
      body: writeStory(story),
      query: { ...query, theme: theme.value, as_of: date, ...(view.value === 'now' && chosen !== 'view' ? { viewpoint, names } : {}), ...(skip ? { skip_problems: '1' } : {}) },
    }, paint)
  }

  /** @param {import('./job.js').JobState} state */
  function paint(state) {
    progress.paint(state)
    make.toggleAttribute('disabled', ['sending', 'waiting', 'working', 'lost'].includes(state.phase))
    if (state.phase === 'ready') h('a', { href: state.href, download: state.filename ?? true }).click()
  }

  context.store.watch(['date', 'since', 'compare', 'select', 'viewpoint', 'names'], () => { if (node.isConnected) refresh() })
  parts.library.watch(() => { if (node.isConnected) refresh() })
  // the tab is put on the page each time it is opened
  new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) refresh() }).observe(node)
  refresh()
  // the reader was on another page meanwhile
  const unfinished = remembered()
  if (unfinished !== null) job = startJob(address, unfinished, paint)
  return { node, refresh }
}

/**
 * Radio buttons, a line each.
 * @param {string} name
 * @param {{id: string, label: string, meta: string}[]} options
 * @param {string} value
 * @param {(id: string) => void} [change]
 */
function radios(name, options, value, change = () => {}) {
  const inputs = options.map(({ id }) => /** @type {HTMLInputElement} */ (h('input', { type: 'radio', name, id: `${name}-${id}`, value: id, checked: id === value, onchange: () => change(id) })))
  return {
    rows: options.map(({ label, meta }, index) => h('label', { class: 'takeaway-choice' }, inputs[index], h('span', {}, label, meta && h('span', { class: 'takeaway-meta' }, meta)))),
    value: () => inputs.find((input) => input.checked)?.value ?? value,
  }
}
