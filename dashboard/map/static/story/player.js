/**
 * Which story is open, at which step, and whether it is presented or read.
 */

import { createStore } from '../store.js'
import { writeStoryAddress } from './address.js'

/**
 * @typedef {object} Playing
 * @property {import('./stories.js').Story|null} story
 * @property {number} step from 1
 * @property {boolean} presenting
 */

/**
 * @param {() => readonly import('./stories.js').Story[]} shipped the stories that an address can name
 */
export function createPlayer(shipped) {
  const playing = createStore(/** @type {Playing} */ ({ story: null, step: 1, presenting: false }))

  playing.watch(['story', 'step'], ({ story, step }, before) => {
    if (story === null && before.story === null) return
    writeStoryAddress(story !== null && shipped().includes(story) ? { story: story.id, step } : null)
  })

  /** @param {number} step */
  function go(step) {
    const { story } = playing.get()
    if (story) playing.set({ step: Math.min(Math.max(step, 1), story.steps.length) })
  }

  return {
    get: playing.get,
    watch: playing.watch,
    go,
    /** @param {number} count */
    move: (count) => go(playing.get().step + count),
    /**
     * @param {import('./stories.js').Story} story
     * @param {{present?: boolean, step?: number}} [options]
     */
    play(story, { present = false, step = 1 } = {}) {
      if (story.steps.length > 0) playing.set({ story, step: Math.min(Math.max(step, 1), story.steps.length), presenting: present })
    },
    /** @param {boolean} presenting */
    setPresenting: (presenting) => playing.set({ presenting: presenting && playing.get().story !== null }),
    close: () => playing.set({ story: null, step: 1, presenting: false }),
  }
}

/** @typedef {ReturnType<typeof createPlayer>} Player */
