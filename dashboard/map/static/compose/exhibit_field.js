/**
 * The chart or table of a step: a question to the dossier, chosen from those that it answers.
 */

import { fill, h } from '../dom.js'

/** @typedef {import('./story_model.js').Exhibit} Exhibit */
/** @typedef {import('./exhibit_choices.js').ExhibitChoice} ExhibitChoice */
/** @typedef {import('./exhibit_choices.js').OptionChoice} OptionChoice */

/** How many of several records are chosen to begin with. */
const SEVERAL = 2

let count = 0

/**
 * @param {Exhibit|null} exhibit
 * @param {ExhibitChoice[]} choices
 * @param {(exhibit: Exhibit|null) => void} change
 */
export function createExhibitField(exhibit, choices, change) {
  const number = ++count
  const known = exhibit === null || choices.some(({ kind }) => kind === exhibit.kind)
  const options = h('div', { class: 'exhibit-options' })
  const select = /** @type {HTMLSelectElement} */ (h('select', {
    class: 'choice', onchange: () => {
      const found = choices.find(({ kind }) => kind === select.value)
      show(found ? { kind: found.kind, options: first(found) } : null, true)
    },
  }, h('option', { value: '' }, 'None'), choices.map(({ kind, label }) => h('option', { value: kind }, label)),
  !known && h('option', { value: exhibit?.kind }, `${exhibit?.kind} (not known here)`)))

  /** @param {Exhibit|null} next @param {boolean} changed */
  function show(next, changed) {
    select.value = next?.kind ?? ''
    const found = choices.find(({ kind }) => kind === next?.kind)
    fill(options, next && found?.options.map((option) => optionRow(option, read(option, next.options), `exhibit-${number}-${option.names[0]}`, (value) => {
      next = { kind: found.kind, options: { ...next?.options, ...written(option, value) } }
      for (const name of option.names) if (!next.options[name]) delete next.options[name]
      change(next)
    })))
    if (changed) change(next)
  }

  show(exhibit, false)
  return h('div', { class: 'compose-field' }, h('label', { class: 'compose-label-row' }, h('span', { class: 'compose-label' }, 'Chart or table'), select), options)
}

/**
 * @param {OptionChoice} option
 * @param {string} value
 * @param {string} id
 * @param {(value: string) => void} set
 */
function optionRow({ label, choices, several }, value, id, set) {
  if (several) return boxes(label, choices, value.split(','), set)
  const field = /** @type {HTMLInputElement & HTMLSelectElement} */ (choices.length > 0
    ? h('select', { class: 'choice', id, onchange: () => set(field.value) }, choices.map(([key, words]) => h('option', { value: key, selected: key === value }, words)))
    : h('input', { class: 'compose-input', id, type: 'text', inputmode: 'numeric', maxlength: 4, placeholder: 'any', value, onchange: () => set(field.value.trim()) }))
  return h('label', { class: 'exhibit-option', for: id }, h('span', {}, label), field)
}

/**
 * Several of a list.
 * @param {string} label
 * @param {[string, string][]} choices
 * @param {string[]} chosen
 * @param {(value: string) => void} set
 */
function boxes(label, choices, chosen, set) {
  const inputs = choices.map(([key]) => /** @type {HTMLInputElement} */ (h('input', {
    type: 'checkbox', value: key, checked: chosen.includes(key), onchange: () => set(inputs.filter(({ checked }) => checked).map((input) => input.value).join(',')),
  })))
  return h('fieldset', { class: 'exhibit-option exhibit-boxes' }, h('legend', {}, label),
    h('div', { class: 'picker-list' }, choices.map(([, words], place) => h('label', { class: 'exhibit-box' }, inputs[place], words))))
}

/** What a choice says now. @param {OptionChoice} option @param {Record<string, string>} options */
const read = ({ names }, options) => names.map((name) => options[name] ?? '').join(' ')

/** The options that a choice sets. @param {OptionChoice} option @param {string} value */
const written = ({ names }, value) => (names.length > 1 ? Object.fromEntries(value.split(' ').map((part, place) => [names[place], part])) : { [names[0]]: value })

/** The options of a kind to begin with. @param {ExhibitChoice} choice */
const first = ({ options }) => Object.assign({}, ...options.filter(({ choices }) => choices.length > 0).map((option) => written(option, option.choices.slice(0, option.several ? SEVERAL : 1).map(([value]) => value).join(','))))
