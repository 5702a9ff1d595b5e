/**
 * How names are compared with what a reader types: without case, accents and punctuation, in any
 * script, and the better the nearer to the beginning of a name.
 */

/**
 * Letters that no accent can be taken off; of Abkhaz letters the older shape counts as the newer,
 * and the Ossetian letter is often typed as the Latin one that looks like it.
 */
const PLAIN = /** @type {Record<string, string>} */ ({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ӕ: 'ae', ҧ: 'ԥ', ҕ: 'ӷ' })
const LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/**
 * 'Sokhumi / Sukhum' → 'sokhumi sukhum', 'Côte d’Ivoire' → 'cote d ivoire'.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(LETTERS, (letter) => PLAIN[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** How well a name matches; smaller is better. */
export const RANKS = Object.freeze({ whole: 0, start: 1, word: 2, words: 3, inside: 4, none: 5 })

/**
 * @param {string} name folded
 * @param {string} query folded, not empty
 * @returns {number} one of `RANKS`
 */
export function rankOf(name, query) {
  if (name === query) return RANKS.whole
  if (name.startsWith(query)) return RANKS.start
  const padded = ` ${name}`
  if (padded.includes(` ${query}`)) return RANKS.word
  const words = query.split(' ')
  if (words.length > 1 && words.every((word) => padded.includes(` ${word}`))) return RANKS.words
  return name.includes(query) || (words.length > 1 && words.every((word) => name.includes(word))) ? RANKS.inside : RANKS.none
}

/**
 * @typedef {object} Entry
 * @property {string} reference 'kind:id'
 * @property {string} kind
 * @property {string} label what the list shows
 * @property {string} lang language of the label
 * @property {string} meta what kind of thing it is
 * @property {string[]} names folded
 * @property {string|null} from first possible day, null where it has none
 * @property {() => void} [act] what shows it, where it is no record
 */

/** Kinds in the order in which equally good matches are listed. */
const KINDS = ['region', 'place', 'own', 'treaty', 'state', 'site', 'event', 'source']

/** Matches of one kind that are listed, so that hundreds of sources cannot hide the rest. */
const PER_KIND = 6

/** Matches that are listed in all. */
const MOST = 20

/**
 * The best matches, and how many there are in all.
 * @param {readonly Entry[]} entries
 * @param {string} text as typed
 * @returns {{found: Entry[], count: number}}
 */
export function match(entries, text) {
  const query = fold(text)
  if (query === '') return { found: [], count: 0 }
  const ranked = entries.map((entry) => ({ entry, rank: Math.min(...entry.names.map((name) => rankOf(name, query))) }))
    .filter(({ rank }) => rank < RANKS.none)
    .sort((a, b) => a.rank - b.rank || KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind) || a.entry.label.localeCompare(b.entry.label))
  /** @type {Map<string, number>} */
  const taken = new Map()
  const found = ranked.map(({ entry }) => entry).filter(({ kind }) => {
    const count = (taken.get(kind) ?? 0) + 1
    taken.set(kind, count)
    return count <= PER_KIND
  })
  return { found: found.slice(0, MOST), count: ranked.length }
}
