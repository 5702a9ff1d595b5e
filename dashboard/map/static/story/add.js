/**
 * Stories on the map: the card that lists them, the reader, and the presentation.
 */

import { h } from '../dom.js'
import { createCard } from './card.js'
import { createList } from './list.js'
import { openAddressed } from './opening.js'
import { storyCitations } from './passages.js'
import { createPlayer } from './player.js'
import { createPresentation } from './present.js'
import { createReader } from './reader.js'
import { shippedStories } from './stories.js'
import { createViewer } from './view.js'

/**
 * What other parts of the map may do with stories, as `context.stories`.
 * @typedef {object} Stories
 * @property {(story: import('./stories.js').Story, options?: {present?: boolean, step?: number}) => void} play open a story, in the shape of the server's document
 * @property {() => import('./player.js').Playing|null} current what is open
 * @property {() => Promise<import('./stories.js').Story[]>} shipped the stories that come with the dossier
 * @property {() => void} close
 * @property {import('./card.js').BriefingCard['addTab']} addTab
 * @property {import('./card.js').BriefingCard['open']} openCard
 * @property {import('./card.js').BriefingCard['close']} closeCard
 */

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 * @param {() => Promise<any>} loadSources
 */
export function addStories(map, context, host, loadSources) {
  const card = createCard(host)
  const load = context.config.stories ? shippedStories(context.config.stories) : async () => []
  /** @type {import('./stories.js').Story[]} */
  let shipped = []
  const loadShipped = async () => (shipped = await load())
  const player = createPlayer(() => shipped)
  const viewer = createViewer(map, context, host)
  /** @type {import('../popup/marks.js').Citations} */
  let citations = storyCitations({ id: '', title: '', audience: '', summary: '', steps: [] }, loadSources, context.dossier)

  function showStep() {
    const { story, step, presenting } = player.get()
    if (story === null) return
    const { view } = story.steps[step - 1]
    // text and exhibit are there first: the view is fitted into the room that they leave
    if (presenting) presentation.paint()
    else reader.paint(viewer.unknown(view))
    // on a phone a record that opened by itself would lie over the text
    viewer.show(view, { selects: !reader.isPhone() })
    reader.update()
  }
  const select = () => {
    const { story, step } = player.get()
    if (story) context.store.set({ select: story.steps[step - 1].view.select ?? null })
  }
  const cited = () => citations
  const reader = createReader(host, player, { isAway: viewer.isAway, back: showStep, select, citations: cited })
  const presentation = createPresentation(map, context, host, player, { loadSources, citations: cited })
  viewer.onChange(reader.update)

  player.watch(['story', 'step', 'presenting'], ({ story, step, presenting }, before) => {
    if (before.presenting && !presenting) presentation.stop()
    reader.setOpen(story !== null && !presenting)
    if (story === null) {
      viewer.leave()
      if (before.story !== null) host.focus({ preventScroll: true })
      return
    }
    if (story !== before.story) citations = storyCitations(story, loadSources, context.dossier)
    if (presenting && !before.presenting) presentation.start()
    showStep()
    if (!presenting && (before.story === null || before.presenting)) reader.focus()
  })

  /** @type {Stories['play']} */
  const play = (story, options) => {
    const before = player.get()
    player.play(story, options)
    // what is open already is shown anew: the reader may have gone elsewhere on the map
    if (player.get() === before) showStep()
  }
  const list = createList(loadShipped, (story, present) => {
    card.close()
    play(story, { present })
  })
  if (context.config.stories) {
    card.addTab('stories', 'Stories', list.node)
    card.onOpen(list.refresh)
  }

  card.bar.append(h('button', {
    type: 'button', class: 'button briefing-play', title: 'Present the story that is open, or choose one',
    onclick: () => (player.get().story === null ? card.open('stories') : player.setPresenting(true)),
  }, 'Present'))

  /** @type {Stories} */
  const stories = {
    play,
    current: () => (player.get().story === null ? null : player.get()),
    shipped: loadShipped,
    close: player.close,
    addTab: card.addTab,
    openCard: card.open,
    closeCard: card.close,
  }
  context.stories = stories
  openAddressed(context.config, host, loadShipped, player)
  return stories
}
