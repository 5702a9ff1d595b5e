/**
 * A briefing as a file: written for the export and for others, read with a message for everything
 * that cannot be used. The format is that of the domain package (`geodata/stories/`). What is wrong
 * in a step is said and kept as it stands, so that it can be mended here.
 */

import { withoutMarks } from './marks.js'
import { newStep, newStory } from './story_model.js'
import { viewProblems } from './view.js'

/** @typedef {import('./story_model.js').Story} Story */
/** @typedef {import('./story_model.js').Step} Step */

/** @typedef {{step: number|null, field: string, message: string, remedy: string}} Problem the step's number is from 1 */

/**
 * @typedef {object} Limits
 * @property {Record<string, number>} longest characters of each text
 * @property {number} steps
 * @property {number} characters of a file
 */

/** @typedef {{limits: Limits, fields: import('../state.js').StateField[], known: (kind: string, id: string) => boolean}} Rules */

const FORMAT = 'georgia-dossier-story'
const VERSION = 1

/** A text that is no briefing at all; the message says why and what to do. */
export class NotAStory extends Error {}

/** Lower-case letters, digits and hyphens, for the id and the file's name. @param {string} title */
export const slug = (title) => title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, 60).replace(/-+$/, '') || 'briefing'

/** @param {Story} story */
export function fileOf(story) {
  return {
    format: FORMAT, version: VERSION, id: slug(story.title), title: story.title, audience: story.audience, summary: story.summary,
    steps: story.steps.map(({ view, heading, text, notes, exhibit }) => ({
      view, heading, text, ...(notes ? { notes } : {}), ...(exhibit ? { exhibit: { kind: exhibit.kind, ...exhibit.options } } : {}),
    })),
  }
}

/** @param {Story} story */
export const writeStory = (story) => `${JSON.stringify(fileOf(story), null, 2)}\n`

/**
 * @param {string} text
 * @param {Rules} rules
 * @returns {{story: Story, problems: Problem[]}}
 */
export function readStory(text, rules) {
  const given = open(text, rules.limits)
  /** @type {Problem[]} */
  const problems = []
  const line = reader(given, null, problems)
  const story = { title: line('title') || newStory().title, audience: line('audience'), summary: line('summary') }
  const listed = Array.isArray(given.steps) ? given.steps : []
  if (listed.length === 0) problems.push({ step: null, field: 'steps', message: 'The briefing has no steps.', remedy: 'Add views of the map to it.' })
  if (listed.length > rules.limits.steps) {
    problems.push({
      step: rules.limits.steps + 1, field: 'steps', message: `The file has ${listed.length.toLocaleString('en')} steps; the first ${rules.limits.steps} were read.`,
      remedy: 'Split it into several briefings.',
    })
  }
  const steps = listed.slice(0, rules.limits.steps).flatMap((item, place) => readStep(item, place + 1, problems) ?? [])
  const found = newStory({ ...story, steps: Object.freeze(steps) })
  return { story: found, problems: [...problems, ...checkStory(found, rules)] }
}

/** @param {string} text @param {Limits} limits @returns {Record<string, any>} */
function open(text, limits) {
  if (text.length > limits.characters) throw new NotAStory(`The file is too long for a briefing: ${text.length.toLocaleString('en')} characters. A briefing has at most ${limits.characters.toLocaleString('en')}.`)
  let given
  try {
    given = JSON.parse(text)
  } catch {
    throw new NotAStory('The file is not JSON. Choose a briefing that was saved by this dossier.')
  }
  if (given?.format !== FORMAT) throw new NotAStory('The file is not a briefing of this dossier. Choose one that was saved with “Save as file”.')
  if (given.version !== VERSION) throw new NotAStory(`The briefing is of version ${shown(given.version)}; this dossier reads version ${VERSION}. Open it with the dossier that saved it, or save it anew.`)
  return given
}

/** @param {unknown} value */
const shown = (value) => String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 20)

/**
 * The function that reads one text of an object.
 * @param {Record<string, any>} given
 * @param {number|null} step
 * @param {Problem[]} problems
 */
const reader = (given, step, problems) => (/** @type {string} */ field) => {
  const value = given[field] ?? ''
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, (letter) => (letter === '\n' ? letter : letter === '\t' ? ' ' : ''))
  problems.push({ step, field, message: 'It is not text and was left out.', remedy: 'Write it anew.' })
  return ''
}

/** @param {any} given @param {number} number @param {Problem[]} problems @returns {Step|null} */
function readStep(given, number, problems) {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) {
    problems.push({ step: number, field: 'steps', message: 'It is not a step and was left out.', remedy: 'Add the view again.' })
    return null
  }
  const text = reader(given, number, problems)
  return newStep({ view: readView(given.view ?? {}, number, problems), heading: text('heading'), text: text('text'), notes: text('notes'), exhibit: readExhibit(given.exhibit ?? null, number, problems) })
}

/** @param {any} given @param {number} number @param {Problem[]} problems @returns {Record<string, string>} */
function readView(given, number, problems) {
  const pairs = given !== null && typeof given === 'object' && !Array.isArray(given) ? Object.entries(given) : null
  const texts = (pairs ?? []).filter(([name, value]) => /^[a-z][a-z_]{0,29}$/.test(name) && typeof value === 'string')
  if (!pairs || texts.length < pairs.length) {
    problems.push({
      step: number, field: 'view', message: pairs ? `Its view holds what no address can: ${pairs.filter((pair) => !texts.includes(pair)).map(([name]) => name.slice(0, 30)).slice(0, 5).join(', ')}.` : 'Its view cannot be read; the first view of the map is shown.',
      remedy: 'Update the step to the present view.',
    })
  }
  return Object.fromEntries(/** @type {[string, string][]} */ (texts))
}

/** @param {any} given @param {number} number @param {Problem[]} problems @returns {import('./story_model.js').Exhibit|null} */
function readExhibit(given, number, problems) {
  if (given === null) return null
  const { kind, ...options } = typeof given === 'object' ? given : { kind: null }
  if (typeof kind === 'string' && Object.values(options).every((value) => typeof value === 'string')) return { kind, options }
  problems.push({ step: number, field: 'exhibit', message: 'Its chart or table cannot be read and was left out.', remedy: 'Choose one anew.' })
  return null
}

/** What a reader of the briefing would miss or not see. @param {Story} story @param {Rules} rules @returns {Problem[]} */
function checkStory(story, rules) {
  const long = (/** @type {number|null} */ step, /** @type {Record<string, any>} */ part, /** @type {string[]} */ names) => names.flatMap((field) => tooLong(step, field, part[field], rules.limits) ?? [])
  return [
    ...long(null, story, ['title', 'audience', 'summary']),
    ...story.steps.flatMap((step, place) => [...viewProblems(step.view, rules).map((problem) => ({ ...problem, step: place + 1 })), ...long(place + 1, step, ['heading', 'text', 'notes'])]),
  ]
}

/** @param {number|null} step @param {string} field @param {string} text @param {Limits} limits @returns {Problem|null} */
function tooLong(step, field, text, { longest }) {
  const length = [...withoutMarks(text)].length
  if (length <= longest[field]) return null
  return { step, field, message: `It has ${length.toLocaleString('en')} characters; ${longest[field]} fit.`, remedy: 'Shorten it: the rest is left out of slides and pages.' }
}
