/**
 * The facts behind the map, as the server sends them once: records with their validity bounds and
 * source ids. Every question here has the same answer as its twin in the domain package; a test
 * asks both on the same days.
 */

import { addDays, holds, stepAt, yearOf } from './dates.js'

/** @typedef {import('./dates.js').Bounds} Bounds */

/**
 * @typedef {object} Instrument
 * @property {string} id
 * @property {string} title
 * @property {string} short
 * @property {string[]} regions
 * @property {string[]} parties
 * @property {string|null} signed
 * @property {string|null} force
 * @property {string|null} termEnd
 * @property {number|null} years
 * @property {number|null} renewal
 * @property {[string, {state: string, basis: string}][]} states
 * @property {string} text
 * @property {string[]} sources
 * @property {string[]} disputes
 */

/**
 * @typedef {object} Provision
 * @property {string} id
 * @property {string} instrument
 * @property {string|null} article
 * @property {string} topic
 * @property {string} text
 * @property {string[]} obliged
 * @property {string|null} deadline
 * @property {{id: string|null, text: string|null}[]} carried
 * @property {string[]} sources
 * @property {string[]} disputes
 */

/**
 * @typedef {object} Position
 * @property {string} id
 * @property {string} actor
 * @property {string} name
 * @property {string[]} regions
 * @property {string} stance
 * @property {string} kind
 * @property {Bounds} bounds
 * @property {string|null} from
 * @property {string|null} to
 * @property {string|null} about
 * @property {string} text
 * @property {boolean} recognition
 * @property {string[]} sources
 * @property {string[]} disputes
 */

/**
 * @typedef {object} Place a site or an event
 * @property {string} id
 * @property {string} name
 * @property {string} kind
 * @property {string} region
 * @property {[number, number]} at latitude, longitude (degrees, WGS84)
 * @property {string} precision
 * @property {Bounds} bounds
 * @property {string|null} from
 * @property {string|null} to
 * @property {string} text
 * @property {string|null} [operator]
 * @property {string} [status]
 * @property {string} [place]
 * @property {string[]} sources
 * @property {string[]} disputes
 */

/**
 * @typedef {object} Flow one claim about money
 * @property {string} id
 * @property {string} donor
 * @property {string[]} regions
 * @property {[number, number]} years
 * @property {number} amount in `currency`, not scaled
 * @property {string} currency ISO 4217
 * @property {string} stage
 * @property {string} sector
 * @property {boolean} estimate
 * @property {boolean} cumulative whether it sums up a period
 * @property {string} text
 * @property {string|null} note
 * @property {string[]} sources
 * @property {string[]} disputes
 */

/**
 * @typedef {object} Series yearly values
 * @property {string} id
 * @property {string} label
 * @property {string} donor
 * @property {string} region
 * @property {string} unit
 * @property {string|null} currency
 * @property {boolean} chart whether the region's popup draws it
 * @property {[number, number, string, string|null][]} points year, value, source id, discrepancy id
 */

/**
 * @typedef {object} Resolution
 * @property {string} id
 * @property {string} date
 * @property {string} title
 * @property {number} yes
 * @property {number} no
 * @property {number} abstain
 * @property {number} absent
 * @property {string} outcome
 * @property {string} votes one letter a state (y, n, a, x for absent, '.' for not a member), in the order of `states`
 * @property {string[]} sources
 * @property {string[]} disputes
 */

/**
 * @typedef {object} DossierData
 * @property {{version: string, first: string, latest: string, trigger: string}} meta
 * @property {Record<string, Record<string, string>>} regions
 * @property {Record<string, [string, string]>} actors
 * @property {Record<string, Record<string, string>>} labels
 * @property {Instrument[]} instruments
 * @property {Provision[]} provisions
 * @property {Position[]} positions
 * @property {Resolution[]} resolutions
 * @property {string[]} states
 * @property {Place[]} sites
 * @property {Place[]} events
 * @property {Flow[]} flows
 * @property {Series[]} series
 * @property {import('./money/figures.js').MoneyData} money
 * @property {import('./picture.js').Viewpoint[]} viewpoints the default first
 * @property {{sources: string[], groups: [string, string[]][]}} publishers
 * @property {Record<string, {subject: string, reason: string, values: {value: string, used: boolean, note: string|null, sources: string[]}[]}>} discrepancies
 */

/** How many days before and after the date an event stays on the map. */
export const EVENT_WINDOW = 365

const VOTE_NAMES = /** @type {Record<string, string>} */ ({ y: 'yes', n: 'no', a: 'abstain', x: 'absent' })

/** Order of two texts by their characters, as the domain orders ids. @param {string|null} a @param {string|null} b */
const compare = (a, b) => ((a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? '')))

/** The records with the questions that the map asks of them. */
export class Dossier {
  /** @param {DossierData} data */
  constructor(data) {
    this.data = data
    this.instrument = new Map(data.instruments.map((row) => [row.id, row]))
    this.stateIndex = new Map(data.states.map((iso3, index) => [iso3, index]))
  }

  /** Whether a record that can be selected exists. @param {string} kind @param {string} id */
  has(kind, id) {
    const { regions, sites, events } = this.data
    switch (kind) {
      case 'region': return Object.hasOwn(regions, id)
      case 'site': return sites.some((row) => row.id === id)
      case 'event': return events.some((row) => row.id === id)
      case 'state': return this.stateIndex.has(id)
      case 'treaty': return this.instrument.has(id)
      // sources and places are only read when asked for: their card says if there is no such record
      case 'source': case 'place': return id !== ''
      default: return false
    }
  }

  /** @param {string} code */
  actorName(code) {
    return this.data.actors[code]?.[0] ?? code
  }

  /** @param {string} kind @param {string} value */
  label(kind, value) {
    return this.data.labels[kind]?.[value] ?? value
  }

  /**
   * Instruments of a region with their state on a day, latest first.
   * @param {string|null} region null for all
   * @param {string} day
   */
  instruments(region, day) {
    return this.data.instruments
      .filter((row) => region === null || row.regions.includes(region))
      .map((row) => ({ row, ...(stepAt(row.states, day) ?? { state: 'not_yet', basis: '' }) }))
      .sort((a, b) => (b.row.signed ?? '').localeCompare(a.row.signed ?? ''))
  }

  /**
   * Clauses of one instrument in topic order.
   * @param {string} id
   */
  provisions(id) {
    return this.data.provisions.filter((row) => row.instrument === id)
  }

  /**
   * @param {string|null} region
   * @param {string} day
   * @returns {{row: Position, member: boolean, certainty: string}[]}
   */
  recognitions(region, day) {
    return this.data.positions
      .filter((row) => row.recognition && (region === null || row.regions.includes(region)))
      .map((row) => ({ row, member: this.data.actors[row.actor]?.[1] === 'un_member', certainty: holds(row.bounds, day) }))
      .filter((item) => item.certainty !== 'does_not')
  }

  /** @param {string|null} region @param {string} day */
  withdrawals(region, day) {
    return this.data.positions.filter(
      (row) => row.recognition && row.bounds[2] !== null && row.bounds[2] <= day
        && (region === null || row.regions.includes(region)),
    )
  }

  /**
   * Positions of an actor on a region that began on or before a day, latest first; of those that
   * may have begun on the same day, the one whose day is better known.
   * @param {string} actor
   * @param {string|null} region
   * @param {string} day
   */
  statements(actor, region, day) {
    return this.data.positions
      .filter((row) => row.actor === actor && (region === null || row.regions.includes(region))
        && row.bounds[0] !== null && row.bounds[0] <= day)
      .sort((a, b) => compare(b.bounds[0], a.bounds[0]) || compare(a.bounds[1], b.bounds[1]) || compare(b.id, a.id))
  }

  /** What actors said about a treaty, in date order. @param {string} treaty */
  answers(treaty) {
    return this.data.positions
      .filter((row) => row.about?.split('; ').includes(treaty))
      .sort((a, b) => compare(a.bounds[0], b.bounds[0]) || compare(a.id, b.id))
  }

  /** The last General Assembly resolution with a recorded vote. @param {string} day */
  lastVote(day) {
    return this.data.resolutions.filter((row) => row.date <= day && row.outcome === 'adopted').at(-1) ?? null
  }

  /** @param {Resolution} resolution @param {string} iso3 */
  voteOf(resolution, iso3) {
    const index = this.stateIndex.get(iso3)
    return index === undefined ? null : (VOTE_NAMES[resolution.votes[index]] ?? null)
  }

  /** @param {string} day @param {string} [kind] */
  sites(day, kind) {
    return this.data.sites
      .filter((row) => kind === undefined || row.kind === kind)
      .map((row) => ({ row, certainty: holds(row.bounds, day) }))
      .filter((item) => item.certainty !== 'does_not')
  }

  /** Events within the window around a day. @param {string} day */
  events(day, window = EVENT_WINDOW) {
    return this.eventsIn(addDays(day, -window), addDays(day, window))
  }

  /** Events that touch the days from one to another. @param {string} from @param {string} to */
  eventsIn(from, to) {
    return this.data.events.filter((row) => (row.bounds[3] ?? '') >= from && (row.bounds[0] ?? '') <= to)
  }

  /** Claims about money that cover the year of a day, or touch the years since another. @param {string} region @param {string} day */
  flows(region, day, since = day) {
    const [first, last] = [yearOf(since), yearOf(day)]
    return this.data.flows.filter((row) => row.regions.includes(region) && row.years[0] <= last && first <= row.years[1])
  }

  /** Claims that sum up several years ended before the year of a day. @param {string} region @param {string} day */
  totals(region, day) {
    const year = yearOf(day)
    return this.data.flows.filter((row) => row.regions.includes(region) && row.cumulative && row.years[0] < row.years[1] && row.years[1] < year)
  }

  /** @param {string} region */
  charts(region) {
    return this.data.series.filter((row) => row.region === region && row.chart)
  }
}
