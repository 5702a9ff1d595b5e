/**
 * What every layer is given.
 *
 * @typedef {object} MapConfig
 * @property {Record<string, string>} layers layer name → address
 * @property {{url: string, bounds: [[number, number], [number, number]]}|null} relief
 * @property {string} style address of the style table
 * @property {string} dossier address of the facts
 * @property {string} sources address of the source list
 * @property {string} citing address of what rests on each source
 * @property {string} finder address of where states lie and what else they are called
 * @property {string} [stories] address of the stories that come with the dossier
 * @property {BriefingConfig} briefing
 * @property {import('../state.js').StateField[]} state the parts of the view state
 * @property {Record<string, string>} [start] parameters of the view that a file of its own starts with
 * @property {string[]} missing titles of layers that the package lacks
 * @property {string} attribution
 * @property {Record<string, {label: string, url: string, host: string, attribution: string, maxZoom: number, names: boolean}>} tiles online tiles by their word in an address
 * @property {{id: string, group: string, label: string, styles: string[], on: boolean, kind: string}[]} catalogue
 * @property {{id: string, label: string}[]} groups
 *
 * @typedef {object} BriefingConfig
 * @property {import('../compose/file.js').Limits} limits
 * @property {any[]} exhibits kinds of chart and table, see `compose/exhibit_choices.js`
 * @property {string|null} address of the routes; null in a file of its own
 * @property {import('../takeaway/tab.js').FormatChoice[]} formats
 *
 * @typedef {object} MapContext
 * @property {import('../theme.js').StyleTable} table
 * @property {ReturnType<typeof import('./geometry.js').createLoader>} load
 * @property {MapConfig} config
 * @property {import('../dossier.js').Dossier} dossier
 * @property {import('../store.js').Store} store
 * @property {(reference: string, change?: Partial<import('../store.js').ViewState>) => void} open select a record, with further changes of the view
 * @property {import('../story/add.js').Stories} [stories] reading and presenting, once it is there
 * @property {() => void} [addView] adds the present view to the open briefing, once that can be done
 */

export {}
