/**
 * What holds on a day, in a few words.
 */

/**
 * @param {import('../dossier.js').Dossier} dossier
 * @param {string} day
 */
export function daySummary(dossier, day) {
  const active = dossier.instruments(null, day).filter((item) => item.state === 'in_force').length
  const members = new Set(dossier.recognitions(null, day).filter((item) => item.member).map((item) => item.row.actor)).size
  return `${active} ${active === 1 ? 'instrument' : 'instruments'} in force · ${members} UN ${members === 1 ? 'member recognises' : 'members recognise'}`
}
