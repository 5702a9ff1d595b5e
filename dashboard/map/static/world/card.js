/**
 * The card 'States of the world': what colours them, how many there are of each standing on the day
 * and who they are, on which resolution they voted, and what organisations said last.
 */

import { afterFrame } from '../time/frames.js'
import { fill, h } from '../dom.js'
import { formatDate } from '../dates.js'
import { swatch } from '../panel.js'
import { createFold, placeSideCard } from '../panel/side_cards.js'
import { Citations } from '../popup/marks.js'
import { organisationList } from './organisations.js'
import { STANDING_WORDS, standingGroups, voteToCome } from './standings.js'

/** @typedef {import('../layers/context.js').MapContext} MapContext */

/** @type {['position'|'vote', string, string][]} */
const SHADES = [['position', 'Position', 'Recognition comes first; all others by their vote.'], ['vote', 'Vote', 'By the vote alone, whoever recognises.']]

/** South-west and north-east of where the member states lie. */
const WORLD = [[-50, -125], [70, 178]]

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {HTMLElement} host
 * @param {() => Promise<any>} loadSources
 */
export function createWorldCard(map, { table, dossier, store, open }, host, loadSources) {
  const note = h('p', { class: 'side-note' })
  const vote = h('div', { class: 'world-vote' })
  const legend = h('div', { class: 'world-legend' })
  const voices = h('section', { class: 'world-voices' })
  const buttons = SHADES.map(([shade, label]) => h('button', { type: 'button', class: 'button', 'data-shade': shade, onclick: () => store.set({ shade }) }, label))
  const body = h('div', { class: 'side-body', id: 'world-body' },
    h('div', { class: 'world-shades', role: 'group', 'aria-label': 'Colour states by' }, buttons), note, vote, legend,
    h('button', { type: 'button', class: 'button world-zoom', onclick: showWorld }, 'Show the world'), voices)
  const { toggle, setOpen } = createFold(body, 'States of the world')
  const node = h('section', { class: 'card side-card world-card', 'aria-label': 'States of the world', hidden: true }, h('h2', { class: 'side-title' }, toggle), body)

  function showWorld() {
    const wide = map.getSize().x > 1000
    map.fitBounds(WORLD, { paddingTopLeft: wide ? [262, 62] : [10, 60], paddingBottomRight: wide ? [262, 100] : [10, 140] })
  }

  function paintVote() {
    const { date } = store.get()
    const last = dossier.lastVote(date)
    const next = voteToCome(dossier, date)
    fill(vote, last
      ? h('p', {}, h('b', {}, last.id), `, ${formatDate(last.date)}: ${last.title}`, new Citations(loadSources, dossier).marks(last.sources, last.disputes))
      : h('p', { class: 'quiet' }, `No vote in the UN General Assembly by ${formatDate(date)}.`),
    next && h('p', { class: 'later' }, `Later this year: ${next.id}, ${formatDate(next.date)}.`))
  }

  /** Names are only written out for a standing that is open. */
  function paintLegend() {
    const { date, shade } = store.get()
    const opened = new Set([...legend.querySelectorAll('details[open]')].map((item) => item.getAttribute('data-standing')))
    fill(legend, standingGroups(dossier, date, shade).filter(([name, states]) => name !== 'none' || states.length > 0).map(([name, states]) => {
      const names = h('ul', { class: 'world-states' })
      const row = h('details', { 'data-standing': name, open: opened.has(name), ontoggle: write },
        h('summary', {}, name === 'none' ? h('span', { class: 'swatch' }, h('i', { class: 'world-none' })) : swatch(table, { id: `world-${name}`, styles: [name] }),
          STANDING_WORDS[name], h('span', { class: 'count' }, states.length)), names)
      function write() {
        if (!(/** @type {HTMLDetailsElement} */ (row).open) || names.childElementCount > 0) return
        fill(names, states.map((iso3) => h('li', {}, h('button', { type: 'button', class: 'link-button', 'data-state': iso3, onclick: () => open(`state:${iso3}`) }, dossier.actorName(iso3)))))
      }
      write()
      return row
    }))
  }

  function paint() {
    if (node.hidden) return
    const { shade, date } = store.get()
    SHADES.forEach(([key, , words], index) => {
      buttons[index].setAttribute('aria-pressed', String(key === shade))
      buttons[index].classList.toggle('is-on', key === shade)
      if (key === shade) note.textContent = words
    })
    paintVote()
    paintLegend()
    fill(voices, organisationList(date, dossier, new Citations(loadSources, dossier)))
  }

  placeSideCard(host, node, 'states')
  setOpen(false)
  store.watch(['layers'], ({ layers }) => {
    const on = layers.has('states')
    if (on !== node.hidden) return
    node.hidden = !on
    paint()
    if (on) setOpen(store.get().compare === null)
  })
  store.watch(['compare'], ({ compare }, before) => { if (compare !== null && before.compare === null) setOpen(false) })
  store.watch(['date', 'shade'], afterFrame(paint))
}
