/**
 * Where the keyboard stands when something opens and closes: it moves into what opened, keeps its
 * place when that is filled anew, and goes back to where it came from.
 */

/** Where the focus enters, the best first. */
const ENTRIES = ['[role=tab][aria-selected=true]', '.tab-panel', '.dossier-close']

/** What can be found again after a refill, in the order in which it is looked for. */
const MARKS = ['data-tab', 'data-treaty', 'data-position', 'data-flow']

/**
 * @param {HTMLElement} host
 * @param {(node: Element) => boolean} isInside whether a node belongs to what opens
 */
export function createFocusKeeper(host, isInside) {
  /** @type {HTMLElement|null} */
  let origin = null
  const focused = () => /** @type {HTMLElement|null} */ (document.activeElement)

  return {
    /** Call it before something opens. */
    leave() {
      const now = focused()
      if (now && now !== document.body && !isInside(now)) origin = now
    },
    /** Move into what opened, unless it is a story that opened it. @param {Element|null|undefined} root */
    enter(root) {
      if (focused()?.closest('[data-keeps-focus]')) return
      const first = ENTRIES.map((selector) => root?.querySelector(selector)).find(Boolean)
      if (first instanceof HTMLElement) first.focus({ preventScroll: true })
    },
    /** Whether the focus is inside, or was lost with what was removed. */
    isHeld() {
      const now = focused()
      return now === null || now === document.body || isInside(now)
    },
    /** Go back to where it came from, or to the map. */
    back() {
      const target = origin?.isConnected && origin.checkVisibility() ? origin : host
      origin = null
      target.focus({ preventScroll: true })
    },
    /**
     * Fill something anew without losing the place.
     * @param {Element} root
     * @param {() => void} refill
     */
    keep(root, refill) {
      const now = focused()
      const path = now && root.contains(now) ? placeOf(now) : null
      refill()
      if (path === null) return
      const found = /** @type {HTMLElement|null} */ (root.querySelector(path) ?? root.querySelector('.tab-panel'))
      found?.focus({ preventScroll: true })
    },
  }
}

/** A selector that finds the same thing in the next filling. @param {Element} node */
function placeOf(node) {
  if (node.matches('.dossier-close')) return '.dossier-close'
  for (const mark of MARKS) {
    const holder = node.closest(`[${mark}]`)
    if (holder) return `[${mark}="${CSS.escape(holder.getAttribute(mark) ?? '')}"]${holder === node ? '' : ` ${node.localName}`}`
  }
  return '.tab-panel'
}
