/**
 * 'What this view shows': the note on the viewpoint with its sources, who recognises on the day,
 * and what a publisher of map data draws for which audience.
 */

import { formatDate } from './dates.js'
import { fill, h } from './dom.js'
import { pictureNow } from './picture.js'
import { Citations } from './popup/marks.js'

/** @typedef {import('./layers/context.js').MapContext} MapContext */

const TITLE = 'What this view shows'

/**
 * @param {MapContext} context
 * @param {() => Promise<any>} loadSources
 */
export function createNote(context, loadSources) {
  const node = h('section', { class: 'card viewpoint-note', id: 'viewpoint-note', 'aria-label': TITLE, hidden: true, tabindex: -1 })
  const button = h('button', {
    type: 'button', class: 'button note-button', 'aria-expanded': 'false', 'aria-controls': 'viewpoint-note', 'aria-label': TITLE, title: TITLE,
    onclick: () => setOpen(node.hidden),
  }, '?')

  /** @param {boolean} open */
  function setOpen(open) {
    node.hidden = !open
    button.setAttribute('aria-expanded', String(open))
    if (!open) return
    repaint()
    node.focus({ preventScroll: true })
  }

  const close = () => {
    setOpen(false)
    button.focus({ preventScroll: true })
  }

  function repaint() {
    if (node.hidden) return
    const { dossier, store } = context
    const { date } = store.get()
    const { viewpoint, note, holds } = pictureNow(context)
    const citations = new Citations(loadSources, dossier)
    fill(node,
      h('header', { class: 'note-head' },
        h('h2', {}, viewpoint.name), h('p', { class: 'quiet' }, `as of ${formatDate(date)}`),
        h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close', onclick: close }, '×')),
      h('p', { class: holds ? null : 'note-before' }, note, citations.marks(viewpoint.sources)),
      viewpoint.id === 'recognising' && holds && recognisers(dossier, date, citations),
      publishers(dossier, citations))
  }

  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  })
  context.store.watch(['viewpoint', 'date'], repaint)
  return { node, button }
}

/**
 * @param {import('./dossier.js').Dossier} dossier
 * @param {string} day
 * @param {Citations} citations
 */
function recognisers(dossier, day, citations) {
  const items = dossier.recognitions(null, day).filter((item) => item.member)
  const actors = [...new Set(items.map(({ row }) => row.actor))]
  const gone = [...new Set(dossier.withdrawals(null, day).map((row) => row.actor))].filter((actor) => !actors.includes(actor))
  /** @param {string} actor */
  const rows = (actor) => dossier.data.positions.filter((row) => row.recognition && row.actor === actor)
  /** @param {string} actor */
  const entry = (actor) => h('li', {}, dossier.actorName(actor), citations.marks([...new Set(rows(actor).flatMap((row) => row.sources))]))
  return h('div', {},
    h('h3', {}, `UN members that recognise (${actors.length})`), h('ul', { class: 'note-states' }, actors.map(entry)),
    gone.length > 0 && [h('h3', {}, `Withdrew by then (${gone.length})`), h('ul', { class: 'note-states' }, gone.map(entry))])
}

/**
 * @param {import('./dossier.js').Dossier} dossier
 * @param {Citations} citations
 */
function publishers(dossier, citations) {
  const { sources, groups } = dossier.data.publishers
  return h('details', { class: 'more' },
    h('summary', {}, 'How map publishers draw it'),
    h('p', { class: 'quiet' }, 'Natural Earth, whose data many maps use, draws disputed lines differently for different audiences. That is a publisher’s choice, no record of who recognises whom.', citations.marks(sources)),
    h('dl', { class: 'publisher-list' }, groups.flatMap(([drawn, names]) => [h('dt', {}, drawn), h('dd', {}, names.join(', '))])))
}
