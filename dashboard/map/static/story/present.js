/**
 * Presenting a story: the whole screen, one step at a time, by keys, clicker, presses or swipes.
 */

import { fill, h, s } from '../dom.js'
import { HELP, createKeys } from './keys.js'
import { createNotes } from './notes.js'
import { createPointer } from './pointer.js'
import { followPresses } from './presses.js'
import { createScreen } from './screen.js'
import { createStage } from './stage.js'

/** What a presenter can do by mouse as well: name, label, key and drawing in a field of 20 by 20. @type {[string, string, string, string][]} */
const BUTTONS = [
  ['previous', 'Previous step', '←', 'M12.500 4l-6 6 6 6'],
  ['next', 'Next step', '→', 'M7.500 4l6 6-6 6'],
  ['notes', 'Presenter notes', 'N', 'M4 3.500h12v13H4zM7 7.500h6M7 10.500h6M7 13.500h3'],
  ['pointer', 'Pointer', 'P', 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2'],
  ['controls', 'Controls of the map', 'C', 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4'],
  ['screen', 'Full screen', 'F', 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4'],
  ['help', 'Keys', '?', 'M7 7.500a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M10 15.800v.2'],
  ['end', 'End the presentation', 'Esc', 'M5 5l10 10M15 5L5 15'],
]

/** Handlers of the map that would take presses and keys from the presenter. */
const HANDLERS = ['dragging', 'doubleClickZoom', 'scrollWheelZoom', 'touchZoom', 'boxZoom', 'keyboard']

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 * @param {import('./player.js').Player} player
 * @param {{loadSources: () => Promise<any>, citations: () => import('../popup/marks.js').Citations}} parts
 */
export function createPresentation(map, context, host, player, parts) {
  const isOn = () => player.get().presenting
  const help = h('div', { class: 'stage-overlay keys-overlay', role: 'dialog', 'aria-label': 'Keys', hidden: true },
    h('h2', {}, 'Keys'), h('dl', {}, HELP.flatMap(([keys, words]) => [h('dt', {}, keys), h('dd', {}, words)])),
    h('p', { class: 'quiet' }, 'A press on the left fifth leads back, elsewhere forward. Swipe on a touch screen.'))
  const overlay = h('div', { class: 'stage-overlay notes-overlay', role: 'dialog', 'aria-label': 'Presenter notes', hidden: true })
  const veil = h('div', { class: 'stage-veil', hidden: true })
  const number = h('p', { class: 'stage-number', role: 'status' })
  const buttons = h('div', { class: 'stage-buttons', role: 'group', 'aria-label': 'Presentation' })
  const stage = createStage(host, context, player, { ...parts, buttons })
  stage.node.append(number, help, overlay, veil)
  const pointer = createPointer(host, isOn)
  const screen = createScreen(host, end)
  let live = false

  const actions = {
    move(/** @type {number} */ count) {
      // the first key after a blank screen brings the step back
      if (veil.hidden) player.move(count)
      else veil.hidden = true
    },
    go(/** @type {number} */ step) {
      veil.hidden = true
      player.go(step)
    },
    typing: (/** @type {string} */ digits) => fill(number, digits && `Go to step ${digits}: Enter`),
    blank(/** @type {'black'|'white'} */ colour) {
      veil.hidden = !veil.hidden && veil.dataset.colour === colour
      veil.dataset.colour = colour
    },
    pointer: () => set('pointer', !pointer.isShown()),
    notes() {
      // browsers end the full screen when a window opens
      screen.expectLeave()
      notes.toggle()
    },
    controls: () => set('controls', !live),
    screen: () => (screen.isFull() ? screen.shrink() : screen.enlarge()),
    help() { help.hidden = !help.hidden },
    previous: () => actions.move(-1),
    next: () => actions.move(1),
    end,
    escape() {
      if (!veil.hidden) veil.hidden = true
      else if (!help.hidden) help.hidden = true
      else if (!overlay.hidden) notes.close()
      else if (live) set('controls', false)
      else end()
    },
  }
  const keys = createKeys(isOn, actions)
  const notes = createNotes(player, { onWindow: keys.follow, overlay })
  followPresses(host, { isOn, isLive: () => live, move: actions.move })
  veil.addEventListener('click', (event) => {
    event.stopPropagation()
    veil.hidden = true
  })
  for (const [name, label, key, drawing] of BUTTONS) {
    buttons.append(h('button', {
      type: 'button', class: `stage-button stage-${name}`, title: `${label} (${key})`, 'aria-label': label, 'aria-pressed': ['pointer', 'controls'].includes(name) ? 'false' : null,
      onclick: () => /** @type {Record<string, any>} */ (actions)[name](),
    }, s('svg', { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true', focusable: 'false' },
      s('path', { d: drawing, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.7, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }))))
  }

  // after a press by mouse the keys are the presenter's again
  stage.node.addEventListener('click', (event) => { if (event.detail > 0 && isOn()) stage.node.focus({ preventScroll: true }) })

  /** @param {'pointer'|'controls'} name @param {boolean} on */
  function set(name, on) {
    if (name === 'pointer') pointer.setShown(on)
    else setLive(on)
    buttons.querySelector(`.stage-${name}`)?.setAttribute('aria-pressed', String(on))
  }

  /** Whether the map itself is handled: its time bar and zoom stand over it. @param {boolean} on */
  function setLive(on) {
    live = on
    host.classList.toggle('is-live', on)
    for (const handler of HANDLERS) map[handler]?.[on || !isOn() ? 'enable' : 'disable']()
  }

  function end() {
    player.setPresenting(false)
  }

  return {
    paint: stage.paint,
    start() {
      stage.setOpen(true)
      notes.restart()
      setLive(false)
      pointer.wake()
      window.focus()
      stage.node.focus({ preventScroll: true })
      return screen.fill()
    },
    stop() {
      notes.close()
      set('pointer', false)
      set('controls', false)
      pointer.rest()
      for (const node of [veil, help, overlay]) node.hidden = true
      fill(number)
      stage.setOpen(false)
      screen.release()
    },
  }
}
