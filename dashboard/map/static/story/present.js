/**
 * Presenting a story: the whole screen, one step at a time, by keys, clicker, presses or swipes.
 */

import { fill, h } from '../dom.js'
import { HELP, createKeys } from './keys.js'
import { createNotes } from './notes.js'
import { createPointer } from './pointer.js'
import { followPresses } from './presses.js'
import { createScreen } from './screen.js'
import { createStage } from './stage.js'
import { addButtons } from './stage_buttons.js'

/** How long a hint stays, milliseconds. */
const HINT = 5000

/** Zoom from which a presentation shows the whole world beside a chart. */
const FARTHEST = 0

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
  const usual = map.getMinZoom()
  const screen = createScreen(host, { onLeave: end, onShrink: () => hint('F fills the screen again') })
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
      if (!notes.toggle()) screen.expectLeave(0)
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
  addButtons(buttons, actions)
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

  /** @param {string} words are shown for some seconds */
  function hint(words) {
    fill(number, words)
    window.setTimeout(() => { if (number.textContent === words) fill(number) }, HINT)
  }

  function end() {
    player.setPresenting(false)
  }

  return {
    paint: stage.paint,
    start() {
      stage.setOpen(true)
      map.setMinZoom(FARTHEST)
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
      map.setMinZoom(usual)
      screen.release()
    },
  }
}
