/**
 * How the member states of the United Nations stand on a day: by recognition and vote, or by vote
 * alone. The map, its legend and its counts ask here, so that they cannot disagree.
 */

/** @typedef {import('../dossier.js').Dossier} Dossier */
/** @typedef {import('../store.js').ViewState['shade']} Shade */
/** @typedef {'recognises'|'withdrew'|'yes'|'no'|'abstain'|'absent'} Standing */

/** In the order of the legend. @type {Record<Shade, Standing[]>} */
export const STANDINGS = { position: ['recognises', 'withdrew', 'yes', 'no', 'abstain', 'absent'], vote: ['yes', 'no', 'abstain', 'absent'] }

/** @type {Record<Standing|'none', string>} */
export const STANDING_WORDS = {
  recognises: 'Recognises', withdrew: 'Withdrew recognition', yes: 'Voted yes', no: 'Voted no', abstain: 'Abstained', absent: 'Absent', none: 'No vote',
}

/** The last answer: a repaint asks for every state. @type {{dossier: Dossier, key: string, told: Map<string, Standing|null>}|null} */
let last = null

/**
 * Every member state with its standing; null for one that had no vote and took no position. With
 * 'position', recognition comes before the vote.
 * @param {Dossier} dossier
 * @param {string} day
 * @param {Shade} shade
 * @returns {Map<string, Standing|null>}
 */
export function standings(dossier, day, shade) {
  const key = `${day} ${shade}`
  if (last?.dossier === dossier && last.key === key) return last.told
  const vote = dossier.lastVote(day)
  const told = new Map(dossier.data.states.map((iso3) => [iso3, /** @type {Standing|null} */ (vote && dossier.voteOf(vote, iso3))]))
  if (shade === 'position') {
    /** @param {string} actor @param {Standing} standing */
    const put = (actor, standing) => { if (told.has(actor)) told.set(actor, standing) }
    for (const row of dossier.withdrawals(null, day)) put(row.actor, 'withdrew')
    for (const { row } of dossier.recognitions(null, day)) put(row.actor, 'recognises')
  }
  last = { dossier, key, told }
  return told
}

/**
 * The states of each standing, by name; those with none last.
 * @param {Dossier} dossier
 * @param {string} day
 * @param {Shade} shade
 * @returns {[Standing|'none', string[]][]}
 */
export function standingGroups(dossier, day, shade) {
  const told = standings(dossier, day, shade)
  const byName = [...told.keys()].sort((a, b) => dossier.actorName(a).localeCompare(dossier.actorName(b)))
  return [...STANDINGS[shade], /** @type {'none'} */ ('none')].map((name) => [name, byName.filter((iso3) => (told.get(iso3) ?? 'none') === name)])
}

/** The Assembly's next resolution of the same year. @param {Dossier} dossier @param {string} day */
export const voteToCome = (dossier, day) => dossier.data.resolutions.find((row) => row.outcome === 'adopted' && row.date > day && row.date.slice(0, 4) === day.slice(0, 4)) ?? null
