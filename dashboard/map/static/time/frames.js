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

/** Whether the reader asked their system for less motion. */
export const wantsStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
