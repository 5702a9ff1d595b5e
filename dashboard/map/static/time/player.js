/**
 * Plays the years: month by month until the last day or until the reader does something else.
 */

import { addMonths, clamp } from './calendar.js'
import { wantsStillness } from './frames.js'

/** Ten years of months in eight seconds. */
const MONTH_MS = 8000 / 120

/**
 * @param {import('../store.js').Store} store
 * @param {string} least
 * @param {string} most
 * @param {(playing: boolean) => void} onChange
 */
export function createPlayer(store, least, most, onChange) {
  let frame = 0
  let since = 0
  /** The day that the player set; any other day means that the reader took over. */
  let expected = ''

  function pause() {
    if (frame === 0) return
    window.cancelAnimationFrame(frame)
    frame = 0
    onChange(false)
  }

  /** @param {number} months */
  function advance(months) {
    expected = clamp(addMonths(store.get().date, months), least, most)
    store.set({ date: expected })
  }

  /** @param {number} now */
  function tick(now) {
    const months = Math.floor((now - since) / MONTH_MS)
    if (months > 0) {
      // after a slow frame the map does not race to catch up
      since = Math.max(since + months * MONTH_MS, now - MONTH_MS)
      advance(Math.min(months, 3))
    }
    if (frame === 0) return
    if (expected === most) {
      pause()
      return
    }
    frame = window.requestAnimationFrame(tick)
  }

  function play() {
    if (store.get().date === most) {
      expected = least
      store.set({ date: least })
    }
    // who asked for less motion gets one step for one press
    if (wantsStillness()) {
      advance(1)
      return
    }
    expected = store.get().date
    since = window.performance.now()
    frame = window.requestAnimationFrame(tick)
    onChange(true)
  }

  store.watch(['date'], ({ date }) => { if (date !== expected) pause() })
  return { pause, toggle: () => (frame === 0 ? play() : pause()) }
}
