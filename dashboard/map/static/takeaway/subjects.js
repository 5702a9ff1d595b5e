/**
 * What can be taken away: the view on the map, the story that is being read, one of my briefings.
 */

import { newStep, newStory, titleOf } from '../compose/story_model.js'
import { presentView, proposedHeading } from '../compose/view.js'

/** @typedef {import('../compose/story_model.js').Story} Story */

/**
 * @typedef {object} Subject
 * @property {string} id
 * @property {string} label
 * @property {string} meta
 * @property {() => Story} story
 */

/** The view on the map as a briefing of one step. @param {any} map @param {import('../layers/context.js').MapContext} context @returns {Story} */
function storyOfView(map, context) {
  const heading = proposedHeading(context)
  return newStory({ title: heading, steps: [newStep({ view: presentView(map, context), heading })] })
}

/** @param {number} count */
const steps = (count) => `${count} ${count === 1 ? 'step' : 'steps'}`

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {{library: import('../compose/library.js').Library, reading: () => {title: string, story: () => Story}|null}} parts
 * @returns {Subject[]}
 */
export function subjects(map, context, { library, reading }) {
  const read = reading()
  return [
    { id: 'view', label: 'The view on the map', meta: proposedHeading(context), story: () => storyOfView(map, context) },
    ...(read ? [{ id: 'reading', label: 'The story being read', meta: read.title, story: read.story }] : []),
    ...library.get().briefings.filter(({ story }) => story.steps.length > 0).map(({ id, story }) => ({
      id: `own-${id}`, label: titleOf(story), meta: `my briefing, ${steps(story.steps.length)}`, story: () => library.get().briefings.find((item) => item.id === id)?.story ?? story,
    })),
  ]
}
