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

/** What belongs to the sentence before it, with or without a mark in between. */
const CLOSING = /^[.,;:!?)”’…]+/

/**
 * A line break of the text begins a paragraph. A mark keeps to the word before it and to the
 * punctuation after it.
 * @param {import('./stories.js').Passage[]} passages
 * @param {Citations} citations
 */
export function paragraphs(passages, citations) {
  const found = [h('p')]
  let taken = 0
  passages.forEach(({ text, sources }, index) => {
    const lines = text.slice(taken).split('\n')
    lines.forEach((line, at) => {
      if (at > 0) found.push(h('p'))
      const marked = sources.length > 0 && at === lines.length - 1
      const cut = marked ? line.trimEnd().lastIndexOf(' ') + 1 : line.length
      found[found.length - 1].append(line.slice(0, cut))
      taken = 0
      if (!marked) return
      const closing = CLOSING.exec(passages[index + 1]?.text ?? '')?.[0] ?? ''
      taken = closing.length
      found[found.length - 1].append(h('span', { class: 'cited' }, line.slice(cut).trimEnd(), citations.marks(sources), closing))
    })
  })
  return found.filter((paragraph) => paragraph.textContent?.trim())
}
