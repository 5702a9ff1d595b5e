/**
 * The sign of what adds the present view to the open briefing.
 */

import { s } from '../dom.js'

const LINES = 'M3.500 5h11M3.500 9.500h11M3.500 14h5M14.500 11.500v6M11.500 14.500h6'

export const addIcon = () => s('svg', { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true', focusable: 'false' },
  s('path', { d: LINES, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round' }))
