/**
 * A briefing made ready to be read or presented: by the server, which fills its charts and tables,
 * or without a connection from its words alone.
 */

import { fileOf, slug, writeStory } from './file.js'
import { passagesOf } from './marks.js'

/** @typedef {import('./story_model.js').Story} Story */

/** How long the server may take before the words are shown without its help, milliseconds. */
const PATIENCE = 8000

/** What is said where charts are lacking. */
const ALONE = 'There is no connection: the charts and tables of this briefing are not shown.'

/** @param {Story} story @returns {import('../story/stories.js').Story} */
export const preparedHere = (story) => ({
  ...fileOf(story), id: slug(story.title),
  steps: story.steps.map(({ view, heading, text, notes }) => ({ view: { ...view }, heading, passages: passagesOf(text), notes, exhibit: null })),
})

/**
 * @param {Story} story
 * @param {string|null} address of the briefing routes; null in a file of its own
 * @returns {Promise<{prepared: import('../story/stories.js').Story, words: string|null}>}
 */
export async function prepare(story, address) {
  const here = preparedHere(story)
  if (!story.steps.some(({ exhibit }) => exhibit)) return { prepared: here, words: null }
  if (address === null) return { prepared: here, words: ALONE }
  try {
    const response = await fetch(`${address}/prepared`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: writeStory(story), signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok) return { prepared: here, words: 'The server could not fill the charts and tables of this briefing; it is shown without them.' }
    const [filled] = (await response.json()).stories
    // what the server leaves out, such as a step with a broken view, stays as it is here
    return { prepared: filled.steps.length === here.steps.length ? filled : here, words: null }
  } catch {
    return { prepared: here, words: ALONE }
  }
}
