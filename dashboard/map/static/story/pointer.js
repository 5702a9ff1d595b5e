/**
 * The pointer of a presentation: a soft dot that follows the mouse, at wish. The cursor hides when
 * the mouse rests.
 */

import { h } from '../dom.js'
import { perFrame } from '../time/frames.js'
import { enlargement } from './room.js'

/** Milliseconds after which a resting cursor hides. */
const REST = 3000

/**
 * @param {HTMLElement} host
 * @param {() => boolean} isOn whether there is a presentation
 */
export function createPointer(host, isOn) {
  const dot = h('div', { class: 'stage-dot', 'aria-hidden': 'true', hidden: true })
  host.append(dot)
  let shown = false
  let timer = 0

  const follow = perFrame((/** @type {PointerEvent} */ { clientX, clientY }) => {
    const scale = enlargement(host)
    dot.style.transform = `translate(${clientX / scale}px, ${clientY / scale}px)`
    dot.hidden = !shown
  })
  const wake = () => {
    host.classList.remove('is-idle')
    window.clearTimeout(timer)
    timer = window.setTimeout(() => host.classList.add('is-idle'), REST)
  }
  host.addEventListener('pointermove', (event) => {
    if (!isOn()) return
    wake()
    if (shown) follow(event)
  }, true)

  return {
    wake,
    isShown: () => shown,
    /** @param {boolean} wanted */
    setShown(wanted) {
      shown = wanted
      host.classList.toggle('has-dot', shown)
      if (!shown) dot.hidden = true
    },
    rest() {
      window.clearTimeout(timer)
      host.classList.remove('is-idle')
      this.setShown(false)
    },
  }
}
