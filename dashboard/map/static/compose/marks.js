/**
 * The marks of sources within a step's text: [source-id] or [one; two] behind a claim. The rules are
 * those of the domain package (`geodata/stories/passages.py`).
 */

const ID = '[a-z0-9][a-z0-9-]*'
const MARK = new RegExp(`[ \\t]*\\[(${ID}(?:;\\s*${ID})*)\\]`, 'g')

/** The ids of all sources that a text marks, each once. @param {string} text */
export const markedSources = (text) => [...new Set([...text.matchAll(MARK)].flatMap(([, ids]) => ids.split(';').map((id) => id.trim())))]

/**
 * A text in pieces, each with the sources that follow it.
 * @param {string} text
 * @returns {{text: string, sources: string[]}[]}
 */
export function passagesOf(text) {
  /** @type {{text: string, sources: string[]}[]} */
  const found = []
  let place = 0
  for (const mark of text.matchAll(MARK)) {
    const sources = mark[1].split(';').map((id) => id.trim())
    const piece = text.slice(place, mark.index)
    // two marks side by side speak of the same words
    const last = piece ? undefined : found.at(-1)
    if (last) last.sources = [...new Set([...last.sources, ...sources])]
    else found.push({ text: piece, sources: [...new Set(sources)] })
    place = mark.index + mark[0].length
  }
  if (place < text.length) found.push({ text: text.slice(place), sources: [] })
  return found
}

/** A text without its marks. @param {string} text */
export const withoutMarks = (text) => text.replace(MARK, '')

/**
 * A text with one more source where the caret stands: within the mark before it if there is one.
 * @param {string} text
 * @param {number} caret
 * @param {string} id
 * @returns {{text: string, caret: number}}
 */
export function insertMark(text, caret, id) {
  const before = text.slice(0, caret)
  const after = text.slice(caret)
  const last = [...before.matchAll(MARK)].at(-1)
  const joined = last && last.index + last[0].length === before.trimEnd().length
  if (joined && last[1].split(';').some((other) => other.trim() === id)) return { text, caret }
  const head = joined ? `${before.trimEnd().slice(0, -1)}; ${id}]` : `${before.trimEnd()}${before.trim() ? ' ' : ''}[${id}]`
  const space = before.length - before.trimEnd().length
  return { text: head + before.slice(before.length - space) + after, caret: head.length }
}
