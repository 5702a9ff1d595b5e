/**
 * The sentences of a step with numbered source marks; the numbers run through the whole story.
 */

import { h } from '../dom.js'
import { Citations } from '../popup/marks.js'
import { citedSources } from './stories.js'

/**
 * Marks for a story, numbered in the order in which it cites its sources.
 * @param {import('./stories.js').Story} story
 * @param {() => Promise<any>} loadSources
 * @param {import('../dossier.js').Dossier} dossier
 */
export function storyCitations(story, loadSources, dossier) {
  const citations = new Citations(loadSources, dossier)
  for (const id of citedSources(story)) citations.number(id)
  return citations
}

/**
 * A line break of the text begins a paragraph.
 * @param {import('./stories.js').Passage[]} passages
 * @param {Citations} citations
 */
export function paragraphs(passages, citations) {
  const found = [h('p')]
  for (const { text, sources } of passages) {
    text.split('\n').forEach((line, index) => {
      if (index > 0) found.push(h('p'))
      found[found.length - 1].append(line)
    })
    if (sources.length > 0) found[found.length - 1].append(citations.marks(sources))
  }
  return found.filter((paragraph) => paragraph.textContent?.trim())
}
