/**
 * The charts and tables that a step can show, with what each of their options may be.
 */

/**
 * @typedef {object} OptionChoice
 * @property {string[]} names the options that are chosen together
 * @property {string} label
 * @property {[string, string][]} choices values, separated by blanks, and words; none where a year is written
 * @property {boolean} several
 *
 * @typedef {{kind: string, label: string, options: OptionChoice[]}} ExhibitChoice
 *
 * @typedef {'treaty'|'treaties'|'dispute'|'year'|'word'} Of
 */

/**
 * @param {import('../dossier.js').Dossier} dossier
 * @param {Of} of
 * @param {[string, string][]} words
 * @returns {[string, string][]}
 */
function choicesOf({ data }, of, words) {
  const { instruments, discrepancies } = data
  switch (of) {
    case 'treaty': case 'treaties': return instruments.map(({ id, short }) => /** @type {[string, string]} */ ([id, short]))
    case 'dispute': return Object.entries(discrepancies).map(([id, { subject }]) => /** @type {[string, string]} */ ([id, subject])).sort(([, one], [, other]) => one.localeCompare(other))
    case 'word': return words
    default: return []
  }
}

/**
 * @param {{kind: string, label: string, options: {names: string[], label: string, of: Of, words: [string, string][]}[]}[]} kinds
 * @param {import('../dossier.js').Dossier} dossier
 * @returns {ExhibitChoice[]}
 */
export const exhibitChoices = (kinds, dossier) => kinds.map(({ kind, label, options }) => ({
  kind, label, options: options.map(({ names, label: words, of, words: choices }) => ({ names, label: words, several: of === 'treaties', choices: choicesOf(dossier, of, choices) })),
}))
