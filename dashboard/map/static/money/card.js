/**
 * The card 'Money': which stages and period the bands show, in which currency and at which prices,
 * how wide an amount is drawn, and what no figure was found for.
 */

import { yearOf } from '../dates.js'
import { fill, h, s } from '../dom.js'
import { createFold, placeSideCard } from '../panel/side_cards.js'
import { money } from '../popup/money.js'
import { wantsStillness } from '../time/frames.js'
import { GROUPS } from './figures.js'

/** @typedef {import('../store.js').ViewState} ViewState */

/** From this width on the card starts open. */
const ROOMY = 1400

/** Room for the widest band of the legend, CSS pixels. */
const SAMPLE = 24

const CHOICES = /** @type {const} */ ([
  ['money', 'Stage', [['all', 'Best known'], ['paid', 'Paid'], ['promised', 'Promised']]],
  ['period', 'Period', [['year', 'Year'], ['to_date', 'To date']]],
  ['currency', 'Currency', [['own', 'As stated'], ['EUR', 'EUR'], ['USD', 'USD'], ['RUB', 'RUB'], ['GEL', 'GEL']]],
  ['prices', 'Prices', [['nominal', 'Of the time'], ['constant', '']]],
])

/**
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 * @param {number} base year of constant prices
 * @param {{onAnimate: (on: boolean) => void, onResize: () => void}} actions
 */
export function createMoneyCard({ store }, host, base, { onAnimate, onResize }) {
  const legend = h('div', { class: 'money-legend' })
  const silent = h('ul', { class: 'money-silent', 'aria-live': 'polite' })
  const when = h('span', { class: 'money-when' })
  const animate = h('button', { type: 'button', class: 'button money-animate', 'aria-pressed': 'false', onclick: () => press(animate.getAttribute('aria-pressed') !== 'true') }, 'Show direction')
  const body = h('div', { class: 'side-body', id: 'money-body' }, CHOICES.map(choice), silent, animate, legend)
  const { toggle, setOpen } = createFold(body, 'Money', when)
  const node = h('section', { class: 'card side-card money-card', 'aria-label': 'Money on the map', hidden: true }, h('h2', { class: 'side-title' }, toggle), body)

  /** @param {(typeof CHOICES)[number]} row */
  function choice([key, label, options]) {
    const select = /** @type {HTMLSelectElement} */ (h('select', {
      class: 'choice', id: `money-${key}`, onchange: () => store.set(/** @type {any} */ ({ [key]: select.value })),
    }, options.map(([value, words]) => h('option', { value }, words || `Of ${base}`))))
    store.watch([key], (state) => { select.value = String(state[key]) })
    return h('label', { class: 'money-row', for: select.id }, label, select)
  }

  /** @param {boolean} on */
  function press(on) {
    animate.setAttribute('aria-pressed', String(on))
    animate.classList.toggle('is-on', on)
    onAnimate(on)
  }
  const still = window.matchMedia('(prefers-reduced-motion: reduce)')
  const followMotion = () => {
    animate.hidden = wantsStillness()
    if (wantsStillness()) press(false)
  }
  still.addEventListener('change', followMotion)
  followMotion()

  setOpen(host.clientWidth >= ROOMY)
  // the card of two days needs the room
  store.watch(['compare'], ({ compare }, before) => { if (compare !== null && before.compare === null) setOpen(false) })

  return {
    node,
    /** Put the card in its place; call it once the other cards are there. */
    attach() {
      placeSideCard(host, node, 'transfers')
      // words on bands keep clear of the card
      new ResizeObserver(onResize).observe(node)
    },
    /**
     * @param {Pick<ViewState, 'date'|'period'|'currency'|'layers'>} state
     * @param {[number, number][]} samples amounts with widths
     * @param {string} unit currency of the samples
     * @param {string[]} silences
     */
    update({ date, period, currency, layers }, samples, unit, silences) {
      node.hidden = !Object.keys(GROUPS).some((id) => layers.has(id))
      const year = yearOf(date)
      when.textContent = period === 'year' ? String(year) : `to ${year}`
      fill(legend, h('ul', { class: 'money-samples' }, samples.map(([amount, width]) => h('li', {}, sample(width), money(amount, unit)))),
        currency === 'own' && h('p', { class: 'money-note' }, 'Widths compare in US dollars at each year’s rate.'),
        h('p', { class: 'money-note' }, 'Broken rim: promised. Pale rim: range of rival figures. Light core: Western aid.'))
      fill(silent, silences.map((text) => h('li', {}, text)))
    },
  }
}

/** @param {number} width */
function sample(width) {
  return s('svg', { width: 34, height: SAMPLE, 'aria-hidden': 'true', focusable: 'false' },
    s('rect', { class: 'money-sample', x: 0, y: (SAMPLE - width) / 2, width: 34, height: width, rx: Math.min(2, width / 2) }))
}
