/**
 * The card in which a story is read: it stands where the layer card is folded, or as a sheet at the
 * bottom of a phone. The map stays the reader's: a button leads back to the step.
 */

import { fill, h } from '../dom.js'
import { showExhibit } from './exhibit.js'
import { paragraphs } from './passages.js'
import { createProgress } from './progress.js'

/** Up to this width of the map, in CSS pixels, the card is a sheet at the bottom. */
const PHONE = 700

/** Height of a chart as a share of its width. */
const CHART = 0.66

/** Letters of a chart, CSS pixels. */
const LETTERS = 12

/** Gap between the layer card and this one, CSS pixels. */
const GAP = 8

/**
 * @param {HTMLElement} host
 * @param {import('./player.js').Player} player
 * @param {{isAway: () => boolean, back: () => void, select: () => void, citations: () => import('../popup/marks.js').Citations}} parts
 */
export function createReader(host, player, { isAway, back, select, citations }) {
  const title = h('p', { class: 'reader-story' })
  const count = h('p', { class: 'reader-count', role: 'status' })
  const body = h('div', { class: 'reader-body', tabindex: 0, role: 'group', 'aria-labelledby': 'reader-heading' })
  const again = h('button', { type: 'button', class: 'menu-button reader-back', onclick: back }, '↩ Back to the step')
  const progress = createProgress(player)
  const previous = h('button', { type: 'button', class: 'button reader-previous', onclick: () => player.move(-1) }, '← Previous')
  const next = h('button', { type: 'button', class: 'button reader-next', onclick: () => player.move(1) }, 'Next →')
  const card = h('section', { class: 'card reader', 'aria-label': 'Story', 'data-takes': 'left', 'data-keeps-focus': true, hidden: true },
    h('header', { class: 'reader-head' }, title,
      h('button', { type: 'button', class: 'menu-button reader-present', onclick: () => player.setPresenting(true) }, 'Present'),
      h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close the story', onclick: player.close }, '×')),
    h('div', { class: 'reader-nav' }, progress.node, h('div', { class: 'reader-moves' }, previous, count, next), again),
    body)
  host.querySelector('.cards')?.append(card)
  const room = standBelowPanel(host, card)

  /** @param {import('../state.js').Notice[]} ignored parts of the step's view */
  function paint(ignored) {
    const { story, step } = player.get()
    if (story === null) return
    const { heading, passages, exhibit, view } = story.steps[step - 1]
    const marks = citations()
    const shown = exhibit && showExhibit(exhibit, marks)
    fill(title, story.title)
    fill(count, `Step ${step} of ${story.steps.length}`)
    // they stay focusable at the ends, so that a keyboard does not lose its place
    previous.setAttribute('aria-disabled', String(step === 1))
    next.setAttribute('aria-disabled', String(step === story.steps.length))
    fill(body, h('h3', { id: 'reader-heading' }, heading), paragraphs(passages, marks),
      isPhone() && view.select && h('button', { type: 'button', class: 'menu-button reader-details', onclick: select }, 'Details of what is marked'),
      shown && shown.node,
      ignored.length > 0 && h('ul', { class: 'reader-ignored' }, ignored.map(({ parameter, text, reason }) => h('li', {}, `${parameter}=${text} of this step was left out: ${reason}.`))))
    shown?.draw({ height: Math.round(body.clientWidth * CHART), letters: LETTERS })
    body.scrollTop = 0
    progress.update()
  }

  const isPhone = () => host.clientWidth <= PHONE
  return {
    isPhone,
    paint,
    /** @param {boolean} open */
    setOpen(open) {
      if (open === !card.hidden) return
      card.hidden = !open
      host.classList.toggle('is-reading', open)
      room.setReading(open)
    },
    focus: () => body.focus({ preventScroll: true }),
    update() { again.hidden = !isAway() },
  }
}

/**
 * The layer card is folded while there is something to read below it, and unfolded afterwards.
 * @param {HTMLElement} host
 * @param {HTMLElement} card
 */
function standBelowPanel(host, card) {
  const panel = /** @type {HTMLElement|null} */ (host.querySelector('.panel'))
  const toggle = /** @type {HTMLElement|null} */ (host.querySelector('.panel-toggle'))
  let folded = false
  const place = () => {
    if (panel?.classList.contains('is-closed')) card.style.setProperty('--reader-top', `${panel.offsetTop + panel.offsetHeight + GAP}px`)
  }
  if (panel) new ResizeObserver(place).observe(panel)
  const isOpen = () => toggle?.getAttribute('aria-expanded') === 'true'
  return {
    /** @param {boolean} reading */
    setReading(reading) {
      if (reading ? isOpen() : folded && !isOpen()) toggle?.click()
      folded = reading && !isOpen() && host.clientWidth > PHONE
      place()
    },
  }
}
