/**
 * The list of stories: for whom each is and how long, to be read on the map or presented.
 */

import { fill, h } from '../dom.js'

/**
 * @param {() => Promise<import('./stories.js').Story[]>} load
 * @param {(story: import('./stories.js').Story, present: boolean) => void} play
 * @returns {{node: HTMLElement, refresh: () => Promise<void>}}
 */
export function createList(load, play) {
  const node = h('div', { class: 'story-list' })

  async function refresh() {
    if (!node.firstChild) fill(node, h('p', { class: 'quiet', role: 'status' }, 'Opening …'))
    const stories = await load().catch(() => null)
    if (stories === null) {
      fill(node, h('p', { role: 'alert' }, 'The stories could not be read. '), h('button', { type: 'button', class: 'button', onclick: refresh }, 'Try again'))
    } else fill(node, stories.map(item))
  }

  /** @param {import('./stories.js').Story} story */
  const item = (story) => h('article', { class: 'story-item', 'data-story': story.id },
    h('h3', {}, story.title),
    h('p', { class: 'story-for' }, `${story.audience} · ${story.steps.length} ${story.steps.length === 1 ? 'step' : 'steps'}`),
    h('p', {}, story.summary),
    h('div', { class: 'story-acts' },
      h('button', { type: 'button', class: 'button story-read', 'aria-label': `Read ${story.title}`, onclick: () => play(story, false) }, 'Read'),
      h('button', { type: 'button', class: 'button story-present', 'aria-label': `Present ${story.title}`, onclick: () => play(story, true) }, 'Present')))
  return { node, refresh }
}
