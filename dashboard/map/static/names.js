/**
 * Names by the reader's choice: the English pair, Georgian, Russian, or Abkhaz in Abkhazia and
 * Ossetian in South Ossetia. A name that is not known falls back to the English pair.
 */

import { h } from './dom.js'

/** @typedef {import('./store.js').ViewState['names']} NameChoice */
/** @typedef {{text: string, lang: string}} Name */

/**
 * @typedef {object} Named columns of a layer
 * @property {string} name_en
 * @property {string|null} [name_ka]
 * @property {string|null} [name_ru]
 * @property {string|null} [name_ab]
 * @property {string|null} [name_os]
 * @property {string} [region]
 */

/** The choices as their speakers write them. @type {[NameChoice, string, string][]} */
export const CHOICES = [['pair', 'English pair', 'en'], ['ka', 'ქართული', 'ka'], ['ru', 'Русский', 'ru'], ['local', 'Аԥсуа · Ирон', 'ab']]

/** Language of the local names of a region. */
const LOCAL = /** @type {Record<string, 'ab'|'os'>} */ ({ 'GE-AB': 'ab', 'GE-SO': 'os' })

/**
 * @param {Named} row
 * @param {NameChoice} choice
 * @returns {Name}
 */
export function nameOf(row, choice) {
  const lang = choice === 'local' ? LOCAL[row.region ?? ''] : choice
  const text = lang && lang !== 'pair' ? row[/** @type {'name_ka'} */ (`name_${lang}`)] : null
  return text && lang ? { text, lang } : { text: row.name_en, lang: 'en' }
}

/**
 * A region of the facts with its names as a layer has them.
 * @param {Record<string, Record<string, any>>} regions
 * @param {string} id
 * @returns {Named}
 */
export function regionNames(regions, id) {
  const row = regions[id]
  return { region: id, name_en: row.en, name_ka: row.ka, name_ru: row.ru, ...(row.own ? { [`name_${row.ownLang}`]: row.own } : {}) }
}

/**
 * The name that the reader chose, and the others.
 * @param {Named} row
 * @param {NameChoice} choice
 * @returns {[Name, Name[]]}
 */
export function titleOf(row, choice) {
  const title = nameOf(row, choice)
  const all = ['pair', 'ka', 'local', 'ru'].map((other) => nameOf(row, /** @type {NameChoice} */ (other)))
  const others = all.filter((name, index) => name.lang !== title.lang && all.findIndex((one) => one.lang === name.lang) === index)
  return [title, others]
}

/**
 * Names side by side, each in its language.
 * @param {Name[]} names
 */
export const nameList = (names) => names.flatMap(({ text, lang }, index) => [index > 0 && ' · ', h('span', { lang }, text)])

/**
 * The switch.
 * @param {import('./store.js').Store} store
 */
export function createNameSwitch(store) {
  const select = /** @type {HTMLSelectElement} */ (h('select', {
    class: 'choice', id: 'name-choice',
    onchange: (/** @type {any} */ event) => store.set({ names: event.target.value }),
  }, CHOICES.map(([value, text, lang]) => h('option', { value, lang }, text))))
  store.watch(['names'], ({ names }) => { select.value = names })
  return h('label', { class: 'choice-row name-choice', for: 'name-choice' }, h('span', {}, 'Names'), select)
}
