/**
 * The card of a source: what it is, where to read it, and what in this dossier rests on it.
 */

import { fill, h, safeLink } from '../dom.js'
import { formatDate } from '../dates.js'

/** @typedef {[string, string|null, string|null]} Resting words, record to open, day, month or year */
/** @typedef {{tables: Record<string, string>, sources: Record<string, Record<string, Resting[]>>}} CitingList */

/** Records of a table that are shown at once. */
const FIRST = 12

/**
 * @param {string} id
 * @param {string} day
 * @param {{loadSources: () => Promise<import('./marks.js').SourceList>, loadCiting: () => Promise<CitingList>, open: (reference: string) => void}} parts
 * @returns {{title: HTMLElement, body: HTMLElement}} filled once the lists are read
 */
export function sourceContent(id, day, { loadSources, loadCiting, open }) {
  const title = h('span', {}, 'Source')
  const body = h('div', {}, h('p', { class: 'quiet' }, 'Opening …'))
  Promise.all([loadSources(), loadCiting()]).then(([sources, { tables, sources: citing }]) => {
    const row = sources[id]
    if (!row) {
      fill(body, h('p', {}, `There is no source “${id}” in this edition of the dossier.`))
      return
    }
    fill(title, row[0])
    title.lang = row[3]
    fill(body, facts(id, row, day), rests(tables, citing[id] ?? {}, day, open))
  }, () => fill(body, h('p', {}, `The source list could not be read. Close this card and open it again; source id: ${id}.`)))
  return { title, body }
}

/** @param {string} id @param {import('./marks.js').SourceRow} row @param {string} day */
function facts(id, [, publisher, published, language, url, kind], day) {
  const link = safeLink(url)
  return [
    h('dl', { class: 'facts' },
      h('dt', {}, 'Publisher'), h('dd', {}, publisher),
      h('dt', {}, 'Date'), h('dd', {}, published ? formatDate(published) : 'undated',
        published && published > day && h('span', { class: 'later' }, `Later than ${formatDate(day)}; what it reports may be older.`)),
      h('dt', {}, 'Kind'), h('dd', {}, `${kind.replaceAll('_', ' ')}, language: ${language}`),
      h('dt', {}, 'Id'), h('dd', {}, id)),
    h('p', {}, link ? h('a', { href: link, target: '_blank', rel: 'noopener noreferrer', class: 'source-link' }, 'Open the source') : 'No address known.'),
  ]
}

/**
 * @param {Record<string, string>} tables titles in order
 * @param {Record<string, Resting[]>} citing
 * @param {string} day
 * @param {(reference: string) => void} open
 */
function rests(tables, citing, day, open) {
  const groups = Object.entries(tables).filter(([table]) => citing[table])
  const count = groups.reduce((sum, [table]) => sum + citing[table].length, 0)
  if (count === 0) return h('p', { class: 'quiet' }, 'Nothing in this edition rests on it.')
  /** @param {Resting} row */
  const item = ([words, reference, from]) => h('li', {},
    reference ? h('button', { type: 'button', class: 'link-button', 'data-open': reference, onclick: () => open(reference) }, words) : words,
    from && from > day && h('span', { class: 'later' }, `Later: ${formatDate(from)}`))
  return h('section', { class: 'group source-rests' }, h('h4', {}, 'What rests on it ', h('span', { class: 'count' }, count)),
    groups.map(([table, title]) => [
      h('h5', {}, `${title} (${citing[table].length})`),
      h('ul', { class: 'claims' }, citing[table].slice(0, FIRST).map(item)),
      citing[table].length > FIRST && h('details', { class: 'more' }, h('summary', {}, `${citing[table].length - FIRST} more`), h('ul', { class: 'claims' }, citing[table].slice(FIRST).map(item))),
    ]))
}
