/**
 * Stories on the map: the card that lists them, the reader, and the presentation.
 */

import { noticeCard } from '../address.js'
import { readStoryAddress, stepOf } from './address.js'
import { createCard } from './card.js'
import { createList } from './list.js'
import { storyCitations } from './passages.js'
import { createPlayer } from './player.js'
import { createReader } from './reader.js'
import { shippedStories } from './stories.js'
import { createViewer } from './view.js'

/**
 * What other parts of the map may do with stories, as `context.stories`.
 * @typedef {object} Stories
 * @property {(story: import('./stories.js').Story, options?: {present?: boolean, step?: number}) => void} play open a story, in the shape of the server's document
 * @property {() => import('./player.js').Playing|null} current what is open
 * @property {() => void} close
 * @property {import('./card.js').BriefingCard['addTab']} addTab
 * @property {import('./card.js').BriefingCard['open']} openCard
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
  /** @type {import('../state.js').Notice[]} */
  let ignored = []

  function showStep() {
    const { story, step } = player.get()
    if (story === null) return
    // on a phone a record that opened by itself would lie over the text
    ignored = viewer.show(story.steps[step - 1].view, { selects: !reader.isPhone() })
    reader.paint(ignored)
    reader.update()
  }
  const select = () => {
    const { story, step } = player.get()
    if (story) context.store.set({ select: story.steps[step - 1].view.select ?? null })
  }
  const reader = createReader(host, player, { isAway: viewer.isAway, back: showStep, select, citations: () => citations })
  viewer.onChange(reader.update)

  player.watch(['story', 'step', 'presenting'], ({ story, step, presenting }, before) => {
    if (story === null) {
      viewer.leave()
      reader.setOpen(false)
      if (before.story !== null) host.focus({ preventScroll: true })
      return
    }
    if (story !== before.story) citations = storyCitations(story, loadSources, context.dossier)
    reader.setOpen(!presenting)
    if (story === before.story && step === before.step) viewer.refit()
    else showStep()
    if (before.story === null) reader.focus()
  })

  const list = createList(loadShipped, (story, present) => {
    card.close()
    player.play(story, { present })
  })
  if (context.config.stories) {
    card.addTab('stories', 'Stories', list.node)
    card.onOpen(list.refresh)
  }

  /** @type {Stories} */
  const stories = {
    play: player.play,
    current: () => (player.get().story === null ? null : player.get()),
    close: player.close,
    addTab: card.addTab,
    openCard: card.open,
  }
  context.stories = stories
  openAddressed(context.config, host, loadShipped, player)
  return stories
}

/**
 * Open what the address asks for, or say what is wrong with it.
 * @param {import('../layers/context.js').MapConfig} config
 * @param {HTMLElement} host
 * @param {() => Promise<import('./stories.js').Story[]>} load
 * @param {import('./player.js').Player} player
 */
async function openAddressed(config, host, load, player) {
  const asked = readStoryAddress(config)
  if (asked.story === null) return
  const stories = await load().catch(() => null)
  const story = stories?.find(({ id }) => id === asked.story)
  if (!story) {
    say(host, 'story', asked.story, stories === null ? 'the stories could not be read; reload the page' : 'there is no such story; choose one under Briefing')
    return
  }
  const { step, reason } = stepOf(asked.step, story)
  if (reason) say(host, 'step', asked.step ?? '', reason)
  player.play(story, { step })
}

/** @param {HTMLElement} host @param {string} parameter @param {string} text @param {string} reason */
function say(host, parameter, text, reason) {
  const notice = noticeCard([{ parameter, text: [...text].slice(0, 80).join(''), reason }])
  const before = host.querySelector('.notice-address ul')
  if (!notice) return
  if (before) before.append(...(notice.querySelector('ul')?.children ?? []))
  else host.append(notice)
}
