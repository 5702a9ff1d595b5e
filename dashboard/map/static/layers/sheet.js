/**
 * A drawing as large as the map, made anew as the map moves, and the words over it.
 */

import { h, s } from '../dom.js'
import { layerPane } from './stacking.js'

/**
 * @param {any} map
 * @param {string} layer whose pane it lies in
 * @param {{drawing: string, words: string}} classes of the drawing and of the words
 */
export function createSheet(map, layer, { drawing, words: wording }) {
  const pane = map.getPane(layerPane(map, layer))
  pane.style.pointerEvents = 'none'
  const svg = s('svg', { class: `${drawing} leaflet-zoom-hide`, 'aria-hidden': 'true' })
  const words = h('div', { class: `${wording} leaflet-zoom-hide` })
  pane.append(svg, words)
  return {
    svg, words,
    clear() {
      const { x, y } = map.getSize()
      const origin = map.containerPointToLayerPoint([0, 0])
      svg.setAttribute('width', x)
      svg.setAttribute('height', y)
      for (const node of [svg, words]) node.style.transform = `translate(${origin.x}px, ${origin.y}px)`
      svg.replaceChildren()
      words.replaceChildren()
    },
  }
}
