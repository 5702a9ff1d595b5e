/**
 * The map of a file of its own: the same document as in the app, with what the file says of itself.
 */

/* global L */

import { start } from '../../../map/static/main.js'
import { addAbout } from './about.js'
import { preparePrint } from './print.js'

export async function startFile() {
  const { map: options, ...config } = JSON.parse(document.getElementById('configuration')?.textContent ?? '')
  const map = L.map('map', options)
  const context = await start(map, config)
  if (!context) throw new Error('the map could not be started')
  const host = map.getContainer()
  addAbout(host)
  preparePrint(map, context)
}
