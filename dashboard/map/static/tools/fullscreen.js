/**
 * The map on the whole screen. The frame's own document goes full screen, so that every card and
 * button comes along.
 */

import { fill, h } from '../dom.js'
import { barButton } from './corner.js'

const ENTER = 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4'
const LEAVE = 'M7 3v4H3M17 7h-4V3M13 17v-4h4M3 13h4v4'

/**
 * @param {HTMLElement} host
 * @param {HTMLElement} corner
 */
export function addFullscreen(host, corner) {
  const bar = barButton(host, { name: 'fullscreen', label: 'Full screen', icon: ENTER, onclick: toggle })
  const words = h('span')
  const notice = h('section', { class: 'card tool-notice fullscreen-notice', role: 'status', hidden: true }, words,
    h('button', { type: 'button', class: 'menu-button', onclick: () => { notice.hidden = true } }, 'OK'))
  corner.prepend(notice)

  async function toggle() {
    notice.hidden = true
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
    } catch {
      // refused by the browser or by the page around the frame, or not there at all, as on iPhones
      fill(words, 'This browser does not let the map fill the screen. Its own full-screen key (F11, or Ctrl+⌘+F) may.')
      notice.hidden = false
    }
  }

  document.addEventListener('fullscreenchange', () => {
    const on = document.fullscreenElement !== null
    bar.setOn(on, on ? 'Leave full screen' : 'Full screen', on ? LEAVE : ENTER)
  })
}
