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
const ALONE = 'There is no connection: charts and tables that are not in a shipped story are not shown.'
const IN_FILE = 'Charts and tables that are not in a story of this file are not shown.'
const REFUSED = 'The server could not fill the charts and tables of this briefing; it is shown without them.'

/** What an exhibit asks, and for which day. @param {any} asks @param {Record<string, string>} view */
const question = (asks, { date = '' }) => JSON.stringify([asks.kind, Object.entries(asks.options).sort(), date])

/**
 * A briefing ready without the server: the exhibits that a shipped story has as well are at hand.
 * @param {Story} story
 * @param {import('../story/stories.js').Story[]} shipped
 * @returns {{prepared: import('../story/stories.js').Story, lacks: boolean}}
 */
function preparedHere(story, shipped) {
  const answers = new Map(shipped.flatMap(({ steps }) => steps).filter(({ asks }) => asks).map(({ asks, view, exhibit }) => [question(asks, view), exhibit]))
  const steps = story.steps.map(({ view, heading, text, notes, exhibit }) => ({
    view: { ...view }, heading, passages: passagesOf(text), notes, exhibit: (exhibit && answers.get(question(exhibit, view))) ?? null,
  }))
  return { prepared: { ...fileOf(story), id: slug(story.title), steps }, lacks: steps.some(({ exhibit }, place) => exhibit === null && story.steps[place].exhibit !== null) }
}

/**
 * @param {Story} story
 * @param {string|null} address of the briefing routes; null in a file of its own
 * @param {() => Promise<import('../story/stories.js').Story[]>} loadShipped
 * @returns {Promise<{prepared: import('../story/stories.js').Story, words: string|null}>}
 */
export async function prepare(story, address, loadShipped) {
  const asks = story.steps.some(({ exhibit }) => exhibit)
  const { prepared, lacks } = preparedHere(story, asks ? await loadShipped().catch(() => []) : [])
  if (!lacks) return { prepared, words: null }
  if (address === null) return { prepared, words: IN_FILE }
  try {
    const response = await fetch(`${address}/prepared`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: writeStory(story), signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok) return { prepared, words: REFUSED }
    const [filled] = (await response.json()).stories
    // a step that the server could not read is left out there, and shown here without its exhibit
    return { prepared: filled.steps.length === prepared.steps.length ? filled : prepared, words: null }
  } catch {
    return { prepared, words: ALONE }
  }
}
