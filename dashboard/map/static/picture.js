/**
 * How the map is drawn from a viewpoint on a day; the twin of the domain's own question.
 */

/**
 * @typedef {object} Drawing
 * @property {string} style name in the style table
 * @property {string|null} label name of an area, in English
 * @property {string|null} caption words below that name
 */

/**
 * @typedef {object} Viewpoint
 * @property {'majority'|'recognising'|'control'} id
 * @property {string} name
 * @property {string|null} since first day on which its picture holds
 * @property {string} note
 * @property {string|null} beforeNote what is drawn before that day
 * @property {string[]} sources
 * @property {Record<string, Drawing>} drawn 'GE-AB area' → how it is drawn
 * @property {Record<string, {text: string, styles: string[]}>} legend layer id → its row
 */

/**
 * @param {Viewpoint[]} viewpoints the default first
 * @param {string} id
 * @param {string} day
 * @returns {{viewpoint: Viewpoint, drawn: Viewpoint, holds: boolean, note: string}} `drawn` is the viewpoint whose picture is shown
 */
export function picture(viewpoints, id, day) {
  const viewpoint = viewpoints.find((row) => row.id === id) ?? viewpoints[0]
  const holds = viewpoint.since === null || viewpoint.since <= day
  return {
    viewpoint,
    drawn: holds ? viewpoint : viewpoints[0],
    holds,
    note: holds ? viewpoint.note : (viewpoint.beforeNote ?? viewpoint.note),
  }
}

/**
 * The picture of what the reader looks at.
 * @param {import('./layers/context.js').MapContext} context
 */
export function pictureNow({ dossier, store }) {
  const { viewpoint, date } = store.get()
  return picture(dossier.data.viewpoints, viewpoint, date)
}
