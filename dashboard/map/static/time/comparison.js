/**
 * What is different between two days: instruments, recognitions, sites, votes and money. Nothing
 * here decides anything about a day; it only sets two of the dossier's answers side by side.
 */

import { yearOf } from '../dates.js'

/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('../dossier.js').Instrument} Instrument */
/** @typedef {import('../dossier.js').Position} Position */
/** @typedef {import('../dossier.js').Place} Place */
/** @typedef {import('../dossier.js').Resolution} Resolution */
/** @typedef {import('../dossier.js').Series} Series */

const BINDING = new Set(['in_force', 'signed'])
const OVER = new Set(['ended', 'never_in_force'])

/**
 * @param {Dossier} dossier
 * @param {string} from the earlier day
 * @param {string} to the later day
 */
export function compareDays(dossier, from, to) {
  return {
    ...instruments(dossier, from, to),
    ...recognitions(dossier, from, to),
    ...sites(dossier, from, to),
    votes: dossier.data.resolutions.filter((row) => row.date > from && row.date <= to),
    money: money(dossier, yearOf(from), yearOf(to)),
  }
}

/** @param {Dossier} dossier @param {string} from @param {string} to */
function instruments(dossier, from, to) {
  const before = new Map(dossier.instruments(null, from).map((item) => [item.row.id, item.state]))
  const after = dossier.instruments(null, to).map((item) => ({ row: item.row, was: before.get(item.row.id) ?? 'not_yet', state: item.state }))
  return {
    /** New, or signed before and now in force. */
    started: after.filter(({ was, state }) => BINDING.has(state) && (!BINDING.has(was) || (was === 'signed' && state === 'in_force'))),
    /** Ended, or signed in between but never in force. */
    ended: after.filter(({ was, state }) => OVER.has(state) && !OVER.has(was) && was !== 'undated'),
  }
}

/**
 * Who recognised which region: a row is kept with the regions in which it makes the difference.
 * @param {Dossier} dossier @param {string} from @param {string} to
 */
function recognitions(dossier, from, to) {
  const [before, after] = [from, to].map((day) => dossier.recognitions(null, day))
  /** @param {typeof before} items */
  const pairs = (items) => new Set(items.flatMap(({ row }) => row.regions.map((region) => `${row.actor}|${region}`)))
  /** @param {typeof before} items @param {typeof before} others */
  const without = (items, others) => {
    const known = pairs(others)
    return items
      .map(({ row, certainty }) => ({ row, certainty, regions: row.regions.filter((region) => !known.has(`${row.actor}|${region}`)) }))
      .filter(({ regions }) => regions.length > 0)
  }
  return {
    gained: without(after, before),
    lost: without(before, after),
    /** Given and withdrawn in between: neither day shows it. */
    passing: dossier.data.positions.filter((row) => row.recognition
      && row.bounds[0] !== null && row.bounds[0] > from && row.bounds[3] !== null && row.bounds[3] < to),
  }
}

/** @param {Dossier} dossier @param {string} from @param {string} to */
function sites(dossier, from, to) {
  const [before, after] = [from, to].map((day) => dossier.sites(day))
  const ids = (/** @type {typeof before} */ items) => new Set(items.map(({ row }) => row.id))
  const [had, has] = [ids(before), ids(after)]
  return {
    opened: after.filter(({ row }) => !had.has(row.id)),
    closed: before.filter(({ row }) => !has.has(row.id)),
  }
}

/**
 * The yearly series in both years; a year without a figure stays a gap.
 * @param {Dossier} dossier @param {number} from @param {number} to
 */
function money(dossier, from, to) {
  if (from === to) return []
  const at = (/** @type {Series} */ series, /** @type {number} */ year) => series.points.find((point) => point[0] === year) ?? null
  return dossier.data.series.filter((series) => series.chart)
    .map((series) => ({ series, before: at(series, from), after: at(series, to) }))
    .filter(({ before, after }) => before !== null || after !== null)
}
