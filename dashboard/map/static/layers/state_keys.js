/**
 * States by keyboard: the layer is one stop of the Tab key; arrows go from state to state by name,
 * Home and End to the first and last, Enter and Space open a state's record.
 */

/**
 * @param {any[]} parts Leaflet layers whose paths are states
 * @param {(iso3: string) => string} nameOf
 * @param {(iso3: string) => void} onOpen
 */
export function createStateKeys(parts, nameOf, onOpen) {
  /** One path a state: its circle where it has one, for that is easier to see. @type {Map<string, any>} */
  const paths = new Map()
  for (const part of parts) part.eachLayer((/** @type {any} */ path) => paths.set(path.feature.properties.iso_a3, path))
  const known = [...paths.keys()].filter((iso3) => nameOf(iso3) !== iso3)
  const order = known.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
  let current = order[0]

  /** @param {string} iso3 @returns {SVGElement|null} */
  const element = (iso3) => paths.get(iso3)?.getElement() ?? null

  /** @param {string} iso3 */
  function move(iso3) {
    element(current)?.setAttribute('tabindex', '-1')
    current = iso3
    element(current)?.setAttribute('tabindex', '0')
    element(current)?.focus({ preventScroll: true })
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
        node.setAttribute('tabindex', iso3 === current ? '0' : '-1')
        if (wired.has(node)) continue
        wired.add(node)
        node.addEventListener('keydown', (event) => press(event, iso3))
      }
    },
  }
}
