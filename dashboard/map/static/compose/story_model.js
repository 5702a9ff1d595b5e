/**
 * A briefing as it is written: a title, whom it is for, and steps, each a view of the map with
 * words. Nothing here is ever changed: each function returns a new briefing, so that an earlier one
 * can be gone back to.
 */

/**
 * @typedef {object} Exhibit a chart or a table shown with a step
 * @property {string} kind
 * @property {Record<string, string>} options
 */

/**
 * @typedef {object} Step
 * @property {string} key tells steps apart while they are worked on; it is not part of the file
 * @property {Record<string, string>} view parameters of the map's address, as text
 * @property {string} heading
 * @property {string} text sentences with [source-id] after the claim
 * @property {string} notes for the presenter
 * @property {Exhibit|null} exhibit
 */

/**
 * @typedef {object} Story
 * @property {string} title
 * @property {string} audience
 * @property {string} summary
 * @property {readonly Step[]} steps
 */

/** Name of a briefing that has none yet. */
const UNTITLED = 'Untitled briefing'

/** What a briefing is called where it is listed. @param {Story} story */
export const titleOf = ({ title }) => title.trim() || UNTITLED

/** Something that no other briefing or step is called. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** @param {Partial<Story>} [parts] @returns {Story} */
export const newStory = (parts = {}) => Object.freeze({ title: UNTITLED, audience: '', summary: '', steps: Object.freeze([]), ...parts })

/** @param {Partial<Step>} parts @returns {Step} */
export const newStep = (parts) => Object.freeze({ view: {}, heading: '', text: '', notes: '', exhibit: null, ...parts, key: newKey() })

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' ? value : '')

/**
 * A briefing from where it was kept, with everything that one has: another version of this page may
 * have written it.
 * @param {any} kept
 * @returns {Story|null} null if it is none
 */
export function revived(kept) {
  if (!Array.isArray(kept?.steps)) return null
  const steps = kept.steps.filter((/** @type {any} */ step) => step !== null && typeof step === 'object').map((/** @type {any} */ step) => Object.freeze({
    key: /^[0-9a-f]{16}$/.test(step.key) ? step.key : newKey(),
    view: Object.fromEntries(Object.entries(step.view ?? {}).filter(([, value]) => typeof value === 'string')),
    heading: text(step.heading), text: text(step.text), notes: text(step.notes),
    exhibit: typeof step.exhibit?.kind === 'string' ? { kind: step.exhibit.kind, options: { ...step.exhibit.options } } : null,
  }))
  return newStory({ title: text(kept.title), audience: text(kept.audience), summary: text(kept.summary), steps: Object.freeze(steps) })
}

/** A briefing of the same words whose steps are its own. @param {Story} story @param {string} [title] */
export const copyOf = (story, title = story.title) => newStory({ ...story, title, steps: Object.freeze(story.steps.map(newStep)) })

/** @param {Story} story @param {Partial<Omit<Story, 'steps'>>} change */
export const editStory = (story, change) => newStory({ ...story, ...change })

/** @param {Story} story @param {readonly Step[]} steps */
const withSteps = (story, steps) => newStory({ ...story, steps: Object.freeze([...steps]) })

/** @param {Story} story @param {string} key */
export const placeOf = (story, key) => story.steps.findIndex((step) => step.key === key)

/** @param {Story} story @param {Step} step @param {number} [at] the end if it is not said */
export const addStep = (story, step, at = story.steps.length) => withSteps(story, story.steps.toSpliced(at, 0, step))

/** @param {Story} story @param {string} key @param {Partial<Omit<Step, 'key'>>} change */
export const editStep = (story, key, change) => withSteps(story, story.steps.map((step) => (step.key === key ? Object.freeze({ ...step, ...change }) : step)))

/** @param {Story} story @param {string} key */
export const removeStep = (story, key) => withSteps(story, story.steps.filter((step) => step.key !== key))

/** The copy stands right behind. @param {Story} story @param {string} key */
export function duplicateStep(story, key) {
  const place = placeOf(story, key)
  return place < 0 ? story : addStep(story, newStep(story.steps[place]), place + 1)
}

/** @param {Story} story @param {string} key @param {number} to place that the step gets, from 0 */
export function moveStep(story, key, to) {
  const from = placeOf(story, key)
  if (from < 0) return story
  const place = Math.max(0, Math.min(story.steps.length - 1, to))
  return withSteps(story, story.steps.toSpliced(from, 1).toSpliced(place, 0, story.steps[from]))
}
