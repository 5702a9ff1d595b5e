/**
 * States by keyboard: the layer is one stop of the Tab key, at a state that is in view; arrows go
 * from state to state by name and bring them into view, Home and End to the first and last, Enter
 * and Space open a state's record.
 */

/** Least size of the shape at which the Tab key stops, CSS pixels (WCAG 2.2, criterion 2.5.8). */
const TARGET = 24

/**
 * @param {any} map
 * @param {any[]} parts Leaflet layers whose paths are states
 * @param {(iso3: string) => string} nameOf
 * @param {(iso3: string) => void} onOpen
 */
export function createStateKeys(map, parts, nameOf, onOpen) {
  /** One path a state: its circle where it has one, for that is easier to see. @type {Map<string, any>} */
  const paths = new Map()
  for (const part of parts) part.eachLayer((/** @type {any} */ path) => paths.set(path.feature.properties.iso_a3, path))
  const known = [...paths.keys()].filter((iso3) => nameOf(iso3) !== iso3)
  const order = known.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
  /** Where the Tab key stops; null while no state is in view. @type {string|null} */
  let current = null

  /** @param {string|null} iso3 @returns {SVGElement|null} */
  const element = (iso3) => (iso3 === null ? null : paths.get(iso3)?.getElement() ?? null)

  /** @param {string|null} iso3 */
  function stopAt(iso3) {
    element(current)?.setAttribute('tabindex', '-1')
    current = iso3
    element(current)?.setAttribute('tabindex', '0')
  }

  /** Whether so much of a state is in view that it can be pressed. @param {string} iso3 */
  function isInView(iso3) {
    const view = map.getContainer().getBoundingClientRect()
    const box = element(iso3)?.getBoundingClientRect()
    return box !== undefined && Math.min(box.right, view.right) - Math.max(box.left, view.left) >= TARGET
      && Math.min(box.bottom, view.bottom) - Math.max(box.top, view.top) >= TARGET
  }

  /** Let the Tab key stop at a state in view; where the keyboard stands, it stays. */
  function settle() {
    const stays = current !== null && (element(current) === document.activeElement || isInView(current))
    stopAt(stays ? current : order.find(isInView) ?? null)
  }

  /** @param {string} iso3 */
  function move(iso3) {
    const path = paths.get(iso3)
    const at = path.getLatLng?.() ?? path.getBounds().getCenter()
    if (!map.getBounds().contains(at)) map.panTo(at, { animate: false })
    stopAt(iso3)
    element(iso3)?.focus({ preventScroll: true })
  }

  /** @param {KeyboardEvent} event @param {string} iso3 */
  function press(event, iso3) {
    const at = order.indexOf(iso3)
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key]
    if (next === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    if (next === undefined) onOpen(iso3)
    else move(order[(next + order.length) % order.length])
  }

  const wired = new WeakSet()
  return {
    /** Say of each state what it is and how it stands. @param {(iso3: string) => string} words */
    name(words) {
      for (const iso3 of order) {
        const node = element(iso3)
        if (!node) continue
        node.setAttribute('role', 'button')
        node.setAttribute('aria-label', words(iso3))
        if (wired.has(node)) continue
        wired.add(node)
        node.setAttribute('tabindex', '-1')
        node.addEventListener('keydown', (event) => press(event, iso3))
      }
      settle()
    },
    settle,
  }
}
