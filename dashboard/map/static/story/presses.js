/**
 * Presses and swipes on a presentation: the left fifth leads back, the rest forward; what can be
 * pressed by itself keeps working.
 */

/** Share of the width that leads back. */
const BACK = 0.2

/** A press that moved further than this was none, CSS pixels. */
const STILL = 8

/** A finger that moved at least this far across has swiped, CSS pixels. */
const SWIPE = 50

/** What keeps its own presses. */
const OWN = 'a[href], button, summary, input, select, textarea, label, [role=tab], .citation-detail, .leaflet-popup, .sheet, .stage-overlay'

/**
 * @param {HTMLElement} host
 * @param {{isOn: () => boolean, isLive: () => boolean, move: (count: number) => void}} parts live: the map itself is handled
 */
export function followPresses(host, { isOn, isLive, move }) {
  let start = { x: 0, y: 0 }
  let swiped = false
  /** @param {Event} event */
  const isOwn = (event) => event.target instanceof Element && event.target.closest(OWN) !== null

  host.addEventListener('pointerdown', ({ clientX, clientY }) => {
    start = { x: clientX, y: clientY }
    swiped = false
  }, true)
  host.addEventListener('click', (event) => {
    if (!isOn() || isLive() || isOwn(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (swiped || Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL) return
    move(event.clientX < window.innerWidth * BACK ? -1 : 1)
  }, true)
  host.addEventListener('dblclick', (event) => { if (isOn() && !isLive() && !isOwn(event)) event.stopImmediatePropagation() }, true)

  /** @type {{x: number, y: number}|null} */
  let finger = null
  host.addEventListener('touchstart', ({ touches }) => {
    finger = touches.length === 1 ? { x: touches[0].clientX, y: touches[0].clientY } : null
  }, { passive: true, capture: true })
  host.addEventListener('touchend', ({ changedTouches }) => {
    if (!isOn() || isLive() || finger === null) return
    const [dx, dy] = [changedTouches[0].clientX - finger.x, changedTouches[0].clientY - finger.y]
    finger = null
    if (Math.abs(dx) < SWIPE || Math.abs(dx) < Math.abs(dy) * 1.5) return
    swiped = true
    move(dx < 0 ? 1 : -1)
  }, { passive: true, capture: true })
}
