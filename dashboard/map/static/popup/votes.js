/**
 * A state's votes in the General Assembly: a strip with a cell a year, and in words the runs of
 * years in which it voted alike.
 */

import { h } from '../dom.js'
import { formatDate, yearOf } from '../dates.js'

/** @typedef {import('../dossier.js').Resolution} Resolution */
/** @typedef {{row: Resolution, vote: string}} Ballot */
/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('./marks.js').Citations} Citations */

/**
 * Ballots of a state, oldest first.
 * @param {Dossier} dossier
 * @param {string} iso3
 * @returns {Ballot[]}
 */
export const ballotsOf = (dossier, iso3) => dossier.data.resolutions.flatMap((row) => {
  const vote = dossier.voteOf(row, iso3)
  return vote === null ? [] : [{ row, vote }]
})

/**
 * Consecutive ballots with the same vote.
 * @param {Ballot[]} ballots oldest first
 * @returns {Ballot[][]}
 */
export function runsOf(ballots) {
  /** @type {Ballot[][]} */
  const runs = []
  for (const ballot of ballots) {
    const run = runs.at(-1)
    if (run && run[0].vote === ballot.vote) run.push(ballot)
    else runs.push([ballot])
  }
  return runs
}

/**
 * Votes on the resolutions themselves, and apart those on motions about procedure, where a yes may
 * mean the contrary.
 * @param {Ballot[]} ballots
 * @param {Dossier} dossier
 * @param {Citations} citations
 * @returns {Node[]}
 */
export function voteRecord(ballots, dossier, citations) {
  const adopted = ballots.filter(({ row }) => row.outcome === 'adopted')
  const motions = ballots.filter(({ row }) => row.outcome !== 'adopted')
  return [
    ...(adopted.length > 1 ? [strip(adopted, dossier)] : []),
    ...(adopted.length > 0 ? [h('ul', { class: 'vote-list' }, runsOf(adopted).reverse().map((run) => runItem(run, dossier, citations)))] : []),
    ...(motions.length > 0 ? [h('h5', {}, 'Motions of procedure'), h('ul', { class: 'vote-list' }, motions.map(({ row, vote }) => h('li', { 'data-resolution': row.id },
      h('i', { class: `vote-${vote}` }), `${formatDate(row.date)} `, h('b', {}, dossier.label('votes', vote)), `: ${row.title} (${row.outcome})`,
      citations.marks(row.sources, row.disputes))))] : []),
  ]
}

/** @param {Ballot[]} ballots @param {Dossier} dossier */
const strip = (ballots, dossier) => h('div', { class: 'vote-strip', 'aria-hidden': 'true' }, ballots.map(({ row, vote }) => h('span', {
  class: `vote-${vote}`, title: `${row.date.slice(0, 4)} ${dossier.label('votes', vote)}, ${row.id}`,
}, row.date.slice(2, 4))))

/** @param {Ballot[]} run @param {Dossier} dossier @param {Citations} citations */
function runItem(run, dossier, citations) {
  const [first, last] = [yearOf(run[0].row.date), yearOf(run[run.length - 1].row.date)]
  const sources = [...new Set(run.flatMap(({ row }) => row.sources))]
  const disputes = [...new Set(run.flatMap(({ row }) => row.disputes))]
  return h('li', { 'data-vote': run[0].vote },
    h('i', { class: `vote-${run[0].vote}` }), first === last ? `${first} ` : `${first}–${last} `, h('b', {}, dossier.label('votes', run[0].vote)),
    run.length > 1 ? ` on ${run.length} resolutions` : ` on ${run[0].row.id}`, citations.marks(sources, disputes))
}
