/**
 * The screen of a presentation: the map's document fills it, and everything on it is laid out for
 * one size and then enlarged, so that a projector and a wall of 4K look alike.
 */

import { frame } from '../address.js'

/** Size for which a presentation is laid out, CSS pixels. */
const MEANT = [1280, 720]

/** A window as narrow as this, or upright, has the map above the text. CSS pixels. */
const NARROW = 700

/** Width for which an upright window is laid out, CSS pixels. */
const UPRIGHT = 520

/**
 * @param {HTMLElement} host
 * @param {{onLeave: () => void, onShrink: () => void}} listeners are called when the browser ended the full screen by itself, and when that was expected
 */
export function createScreen(host, { onLeave, onShrink }) {
  let on = false
  /** Until when leaving the full screen is our doing: opening a window ends it, milliseconds. */
  let expected = 0

  function fit() {
    if (!on) return
    const [width, height] = [window.innerWidth, window.innerHeight]
    const upright = width <= NARROW || height > width
    const scale = upright ? Math.max(1, width / UPRIGHT) : Math.min(width / MEANT[0], height / MEANT[1])
    host.classList.toggle('is-upright', upright)
    host.style.setProperty('width', `${width / scale}px`, 'important')
    host.style.setProperty('height', `${height / scale}px`, 'important')
    host.style.transformOrigin = '0 0'
    host.style.transform = scale === 1 ? '' : `scale(${scale})`
  }

  window.addEventListener('resize', fit)
  document.addEventListener('fullscreenchange', () => {
    fit()
    if (!on || document.fullscreenElement !== null) return
    if (performance.now() > expected) onLeave()
    else onShrink()
  })

  return {
    isFull: () => document.fullscreenElement !== null,
    /** What follows may end the full screen without ending the presentation. @param {number} [time] milliseconds */
    expectLeave(time = 1500) { expected = performance.now() + time },

    /** Fill the window, and the whole screen where the browser lets us. @returns {Promise<boolean>} whether it did */
    async fill() {
      on = true
      host.classList.add('is-presenting')
      frame()?.setAttribute('data-presenting', '')
      fit()
      return this.enlarge()
    },

    async enlarge() {
      if (document.fullscreenElement) return true
      try {
        await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
        return true
      } catch {
        // refused by the browser or the page around, or not there at all: the window is filled
        return false
      }
    },

    /** Back to the window, the presentation goes on. */
    async shrink() {
      this.expectLeave()
      if (document.fullscreenElement) await document.exitFullscreen().catch(() => {})
    },

    release() {
      if (!on) return
      on = false
      host.classList.remove('is-presenting', 'is-upright')
      frame()?.removeAttribute('data-presenting')
      for (const name of ['width', 'height', 'transform', 'transform-origin']) host.style.removeProperty(name)
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
    },
  }
}
