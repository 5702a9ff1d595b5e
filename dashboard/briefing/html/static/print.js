/**
 * Printing: the map as it stands, made as wide as the paper, then the text of the story with its
 * sources.
 */

import { fill } from '../../../map/static/dom.js'
import { formatDate } from '../../../map/static/dates.js'

/** Width of the print area that the map is fitted to, CSS pixels: A4 upright with margins of 15 mm. */
const PAPER_WIDTH = 680

/**
 * @param {any} map
 * @param {import('../../../map/static/layers/context.js').MapContext} context
 */
export function preparePrint(map, { dossier, store }) {
  const host = map.getContainer()
  const caption = /** @type {HTMLElement} */ (document.getElementById('print-caption'))
  window.addEventListener('beforeprint', () => {
    const { x, y } = map.getSize()
    const { date, viewpoint } = store.get()
    const point = dossier.data.viewpoints.find(({ id }) => id === viewpoint)
    fill(caption, `Map: ${formatDate(date)}${point ? ` · ${point.name}` : ''}`)
    host.style.setProperty('--print-width', `${x}px`)
    host.style.setProperty('--print-height', `${y}px`)
    host.style.setProperty('--print-zoom', String(Math.min(1, PAPER_WIDTH / x)))
  })
}
