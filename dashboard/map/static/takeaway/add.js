/**
 * The tab 'Take away', where there is a server that makes the files.
 */

import { createTakeaway } from './tab.js'

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {{stories: import('../story/add.js').Stories, compose: ReturnType<typeof import('../compose/compose.js').addCompose>}} parts
 */
export function addTakeaway(map, context, { stories, compose }) {
  const { address, formats } = context.config.briefing
  if (address === null) return
  const reading = () => {
    const story = stories.current()?.story
    return story ? { title: story.title, story: () => compose.writtenOf(story) } : null
  }
  const tab = createTakeaway(map, context, { address: `${address}/exports`, formats, library: compose.library, reading })
  stories.addTab('takeaway', 'Take away', tab.node)
}
