/**
 * Steps put in another order with the pointer: the row follows at once, the order counts when it is
 * let go; Escape takes it back.
 */

/** How near to the edge of its pane a dragged row scrolls it, CSS pixels. */
const EDGE = 36

/** How far it scrolls with each movement, CSS pixels. */
const SCROLL = 12

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} row
 * @param {HTMLElement} handle
 * @param {(place: number) => void} drop
 */
export function makeDraggable(list, row, handle, drop) {
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    const start = [...list.children].indexOf(row)
    // the handle moves within the list, and what moves loses the pointer
    list.setPointerCapture(event.pointerId)
    row.classList.add('is-dragged')

    /** @param {PointerEvent} moved */
    const move = ({ clientY }) => {
      const others = [...list.children].filter((item) => item !== row)
      const next = others.find((item) => {
        const { top, height } = item.getBoundingClientRect()
        return clientY < top + height / 2
      })
      if (row.nextElementSibling !== (next ?? null)) list.insertBefore(row, next ?? null)
      scrollAt(list, clientY)
    }
    const end = (/** @type {boolean} */ taken) => {
      stop.abort()
      row.classList.remove('is-dragged')
      const place = [...list.children].indexOf(row)
      if (taken && place !== start) drop(place)
      else if (place !== start) list.insertBefore(row, [...list.children].filter((item) => item !== row)[start] ?? null)
    }
    const stop = new AbortController()
    const { signal } = stop
    list.addEventListener('pointermove', move, { signal })
    list.addEventListener('pointerup', () => end(true), { signal })
    list.addEventListener('pointercancel', () => end(false), { signal })
    document.addEventListener('keydown', (pressed) => {
      if (pressed.key !== 'Escape') return
      pressed.stopPropagation()
      end(false)
    }, { signal, capture: true })
  })
}

/** @param {HTMLElement} list @param {number} y */
function scrollAt(list, y) {
  let pane = /** @type {HTMLElement|null} */ (list)
  while (pane && pane.scrollHeight <= pane.clientHeight + 1) pane = pane.parentElement
  if (!pane) return
  const { top, bottom } = pane.getBoundingClientRect()
  if (y < top + EDGE) pane.scrollBy(0, -SCROLL)
  else if (y > bottom - EDGE) pane.scrollBy(0, SCROLL)
}
