/**
 * What the symbols of a presented map mean: the layers that are on, and the colours of the states.
 */

import { h } from '../dom.js'
import { swatch } from '../panel.js'
import { pictureNow } from '../picture.js'
import { STANDING_WORDS, standingGroups } from '../world/standings.js'

/** Layers that explain themselves, by group or id. */
const PLAIN = new Set(['basemap', 'regions', 'states', 'adm1', 'subjects'])

/** @param {import('../layers/context.js').MapContext} context */
export function legend(context) {
  const { table, config, dossier, store } = context
  const { layers, date, shade } = store.get()
  const told = pictureNow(context).drawn.legend
  const entries = config.catalogue.filter(({ id, group }) => layers.has(id) && !PLAIN.has(id) && !PLAIN.has(group)).map((entry) => {
    const { text, styles } = told[entry.id] ?? { text: entry.label, styles: entry.styles }
    return h('li', {}, swatch(table, { id: `stage-${entry.id}`, styles }), text)
  })
  const states = !layers.has('states') ? [] : standingGroups(dossier, date, shade).filter(([name, found]) => name !== 'none' && found.length > 0).map(([name, found]) => h('li', {},
    swatch(table, { id: `stage-${name}`, styles: [name] }), STANDING_WORDS[name], h('span', { class: 'count' }, ` ${found.length}`)))
  const all = [...states, ...entries]
  return all.length > 0 && h('ul', { class: 'stage-symbols', 'aria-label': 'Symbols' }, all)
}
