/**
 * Work that is done at most once a frame: a pointer sends more moves than a screen shows.
 */

/**
 * @template T
 * @param {(value: T) => void} apply is given the last value of the frame
 * @returns {(value: T) => void}
 */
export function perFrame(apply) {
  /** @type {T} */
  let last
  let frame = 0
  return (value) => {
    last = value
    if (frame !== 0) return
    frame = window.requestAnimationFrame(() => {
      frame = 0
      apply(last)
    })
  }
}

/**
 * Work that follows a repaint in a task of its own, so that no task grows long; what is asked
 * several times before it comes to it is done once.
 * @param {() => void} apply
 * @param {number} [delay] milliseconds
 */
export function afterFrame(apply, delay = 0) {
  let timer = 0
  return () => {
    if (timer !== 0) return
    timer = window.setTimeout(() => {
      timer = 0
      apply()
    }, delay)
  }
}

/** Whether the reader asked their system for less motion. */
export const wantsStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
