/**
 * Progress through a story: a mark for every step, each a button that leads there.
 */

import { h } from '../dom.js'

/**
 * @param {import('./player.js').Player} player
 * @returns {{node: HTMLElement, update: () => void}}
 */
export function createProgress(player) {
  const node = h('ol', { class: 'story-marks', 'aria-label': 'Steps' })
  /** @type {import('./stories.js').Story|null} */
  let drawn = null

  function update() {
    const { story, step } = player.get()
    if (story === null) return
    if (story !== drawn) {
      node.replaceChildren(...story.steps.map(({ heading }, index) => {
        const words = `Step ${index + 1}: ${heading}`
        return h('li', {}, h('button', { type: 'button', class: 'story-mark', title: words, 'aria-label': words, onclick: () => player.go(index + 1) }))
      }))
      drawn = story
    }
    node.querySelectorAll('button').forEach((button, index) => {
      button.classList.toggle('is-past', index + 1 < step)
      if (index + 1 === step) button.setAttribute('aria-current', 'step')
      else button.removeAttribute('aria-current')
    })
  }
  return { node, update }
}
