/**
 * The bar that holds the date of the map: its handles and marks, steps from change to change,
 * playing, typing, and the switches for a span and for a comparison.
 */

import { fill, h, s } from './dom.js'
import { formatDate } from './dates.js'
import { createAxis, PAD } from './time/axis.js'
import { addMonths, AXIS_START, clamp, nextChanges, timeScale } from './time/calendar.js'
import { createDateEntry } from './time/date_entry.js'
import { wantsStillness } from './time/frames.js'
import { addHandles } from './time/handles.js'
import { legendContent } from './time/legend.js'
import { createPlayer } from './time/player.js'
import { spanOf } from './time/span.js'
import { daySummary } from './time/summary.js'

/** @typedef {import('./layers/context.js').MapContext} MapContext */

/** Months of a span, and of a comparison, that was just switched on. */
const FIRST_SPAN = -60
const FIRST_COMPARISON = -12

const ICONS = {
  back: 'M5 4v12M16 4 8 10l8 6z',
  on: 'M15 4v12M4 4l8 6-8 6z',
  play: 'M5 3.500 16 10 5 16.500z',
  pause: 'M6.500 4v12M13.500 4v12',
}

/** @param {keyof typeof ICONS} name */
const icon = (name) => s('svg', { viewBox: '0 0 20 20', width: 16, height: 16, class: 'time-icon', 'aria-hidden': 'true', focusable: 'false' }, s('path', { d: ICONS[name] }))

/** @param {MapContext} context */
export function createTimebar(context) {
  const { dossier, store } = context
  const { latest } = dossier.data.meta
  /** @type {[string, string]} */
  const range = [AXIS_START, latest]
  const scale = timeScale(...range, PAD)
  const axis = createAxis(context, scale, range)
  addHandles(store, scale, range, axis.line)
  const { now, entry } = dateNow(context, range)
  const { steps, toggle } = stepButtons(context, range, axis)
  const modes = modeButtons(context, range)
  const more = h('button', {
    type: 'button', class: 'button time-more', 'aria-expanded': 'false', 'aria-label': 'More about time', title: 'Play, span, compare',
    onclick: () => more.setAttribute('aria-expanded', String(bar.classList.toggle('is-open'))),
  }, '⋯')
  const bar = h('section', {
    class: 'card timebar', 'data-takes': 'bottom', 'aria-label': 'Date',
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      // on a button or in a text field the space bar has its own meaning
      const own = event.target instanceof Element && event.target.closest('button, form')
      if (event.key !== ' ' || own) return
      event.preventDefault()
      toggle()
    },
  }, now, steps, axis.line, jumpButtons(context), modes.node, more, axis.tip, entry, modes.legend)
  shareHeight(bar)
  return bar
}

/** Other cards stand above the bar, whatever its height. @param {HTMLElement} bar */
function shareHeight(bar) {
  new ResizeObserver(() => {
    const host = /** @type {HTMLElement|null} */ (bar.closest('.dossier-map'))
    host?.style.setProperty('--timebar', `${bar.offsetHeight}px`)
  }).observe(bar)
}

/**
 * The date in words, which opens the form to type one, and what holds on it.
 * @param {MapContext} context
 * @param {[string, string]} range
 */
function dateNow({ dossier, store }, range) {
  const since = h('span', { class: 'time-since' })
  const date = h('button', { type: 'button', class: 'time-date', 'aria-expanded': 'false', title: 'Type a date' })
  const summary = h('span', { class: 'time-summary' })
  store.watch(['date', 'since'], (state) => {
    const span = spanOf(state)
    fill(date, formatDate(span ? span[1] : state.date))
    fill(since, span && `${formatDate(span[0], { short: true })} to`)
    summary.textContent = daySummary(dossier, state.date)
  })
  return { now: h('div', { class: 'time-now' }, h('div', { class: 'time-days' }, since, date), summary), entry: createDateEntry(store, date, ...range) }
}

/**
 * Previous change, play, next change.
 * @param {MapContext} context
 * @param {[string, string]} range
 * @param {ReturnType<typeof createAxis>} axis
 */
function stepButtons({ dossier, store }, range, axis) {
  const { changes } = dossier.data
  /** @param {1|-1} way @param {string} words @param {keyof typeof ICONS} name */
  const step = (way, words, name) => {
    const button = h('button', {
      type: 'button', class: 'button time-step', 'data-way': way,
      onclick: () => {
        const found = nextChanges(changes, store.get().date, way, ...range)
        if (found.length === 0) return
        store.set({ date: found[0].day })
        axis.say(found)
      },
    }, icon(name))
    store.watch(['date'], ({ date }) => {
      const found = nextChanges(changes, date, way, ...range)
      const text = found.length > 0
        ? `${words} change: ${formatDate(found[0].day)}, ${found[0].label}${found.length > 1 ? ` and ${found.length - 1} more` : ''}`
        : `${words} change: none`
      // it stays focusable at the end, so that a keyboard does not lose its place
      button.setAttribute('aria-disabled', String(found.length === 0))
      button.setAttribute('aria-label', text)
      button.title = text
    })
    return button
  }
  const play = h('button', { type: 'button', class: 'button time-step time-play', onclick: () => player.toggle() })
  /** @param {boolean} playing */
  const show = (playing) => {
    const text = playing ? 'Pause' : wantsStillness() ? 'One month on' : 'Play, month by month'
    fill(play, icon(playing ? 'pause' : 'play'))
    play.classList.toggle('is-playing', playing)
    play.setAttribute('aria-label', text)
    play.title = text
  }
  const player = createPlayer(store, ...range, show)
  show(false)
  return { steps: h('div', { class: 'time-steps' }, step(-1, 'Previous', 'back'), play, step(1, 'Next', 'on')), toggle: player.toggle }
}

/** Days that matter most, one press away. @param {MapContext} context */
function jumpButtons({ dossier, store }) {
  const { latest, trigger } = dossier.data.meta
  /** @param {string} date @param {string} label @param {string} title */
  const jump = (date, label, title) => {
    const button = h('button', { type: 'button', class: 'button', title, 'data-date': date, onclick: () => store.set({ date }) }, label)
    store.watch(['date'], (state) => button.classList.toggle('is-on', state.date === date))
    return button
  }
  return h('div', { class: 'time-jumps' },
    jump(trigger, formatDate(trigger), 'The treaty that started this dossier'),
    jump(latest, 'Latest', `Latest date in the data: ${formatDate(latest)}`))
}

/**
 * Switches for a span and a comparison, and the legend of the marks.
 * @param {MapContext} context
 * @param {[string, string]} range
 */
function modeButtons({ store }, range) {
  /** @param {'since'|'compare'} key @param {string} label @param {string} title @param {() => string} start */
  const mode = (key, label, title, start) => {
    const button = h('button', {
      type: 'button', class: 'button', 'data-mode': key, title,
      onclick: () => store.set({ [key]: store.get()[key] === null ? start() : null }),
    }, label)
    store.watch([key], (state) => {
      button.setAttribute('aria-pressed', String(state[key] !== null))
      button.classList.toggle('is-on', state[key] !== null)
    })
    return button
  }
  const earlier = (/** @type {number} */ months) => clamp(addMonths(store.get().date, months), ...range)
  const legend = h('div', { class: 'card time-legend', id: 'time-legend', hidden: true }, legendContent(wantsStillness()))
  const help = h('button', {
    type: 'button', class: 'button time-help', 'aria-expanded': 'false', 'aria-controls': 'time-legend', 'aria-label': 'What the marks mean', title: 'What the marks mean',
    onclick: () => show(legend.hidden),
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Escape' || legend.hidden) return
      event.stopPropagation()
      show(false)
    },
    onblur: () => show(false),
  }, '?')
  /** @param {boolean} open */
  const show = (open) => {
    legend.hidden = !open
    help.setAttribute('aria-expanded', String(open))
  }
  const node = h('div', { class: 'time-modes' },
    mode('since', 'Span', 'Events and money from one day to another', () => earlier(FIRST_SPAN)),
    mode('compare', 'Compare', 'What changed between two days', () => earlier(FIRST_COMPARISON)), help)
  return { node, legend }
}
