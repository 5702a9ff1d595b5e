/**
 * The address of a view. The declaration of the parts comes from the server (`state_fields.py`);
 * the rules here are those of `state.py`: a bad parameter is ignored with a notice, the others
 * count; of a list only the bad items are ignored, unless all are bad; and a view writes only what differs from the default.
 */

/**
 * @typedef {object} StateField
 * @property {string} name
 * @property {'date'|'choice'|'set'|'list'|'percentages'|'reference'|'camera'} kind
 * @property {any} default
 * @property {string[]} allowed
 * @property {string|null} least
 * @property {string|null} most
 */

/** @typedef {{parameter: string, text: string, reason: string}} Notice */

const NONE = 'none'
/** Web Mercator ends near 85.05 degrees. */
const LATITUDE = 85
const LONGITUDE = 180
const ZOOMS = [2, 13]
const LONGEST = 2000

/** The first characters of a text; a character may be two units of it. @param {string} text @param {number} count */
const start = (text, count) => [...text].slice(0, count).join('')

class Refused extends Error {}

/** @param {string} reason @returns {never} */
const refuse = (reason) => { throw new Refused(reason) }

/**
 * @param {StateField[]} fields
 * @param {URLSearchParams} parameters
 * @param {(kind: string, id: string) => boolean} known
 * @returns {{values: Record<string, any>, notices: Notice[]}}
 */
export function parse(fields, parameters, known) {
  /** @type {Record<string, any>} */
  const values = {}
  /** @type {Notice[]} */
  const notices = []
  for (const field of fields) {
    values[field.name] = field.default
    const text = parameters.get(field.name)
    if (text === null) continue
    try {
      values[field.name] = read(field, text, known, notices)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      notices.push({ parameter: field.name, text: start(text, 80), reason: error.message })
    }
  }
  return { values, notices }
}

/**
 * @param {StateField[]} fields
 * @param {Record<string, any>} values
 * @returns {Record<string, string>}
 */
export function serialise(fields, values) {
  /** @type {Record<string, string>} */
  const parameters = {}
  for (const field of fields) {
    const text = write(field, values[field.name])
    if (text !== null && text !== write(field, field.default)) parameters[field.name] = text
  }
  return parameters
}

/** @param {StateField} field @param {string} text @param {(kind: string, id: string) => boolean} known @param {Notice[]} notices */
function read(field, text, known, notices) {
  if ([...text].length > LONGEST) refuse('it is too long')
  switch (field.kind) {
    case 'date': return readDate(field, text)
    case 'choice': return word(field, text)
    case 'set': return words(field, text, notices).sort()
    case 'list': return words(field, text, notices)
    case 'percentages': return readPercentages(field, text, notices)
    case 'reference': return readReference(field, text, known)
    default: return readCamera(text)
  }
}

/** @param {StateField} field @param {string} text */
function readDate(field, text) {
  // the calendar of the data begins with the year 1
  const time = /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // an impossible day such as 30 February rolls over, so the text must come back unchanged
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) refuse('it is not a date such as 2015-03-18')
  if ((field.least && text < field.least) || (field.most && text > field.most)) refuse(`the data go from ${field.least} to ${field.most}`)
  return text
}

/** @param {StateField} field @param {string} text */
function word(field, text) {
  if (!field.allowed.includes(text)) refuse(`“${start(text, 40)}” is not known here`)
  return text
}

/** @param {StateField} field @param {string} text @param {Notice[]} notices @returns {string[]} */
const words = (field, text, notices) => (text === NONE ? [] : items(field, text, (item) => word(field, item), notices))

/** @param {StateField} field @param {string} text @param {Notice[]} notices */
function readPercentages(field, text, notices) {
  const pairs = items(field, text, (item) => percentage(field, item), notices)
  return Object.fromEntries([...new Map(pairs)].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** @param {StateField} field @param {string} text @returns {[string, number]} */
function percentage(field, text) {
  const [name, percent] = [text.split(':', 1)[0], text.slice(text.indexOf(':') + 1)]
  if (!text.includes(':') || !/^\d{1,3}$/.test(percent) || Number(percent) > 100) refuse('it needs pairs such as relief:40, from 0 to 100')
  return [word(field, name), Number(percent)]
}

/**
 * The good items of a list; the bad ones are told in one notice.
 * @template T
 * @param {StateField} field
 * @param {string} text
 * @param {(item: string) => T} readItem
 * @param {Notice[]} notices
 * @returns {T[]}
 */
function items(field, text, readItem, notices) {
  /** @type {T[]} */
  const found = []
  /** @type {Map<string, Refused>} */
  const bad = new Map()
  for (const item of new Set(text.split(','))) {
    try {
      found.push(readItem(item))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      bad.set(item, error)
    }
  }
  if (bad.size === 0) return found
  const [reason] = bad.values()
  if (found.length === 0) throw reason
  notices.push({ parameter: field.name, text: start([...bad.keys()].join(','), 80), reason: `${reason.message}; the rest counts` })
  return found
}

/** @param {StateField} field @param {string} text @param {(kind: string, id: string) => boolean} known */
function readReference(field, text, known) {
  const cut = text.indexOf(':')
  if (cut < 0 || !field.allowed.includes(text.slice(0, cut)) || !known(text.slice(0, cut), text.slice(cut + 1))) refuse('there is no such record')
  return text
}

/** @param {string} text */
function readCamera(text) {
  const parts = text.split(',')
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,6})?$/.test(part))) refuse('it needs latitude, longitude and zoom, such as 42.3,43.4,7')
  const [latitude, longitude, zoom] = parts.map(Number)
  if (Math.abs(latitude) > LATITUDE || Math.abs(longitude) > LONGITUDE || zoom < ZOOMS[0] || zoom > ZOOMS[1]) refuse('it lies outside the map')
  return [latitude, longitude, zoom]
}

/** @param {StateField} field @param {any} value @returns {string|null} */
function write(field, value) {
  if (value === null || value === undefined) return null
  switch (field.kind) {
    case 'set': return [...value].sort().join(',') || NONE
    case 'list': return [...value].join(',') || NONE
    case 'percentages': return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, percent]) => `${name}:${percent}`).join(',') || NONE
    case 'camera': return value.map((/** @type {number} */ part) => String(Number(part.toFixed(3)))).join(',')
    default: return String(value)
  }
}
