/**
 * What the popup or sheet of a record holds: its heading and, by its kind, tabs or one panel.
 */

import { addIcon } from '../compose/add_icon.js'
import { fill, h } from '../dom.js'
import { formatDate } from '../dates.js'
import { lazyJson } from '../documents.js'
import { createSecondary } from '../money/secondary.js'
import { nameList, nameOf, regionNames, titleOf } from '../names.js'
import { spanOf } from '../time/span.js'
import { aidTab } from './aid.js'
import { Citations } from './marks.js'
import { eventContent, siteContent } from './place.js'
import { positionsTab } from './positions.js'
import { sourceContent } from './source.js'
import { spotContent } from './spot.js'
import { standingWords, stateContent } from './state.js'
import { createTabs } from './tabs.js'
import { treatyContent } from './treaty.js'
import { treatyTab } from './treaties.js'

/** @typedef {{title: Node|string, sub?: Node|string|null, parts: Node[]}} Content */

/**
 * @param {import('../layers/context.js').MapContext} context
 * @param {{loadSources: () => Promise<import('./marks.js').SourceList>, close: () => void}} parts
 * @returns {(selection: {kind: string, id: string}, day: string) => HTMLElement|null}
 */
export function createRecords(context, { loadSources, close }) {
  const { config, dossier, store, open } = context
  /** @type {() => Promise<import('./source.js').CitingList>} */
  const loadCiting = lazyJson(config.citing)
  // numbers start anew in each tab
  const cite = () => new Citations(loadSources, dossier)
  const asOf = (/** @type {string} */ day) => `as of ${formatDate(day)}`
  const goTo = (/** @type {string} */ date) => store.set({ date, since: null })
  const panel = (/** @type {Node} */ ...content) => [h('div', { class: 'tab-panel', tabindex: 0 }, ...content)]
  const inRegion = (/** @type {string} */ id) => {
    const name = nameOf(regionNames(dossier.data.regions, id), store.get().names)
    return h('span', { lang: name.lang }, name.text)
  }

  /** @type {Record<string, (id: string, day: string) => Content|null>} */
  const kinds = {
    region(id, day) {
      const [title, others] = titleOf(regionNames(dossier.data.regions, id), store.get().names)
      return {
        title: h('span', { lang: title.lang }, title.text), sub: h('span', {}, asOf(day), h('br'), nameList(others)),
        parts: createTabs([
          { id: 'treaties', label: 'Treaty terms', build: () => treatyTab(id, day, dossier, cite()) },
          { id: 'aid', label: 'Aid flows', build: () => aidTab(id, spanOf(store.get())?.[1] ?? day, dossier, cite(), spanOf(store.get())?.[0], createSecondary(dossier, store.get())) },
          { id: 'positions', label: 'Positions', build: () => positionsTab(id, day, dossier, cite()) },
        ], store.get().tab, (tab) => store.set({ tab: /** @type {any} */ (tab) })),
      }
    },
    state: (id, day) => ({
      title: dossier.actorName(id), sub: h('span', {}, `${asOf(day)} · `, h('span', { class: 'state-standing' }, standingWords(id, day, dossier))),
      parts: panel(stateContent(id, day, dossier, cite())),
    }),
    treaty(id, day) {
      const row = dossier.instrument.get(id)
      if (!row) return null
      const openRegion = (/** @type {string} */ region) => open(`region:${region}`, { tab: 'treaties' })
      return { title: row.short, sub: asOf(day), parts: panel(treatyContent(row, day, dossier, cite(), { goTo, openRegion })) }
    },
    source(id, day) {
      const { title, body } = sourceContent(id, day, { loadSources, loadCiting, open })
      return { title, sub: 'Source', parts: panel(body) }
    },
    place(id) {
      const { title, body } = spotContent(id, context)
      return { title, sub: 'Place', parts: panel(body) }
    },
    site(id, day) {
      const row = dossier.data.sites.find((item) => item.id === id)
      return row ? { title: row.name, sub: inRegion(row.region), parts: panel(siteContent(row, day, dossier, cite(), goTo)) } : null
    },
    event(id, day) {
      const row = dossier.data.events.find((item) => item.id === id)
      return row ? { title: row.name, sub: inRegion(row.region), parts: panel(eventContent(row, day, dossier, cite(), goTo)) } : null
    },
  }

  return ({ kind, id }, day) => {
    const told = kinds[kind]?.(id, day)
    if (!told) return null
    const body = h('article', { class: 'dossier' })
    body.dataset[kind] = id
    fill(body, h('header', { class: 'dossier-head' },
      h('h3', { id: 'dossier-title' }, told.title), told.sub && h('p', { class: 'dossier-sub' }, told.sub),
      h('button', { type: 'button', class: 'dossier-add', 'aria-label': 'Add this card to my briefing', title: 'Add this card to my briefing', onclick: () => context.addView?.() }, addIcon()),
      h('button', { type: 'button', class: 'dossier-close', 'aria-label': 'Close', onclick: close }, '×')), told.parts)
    return body
  }
}
