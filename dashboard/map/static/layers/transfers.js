/**
 * Money of the year as curved bands from the donor to the region; the width follows the amount.
 * A donor beyond the view enters from the edge of its own country.
 */

/* global L */

import { yearOf } from '../dates.js'
import { money } from '../popup/money.js'
import { colour } from '../theme.js'
import { onActivate } from './activation.js'

/** @typedef {import('./context.js').MapContext} MapContext */

/** Series whose yearly values are drawn, one a region, with start and end points (lat, lon). */
const BANDS = /** @type {const} */ ([
  { series: 'rus-ab-total-aid', from: [44.25, 40.9], to: [43.2, 41.0], token: 'abkhazia', region: 'GE-AB' },
  { series: 'rus-so-total-aid', from: [44.05, 43.6], to: [42.42, 43.88], token: 'south-ossetia', region: 'GE-SO' },
])

/** Band width in CSS pixels for the smallest and the largest amount of the series together. */
const WIDTH = [3, 13]

const STEPS = 24

/** @param {readonly number[]} from @param {readonly number[]} to */
function curve(from, to) {
  const [dy, dx] = [to[0] - from[0], to[1] - from[1]]
  const bend = [(from[0] + to[0]) / 2 + dx * 0.22, (from[1] + to[1]) / 2 - dy * 0.22]
  return Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = index / STEPS
    return [0, 1].map((axis) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * to[axis])
  })
}

/**
 * @param {any} map
 * @param {MapContext} context
 * @param {(region: string) => void} onOpen
 */
export function createTransfers(map, { dossier, store }, onOpen) {
  const group = L.layerGroup()
  const all = BANDS.flatMap((band) => dossier.data.series.find((row) => row.id === band.series)?.points ?? []).map((point) => point[1])
  const most = Math.max(...all, 1)

  /** @param {number} amount */
  const width = (amount) => WIDTH[0] + (WIDTH[1] - WIDTH[0]) * (amount / most)

  function repaint() {
    const { date, layers } = store.get()
    group.clearLayers()
    if (!layers.has('transfers')) {
      group.remove()
      return
    }
    const year = yearOf(date)
    for (const band of BANDS) {
      const series = dossier.data.series.find((row) => row.id === band.series)
      const point = series?.points.find(([at]) => at === year)
      if (!series || !point) continue
      const line = curve(band.from, band.to)
      const style = { pane: 'flow', interactive: false, color: colour(band.token), lineCap: 'butt' }
      for (let index = 1; index < line.length - 2; index += 1) {
        group.addLayer(L.polyline([line[index - 1], line[index]], { ...style, weight: width(point[1]), opacity: 0.15 + (0.6 * index) / line.length }))
      }
      const [tip, before] = [line[line.length - 1], line[line.length - 4]]
      group.addLayer(arrow(before, tip, width(point[1]), band.token))
      group.addLayer(onActivate(L.marker(line[Math.round(STEPS * 0.55)], {
        pane: 'point', keyboard: true, title: `Open ${series.label}`,
        icon: L.divIcon({ className: 'flow-label', html: flowLabel(`${money(point[1], series.currency ?? '')} · ${year}${point[3] ? ' ◐' : ''}`), iconSize: [0, 0] }),
      }), () => onOpen(band.region)))
    }
    group.addTo(map)
  }

  store.watch(['date', 'layers'], repaint)
  return { count: (/** @type {string} */ day) => BANDS.filter((band) => dossier.data.series.find((row) => row.id === band.series)?.points.some(([at]) => at === yearOf(day))).length }
}

/** @param {string} text */
function flowLabel(text) {
  const node = document.createElement('span')
  node.textContent = text
  return node
}

/** @param {number[]} from @param {number[]} to @param {number} width @param {string} token */
function arrow(from, to, width, token) {
  const [dy, dx] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy) || 1
  // half-width of the head in degrees: wider bands get wider heads
  const half = 0.03 + width * 0.006
  const side = [(-dx / length) * half, (dy / length) * half]
  return L.polygon([to, [from[0] + side[0], from[1] + side[1]], [from[0] - side[0], from[1] - side[1]]],
    { pane: 'flow', interactive: false, stroke: false, fillColor: colour(token), fillOpacity: 0.8 })
}
