/**
 * Source marks: small numbers behind every statement. A mark opens its sources in place, each with
 * title, publisher, date and link; a statement that sources dispute carries a second mark that
 * shows the rival values.
 */

import { pageLink } from '../address.js'
import { fill, h, safeLink } from '../dom.js'
import { formatDate } from '../dates.js'

/**
 * @typedef {[string, string, string|null, string, string|null, string]} SourceRow
 * title, publisher, published, language, url, kind
 */

/** @typedef {Record<string, SourceRow>} SourceList */

let uid = 0

/**
 * Numbers sources in the order in which a view cites them and builds the marks.
 */
export class Citations {
  /**
   * @param {() => Promise<SourceList>} loadSources
   * @param {import('../dossier.js').Dossier} dossier
   */
  constructor(loadSources, dossier) {
    this.loadSources = loadSources
    this.dossier = dossier
    /** @type {Map<string, number>} */
    this.numbers = new Map()
  }

  /** @param {string} id */
  number(id) {
    const known = this.numbers.get(id)
    if (known !== undefined) return known
    this.numbers.set(id, this.numbers.size + 1)
    return this.numbers.size
  }

  /**
   * Marks for a statement: its sources and, when disputed, the discrepancy. Opening one shows the
   * detail right below the statement.
   * @param {readonly string[]} sources
   * @param {readonly string[]} [disputes] discrepancy ids
   * @returns {HTMLElement}
   */
  marks(sources, disputes = []) {
    const detail = h('span', { class: 'citation-detail', id: `citation-${++uid}`, hidden: true })
    const numbers = sources.map((id) => this.number(id))
    const buttons = []
    if (disputes.length > 0) {
      buttons.push(this.#button(detail, '◐ disputed', 'mark mark-disputed', 'What the sources say differently', () => this.#disputes(disputes)))
    }
    buttons.push(this.#button(detail, ranges(numbers), 'mark', `${numbers.length === 1 ? 'Source' : 'Sources'} ${ranges(numbers)}`, () => this.#sources(sources)))
    return h('span', { class: 'marks' }, buttons, detail)
  }

  /**
   * @param {HTMLElement} detail
   * @param {string} text
   * @param {string} className
   * @param {string} label
   * @param {() => Promise<Node[]>} content
   */
  #button(detail, text, className, label, content) {
    const button = h('button', {
      type: 'button', class: className, 'aria-expanded': 'false', 'aria-controls': detail.id, 'aria-label': label, title: label,
      onclick: async () => {
        const open = button.getAttribute('aria-expanded') === 'true'
        for (const other of detail.parentElement?.querySelectorAll('button.mark') ?? []) other.setAttribute('aria-expanded', 'false')
        detail.hidden = open
        if (open) return
        button.setAttribute('aria-expanded', 'true')
        fill(detail, h('span', { class: 'citation-wait' }, 'Opening …'))
        fill(detail, await content())
        detail.scrollIntoView({ block: 'nearest' })
      },
    }, text)
    return button
  }

  /** @param {readonly string[]} ids */
  async #sources(ids) {
    const list = await this.loadSources().catch(() => null)
    if (list === null) return [h('span', {}, `The source list could not be read. Source ids: ${ids.join(', ')}.`)]
    return ids.map((id) => this.#source(id, list[id]))
  }

  /** @param {string} id @param {SourceRow|undefined} row */
  #source(id, row) {
    if (!row) return h('span', { class: 'citation' }, `Source ${id}`)
    const [title, publisher, published, language, url, kind] = row
    const link = safeLink(url)
    return h('span', { class: 'citation' },
      h('b', {}, `${this.number(id)} `),
      link
        ? h('a', { href: link, target: '_blank', rel: 'noopener noreferrer', lang: language, class: 'citation-title' }, title)
        : h('span', { class: 'citation-title', lang: language }, title),
      h('span', { class: 'citation-meta' }, [
        publisher, published ? formatDate(published, { short: true }) : 'undated', kind.replaceAll('_', ' '), language, link ? null : 'no address known',
      ].filter(Boolean).join(' · ')),
      pageLink('sources', { source: id }, 'What rests on it'))
  }

  /** @param {readonly string[]} ids */
  async #disputes(ids) {
    const list = await this.loadSources().catch(() => /** @type {SourceList} */ ({}))
    return ids.flatMap((id) => {
      const row = this.dossier.data.discrepancies[id]
      if (!row) return []
      return [h('span', { class: 'citation' },
        h('b', { class: 'citation-title' }, row.subject),
        row.values.map((value) => h('span', { class: 'rival' },
          h('span', { class: 'rival-value' }, value.value), value.used && h('em', {}, ' used here'),
          value.note && h('span', { class: 'citation-meta' }, value.note),
          h('span', { class: 'citation-meta' }, value.sources.map((source) => list[source]?.[1] ?? source).join(', ')))),
        h('span', { class: 'citation-meta' }, row.reason),
        pageLink('sources', { discrepancy: id }, 'All about this difference'))]
    })
  }
}

/**
 * [1, 2, 3, 7] → '1–3,7'.
 * @param {number[]} numbers
 */
function ranges(numbers) {
  /** @type {[number, number][]} */
  const runs = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? from : to === from + 1 ? `${from},${to}` : `${from}–${to}`)).join(',')
}
