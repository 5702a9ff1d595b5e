/**
 * What was done to the briefings, so that it can be undone. A change holds one briefing before and
 * after; a briefing that did not exist is null, so that a deleted one comes back the same way.
 */

/** @typedef {import('./story_model.js').Story} Story */

/**
 * @typedef {object} Change
 * @property {string} id of the briefing
 * @property {Story|null} before
 * @property {Story|null} after
 * @property {string} words what was done: 'Step deleted'
 * @property {string} group changes of one group right after one another are undone together
 */

/** @typedef {{past: readonly Change[], future: readonly Change[]}} History */

/** Changes that are remembered. */
const MOST = 200

/** @type {History} */
export const NO_HISTORY = Object.freeze({ past: Object.freeze([]), future: Object.freeze([]) })

/** @param {History} history @param {Change} change @returns {History} */
export function record({ past, future }, change) {
  const last = past.at(-1)
  const joins = change.group !== '' && future.length === 0 && last?.group === change.group && last.id === change.id
  const next = joins ? [...past.slice(0, -1), { ...change, before: last.before }] : [...past, change]
  return { past: next.slice(-MOST), future: [] }
}

/** What is typed from now on is undone on its own. @param {History} history @returns {History} */
export const settle = ({ past, future }) => ({ past: past.map((change, place) => (place === past.length - 1 ? { ...change, group: '' } : change)), future })

/** @param {History} history @returns {[History, Change|null]} */
export function undo({ past, future }) {
  const change = past.at(-1) ?? null
  return change ? [{ past: past.slice(0, -1), future: [change, ...future] }, change] : [{ past, future }, null]
}

/** @param {History} history @returns {[History, Change|null]} */
export function redo({ past, future }) {
  const [change = null, ...rest] = future
  return change ? [{ past: [...past, change], future: rest }, change] : [{ past, future }, null]
}

/** Without the changes of a briefing that somebody else has changed since. @param {History} history @param {string} id @returns {History} */
export const forget = ({ past, future }, id) => ({ past: past.filter((change) => change.id !== id), future: future.filter((change) => change.id !== id) })
