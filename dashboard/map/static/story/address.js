/**
 * The story in the address: `?story=ID&step=N`, beside the view that the step shows.
 */

import { addressParameters, outerWindow, replaceAddress } from '../address.js'

const NAMES = ['story', 'step', 'present']

/**
 * What the address asks for.
 * @param {import('../layers/context.js').MapConfig} config
 */
export function readStoryAddress(config) {
  const parameters = addressParameters(config)
  return { story: parameters.get('story'), step: parameters.get('step'), present: parameters.get('present') === '1' }
}

/**
 * Say in the address which step is shown; null where none is, or the story is not one of ours.
 * @param {{story: string, step: number}|null} shown
 */
export function writeStoryAddress(shown) {
  const url = new URL(outerWindow().location.href)
  for (const name of NAMES) url.searchParams.delete(name)
  if (shown) {
    url.searchParams.set('story', shown.story)
    url.searchParams.set('step', String(shown.step))
  }
  url.search = url.searchParams.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  replaceAddress(url.href)
}

/**
 * The step that an address asks for, and what is wrong with it.
 * @param {string|null} text
 * @param {import('./stories.js').Story} story
 * @returns {{step: number, reason: string|null}}
 */
export function stepOf(text, story) {
  if (text === null) return { step: 1, reason: null }
  const count = story.steps.length
  const step = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (step >= 1 && step <= count) return { step, reason: null }
  return { step: 1, reason: `“${story.title}” has the steps 1 to ${count}; step 1 is shown` }
}
