/**
 * The marks on the time bar: treaties as diamonds, wars as bars, recognitions as circles, votes as
 * strokes. Marks that would touch are drawn as one larger mark that knows all its days.
 */

import { s } from '../dom.js'

/** @typedef {import('./calendar.js').Change} Change */

/** Lanes from top to bottom: centre in CSS pixels from the top of the line. */
export const LANES = { treaty: 5, war: 12, recognition: 18, vote: 48 }

/** Centre of the track on which the handles run. */
export const TRACK = 32

/** Marks of one lane closer than this many CSS pixels become one. */
const APART = 10

/**
 * @typedef {object} Mark
 * @property {'treaty'|'recognition'|'war'|'vote'} lane
 * @property {number} x centre, CSS pixels
 * @property {number} from left end
 * @property {number} to right end
 * @property {{day: string, label: string, exact: boolean, hollow?: boolean}[]} items in date order
 */

/** Which changes are marked, and in which lane. @type {Record<string, 'treaty'|'recognition'|'vote'>} */
const LANE_OF = { signed: 'treaty', recognition: 'recognition', withdrawal: 'recognition', vote: 'vote' }

/**
 * @param {Change[]} changes in date order
 * @param {{from: string, to: string, label: string}[]} wars
 * @param {(iso: string) => number} x
 * @param {string} least
 * @param {string} most
 * @returns {Mark[]}
 */
export function layOut(changes, wars, x, least, most) {
  /** @type {Mark[]} */
  const marks = []
  /** @type {Map<string, Mark>} */
  const open = new Map()
  for (const change of changes) {
    const lane = LANE_OF[change.kind]
    if (!lane || change.day < least || change.day > most) continue
    const at = x(change.day)
    const item = { ...change, hollow: change.kind === 'withdrawal' }
    const last = open.get(lane)
    // measured from where the group began, so that it cannot creep along the line
    if (last && at - last.from < APART) {
      last.items.push(item)
      last.to = at
      last.x = (last.from + last.to) / 2
    } else {
      /** @type {Mark} */
      const mark = { lane, x: at, from: at, to: at, items: [item] }
      open.set(lane, mark)
      marks.push(mark)
    }
  }
  for (const war of wars) {
    if (war.to < least) continue
    const [from, to] = [x(war.from), Math.max(x(war.to), x(war.from) + 3)]
    marks.push({ lane: 'war', x: (from + to) / 2, from, to, items: [{ day: war.from, label: war.label, exact: true }] })
  }
  return marks
}

/** Half the size of a mark: up to 1.4 times as large for many items. @param {Mark} mark @param {number} half */
const sized = (mark, half) => half * Math.min(1.4, 1 + 0.12 * (mark.items.length - 1))

/** @param {Mark} mark */
export function drawMark(mark) {
  const y = LANES[mark.lane]
  switch (mark.lane) {
    case 'war': return s('rect', { class: 'axis-war', x: mark.from, y: y - 2.5, width: mark.to - mark.from, height: 5, rx: 1.5 })
    case 'vote': return s('line', { class: 'axis-vote', x1: mark.x, x2: mark.x, y1: y - 3, y2: y + 3 })
    case 'recognition': {
      const hollow = mark.items.every((item) => item.hollow)
      return s('circle', { class: hollow ? 'axis-recognition is-hollow' : 'axis-recognition', cx: mark.x, cy: y, r: sized(mark, 2.9) })
    }
    default: {
      const half = sized(mark, 3.1)
      return s('rect', { class: 'axis-treaty', x: mark.x - half, y: y - half, width: 2 * half, height: 2 * half, transform: `rotate(45 ${mark.x} ${y})` })
    }
  }
}

/**
 * The mark under a point of the line, or null.
 * @param {Mark[]} marks
 * @param {number} x
 * @param {number} y
 */
export function markAt(marks, x, y) {
  /** @type {Mark|null} */
  let best = null
  let nearest = APART
  for (const mark of marks) {
    const distance = Math.hypot(Math.max(mark.from - x, x - mark.to, 0), LANES[mark.lane] - y)
    if (distance < nearest) [best, nearest] = [mark, distance]
  }
  return best
}

/** The day to go to when a mark is clicked: its first, or the one after the day shown. @param {Mark} mark @param {string} shown */
export function dayOf(mark, shown) {
  const place = mark.items.map((item) => item.day).lastIndexOf(shown)
  return (mark.items[place + 1] ?? mark.items[0]).day
}
