/**
 * The open step: its words, its chart or table, and what can be done with it.
 */

import { fill, h } from '../dom.js'
import { withoutMarks } from './marks.js'
import { createExhibitField } from './exhibit_field.js'
import { createSourceField } from './source_field.js'

/** @typedef {import('./story_model.js').Step} Step */

/**
 * @typedef {object} StepActions
 * @property {(key: string, change: Partial<Omit<Step, 'key'>>, field: string) => void} type
 * @property {(key: string, exhibit: import('./story_model.js').Exhibit|null) => void} exhibit
 * @property {(key: string) => void} update to the present view
 * @property {(key: string) => void} duplicate
 * @property {(key: string) => void} remove
 * @property {(key: string, by: number) => void} move
 * @property {() => void} settle
 */

let counts = 0

/**
 * A labelled field that says how much of its room is used once that runs short.
 * @param {string} label
 * @param {HTMLInputElement|HTMLTextAreaElement} field
 * @param {number} most characters without marks
 */
export function labelled(label, field, most) {
  const count = h('span', { class: 'compose-count', id: `compose-count-${++counts}`, 'aria-hidden': 'true' })
  field.setAttribute('aria-describedby', count.id)
  const paint = () => {
    const length = [...withoutMarks(field.value)].length
    fill(count, length > most * 0.8 ? `${length} of ${most}` : '')
    count.classList.toggle('is-over', length > most)
  }
  for (const event of ['input', 'compose-painted']) field.addEventListener(event, paint)
  paint()
  return h('label', { class: 'compose-field' }, h('span', { class: 'compose-label' }, label, count), field)
}

/**
 * @param {Step} step
 * @param {number} place from 0
 * @param {number} all
 * @param {StepActions} actions
 * @param {{limits: import('./file.js').Limits, exhibits: import('./exhibit_choices.js').ExhibitChoice[], loadSources: () => Promise<any>}} parts
 */
export function createStepEditor(step, place, all, actions, { limits, exhibits, loadSources }) {
  const { key } = step
  /** @param {'heading'|'text'|'notes'} name @param {string} tag @param {Record<string, any>} [more] */
  const field = (name, tag, more = {}) => {
    const node = /** @type {HTMLInputElement & HTMLTextAreaElement} */ (h(tag, {
      class: `compose-input step-${name}`, 'data-focus': `${key}-${name}`, autocomplete: 'off', ...more,
      oninput: () => actions.type(key, { [name]: node.value }, name), onblur: actions.settle,
    }))
    node.value = step[name]
    return node
  }
  const text = field('text', 'textarea', { rows: 4 })
  const button = (/** @type {string} */ words, /** @type {string} */ name, /** @type {() => void} */ act, off = false) => h('button', { type: 'button', class: 'button', 'data-focus': `${key}-${name}`, onclick: act, disabled: off }, words)
  return h('div', { class: 'step-editor' },
    labelled('Heading', field('heading', 'input', { type: 'text' }), limits.longest.heading),
    labelled('Text', text, limits.longest.text),
    createSourceField(text, loadSources).node,
    labelled('Notes for the presenter', field('notes', 'textarea', { rows: 2 }), limits.longest.notes),
    exhibits.length > 0 && createExhibitField(step.exhibit, exhibits, (exhibit) => actions.exhibit(key, exhibit)),
    h('div', { class: 'step-buttons' },
      button('Update to the present view', 'update', () => actions.update(key)),
      button('Duplicate', 'duplicate', () => actions.duplicate(key)),
      button('Move up', 'up', () => actions.move(key, -1), place === 0),
      button('Move down', 'down', () => actions.move(key, 1), place === all - 1),
      button('Delete', 'delete', () => actions.remove(key))))
}
