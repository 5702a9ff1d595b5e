/**
 * Shows the view of a step: its parts go through the store by the rules of an address, what is not
 * named is the default, and the camera flies to where the step looks, in the part of the map that
 * the cards leave free.
 */

import { parse, serialise } from '../state.js'
import { flyTo } from '../stillness.js'
import { cameraOf } from './camera.js'

/** A camera this near to the wanted one needs no flight: CSS pixels, levels of zoom. */
const SAME = [6, 0.05]

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 */
export function createViewer(map, { config, dossier, store }, host) {
  /** What is shown, or null. @type {{values: Record<string, any>, text: string, selects: boolean}|null} */
  let shown = null
  /** Whether the next end of a movement is ours, not the reader's. */
  let ours = false
  /** Where the map came to rest. @type {{center: any, zoom: number, size: any}|null} */
  let rest = null
  /** Whether the reader moved the map since. */
  let moved = false
  /** @type {Set<() => void>} */
  const listeners = new Set()
  const tell = () => { for (const listener of listeners) listener() }

  /** A view as an address says it, without the camera. @param {Record<string, any>} values */
  const textOf = (values) => JSON.stringify(serialise(config.state, { ...values, at: null, select: shown?.selects ? values.select : null }))

  /** @param {{center: any, zoom: number}} wanted */
  const isThere = ({ center, zoom }) => Math.abs(zoom - map.getZoom()) < SAME[1] && map.latLngToContainerPoint(center).distanceTo(map.getSize().divideBy(2)) < SAME[0]

  /** @param {Record<string, string>} view */
  const read = (view) => parse(config.state, new URLSearchParams(view), (kind, id) => dossier.has(kind, id))

  /**
   * @param {Record<string, string>} view
   * @param {{selects?: boolean, flies?: boolean}} [options] whether the record opens that the step selects, and whether the camera may fly
   */
  function show(view, { selects = true, flies = true } = {}) {
    const { values } = read(view)
    shown = { values, text: '', selects }
    shown.text = textOf(values)
    rest = null
    moved = false
    // the room may just have changed
    map.invalidateSize({ animate: false, pan: false })
    const { at, select, ...others } = values
    const same = selects && select === store.get().select
    store.set(/** @type {any} */ ({ ...others, layers: new Set(values.layers), ...(same ? {} : { select: null }) }))
    const mine = shown
    const arrive = () => {
      if (shown !== mine) return
      remember()
      if (selects && !same) store.set({ select })
      tell()
    }
    const wanted = cameraOf(map, host, at)
    if (isThere(wanted)) arrive()
    else if (flies) {
      ours = true
      flyTo(map, wanted.center, wanted.zoom, arrive)
    } else {
      ours = true
      map.setView(wanted.center, wanted.zoom, { animate: false })
      arrive()
    }
  }

  function remember() {
    ours = false
    moved = false
    rest = { center: map.getCenter(), zoom: map.getZoom(), size: map.getSize() }
  }

  /** Whether the reader looks at something else than the step. */
  function isAway() {
    if (shown === null || rest === null) return false
    return moved || textOf(store.get()) !== shown.text
  }

  // a popup that makes room for itself moves the map
  map.on('autopanstart', () => { ours = true })
  map.on('moveend', () => {
    if (shown === null || rest === null) return
    if (ours) remember()
    // a map of another size is fitted anew right after
    else if (map.getSize().equals(rest.size)) moved = !isThere(rest)
    tell()
  })
  // also in mid-flight, as when the screen is filled
  map.on('resize', () => { if (!moved) refit() })
  store.watch(config.state.map((field) => field.name).filter((name) => name !== 'at'), () => { if (shown !== null) tell() })

  /** Put the camera where it belongs after the room has changed, unless the reader is elsewhere. */
  function refit() {
    if (shown === null) return
    const wanted = cameraOf(map, host, shown.values.at)
    ours = true
    if (!isThere(wanted)) map.setView(wanted.center, wanted.zoom, { animate: false })
    remember()
    tell()
  }

  return {
    show,
    refit,
    /** Parts of a view that are not known here. @param {Record<string, string>} view */
    unknown: (view) => read(view).notices,
    isAway,
    /** The reader stays where the map is. */
    leave() { shown = null },
    /** @param {() => void} listener is called when the reader may have gone elsewhere or come back */
    onChange: (listener) => { listeners.add(listener) },
  }
}

/** @typedef {ReturnType<typeof createViewer>} Viewer */
