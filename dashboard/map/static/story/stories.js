/**
 * Stories as the server prepares them: every text ready to be shown, every exhibit answered.
 *
 * @typedef {{text: string, sources: string[]}} Passage a piece of a text and the sources that follow it
 *
 * @typedef {object} ChartSeries
 * @property {string} name
 * @property {(number|null)[]} values one a category; null where there is no figure
 * @property {string} token name of a colour of the style table
 * @property {(number|null)[]|null} [high] upper ends, where a value is a range that sources dispute
 *
 * @typedef {object} Chart
 * @property {'bars'|'stacked'|'lines'|'ranges'} kind
 * @property {string|null} unit
 * @property {string[]} categories
 * @property {ChartSeries[]} series
 *
 * @typedef {object} Table
 * @property {{label: string, unit?: string|null, kind?: string}[]} columns
 * @property {{values: (string|number|null)[], sources: string[], disputed?: boolean}[]} rows
 *
 * @typedef {object} Exhibit
 * @property {string} title
 * @property {string} note
 * @property {Chart|null} chart
 * @property {Table} table
 * @property {string[]} sources
 *
 * @typedef {object} Step
 * @property {Record<string, string>} view parameters of an address; what is not named is the default
 * @property {string} heading
 * @property {Passage[]} passages
 * @property {string} notes for whoever presents
 * @property {Exhibit|null} exhibit
 * @property {{kind: string, options: Record<string, string>}|null} [asks] the question that the exhibit answers
 *
 * @typedef {object} Story
 * @property {string} id
 * @property {string} title
 * @property {string} audience
 * @property {string} summary
 * @property {Step[]} steps
 */

import { lazyJson } from '../documents.js'

/**
 * The stories that come with the dossier, read when they are first asked for.
 * @param {string} address
 * @returns {() => Promise<Story[]>}
 */
export function shippedStories(address) {
  /** @type {() => Promise<{stories: Story[]}>} */
  const load = lazyJson(address)
  return async () => (await load()).stories
}

/**
 * Ids of the sources of a story in the order in which it cites them: text first, then the exhibit.
 * @param {Story} story
 */
export const citedSources = (story) => story.steps.flatMap(({ passages, exhibit }) => [...passages.flatMap(({ sources }) => sources), ...(exhibit?.sources ?? [])])
