/**
 * The sources of a step in one or two lines: number, publisher and day; as many as fit.
 */

import { formatDate } from '../dates.js'
import { fill, h } from '../dom.js'

/**
 * @param {HTMLElement} node
 * @param {import('./stories.js').Step} step
 * @param {import('../popup/marks.js').Citations} citations
 * @param {() => Promise<import('../popup/marks.js').SourceList>} loadSources
 */
export async function sourceLine(node, { passages, exhibit }, citations, loadSources) {
  const ids = [...new Set([...passages.flatMap(({ sources }) => sources), ...(exhibit?.sources ?? [])])]
  fill(node)
  if (ids.length === 0) return
  const list = await loadSources().catch(() => null)
  const told = ids.map((id) => {
    const [, publisher, published] = list?.[id] ?? [id, id, null]
    return [citations.number(id), `${publisher}${published ? `, ${formatDate(published, { short: true })}` : ''}`]
  })
  for (let shown = told.length; shown > 0; shown -= 1) {
    const rest = told.length - shown
    fill(node, 'Sources: ', told.slice(0, shown).map(([number, words], index) => [index > 0 && ' · ', h('b', {}, number), ` ${words}`]), rest > 0 && ` · and ${rest} more`)
    if (node.scrollHeight <= node.clientHeight + 1) break
  }
}
