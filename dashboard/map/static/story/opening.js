/**
 * Opens the story that the address asks for, or says what is wrong with the address.
 */

import { noticeCard } from '../address.js'
import { h } from '../dom.js'
import { readStoryAddress, stepOf } from './address.js'

/**
 * Open what the address asks for, or say what is wrong with it.
 * @param {import('../layers/context.js').MapConfig} config
 * @param {HTMLElement} host
 * @param {() => Promise<import('./stories.js').Story[]>} load
 * @param {import('./player.js').Player} player
 */
export async function openAddressed(config, host, load, player) {
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
  if (asked.present) offer(host, player)
}

/** Ask for the press without which no browser gives the whole screen. @param {HTMLElement} host @param {import('./player.js').Player} player */
function offer(host, player) {
  const start = h('button', { type: 'button', class: 'button is-on', onclick: () => choose(true) }, 'Present on the whole screen')
  const card = h('div', { class: 'card notice present-offer', role: 'dialog', 'aria-label': 'Present', 'data-keeps-focus': true },
    h('p', {}, h('b', {}, player.get().story?.title)), start,
    h('button', { type: 'button', class: 'button', onclick: () => choose(false) }, 'Read it here'))
  /** @param {boolean} present */
  function choose(present) {
    card.remove()
    if (present) player.setPresenting(true)
  }
  host.append(card)
  start.focus({ preventScroll: true })
}

/** @param {HTMLElement} host @param {string} parameter @param {string} text @param {string} reason */
function say(host, parameter, text, reason) {
  const notice = noticeCard([{ parameter, text: [...text].slice(0, 80).join(''), reason }])
  const before = host.querySelector('.notice-address ul')
  if (!notice) return
  if (before) before.append(...(notice.querySelector('ul')?.children ?? []))
  else host.append(notice)
}
