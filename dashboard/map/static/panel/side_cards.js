/**
 * Cards that belong to a layer: in one column at the right of the map, or on a phone inside the
 * layer panel. Where the column has no room for two open cards, opening one folds the others.
 */

import { h } from '../dom.js'

/** Up to this width, in CSS pixels, a card is a part of the layer panel. */
const PHONE = 700

/** Gap between the zoom buttons and the column, CSS pixels. */
const GAP = 10

/**
 * Put a card in its place and keep it there; call it once the other cards are there.
 * @param {HTMLElement} host
 * @param {HTMLElement} node
 * @param {string} layer id of the layer in whose group the card stands on a phone
 */
export function placeSideCard(host, node, layer) {
  const settle = () => {
    const group = host.querySelector(`#layer-${layer}`)?.closest('fieldset')
    const home = host.clientWidth <= PHONE && group ? group : columnOf(host)
    node.classList.toggle('is-inside', home === group)
    if (node.parentElement !== home) home.append(node)
  }
  settle()
  new ResizeObserver(settle).observe(host)
}

/**
 * The heading of a card, which folds it.
 * @param {HTMLElement} body with an id
 * @param {...(Node|string)} title
 */
export function createFold(body, ...title) {
  const toggle = h('button', {
    type: 'button', class: 'side-toggle', 'aria-controls': body.id, onclick: () => setOpen(toggle.getAttribute('aria-expanded') !== 'true'),
  }, ...title)

  /** @param {boolean} open */
  function setOpen(open) {
    toggle.setAttribute('aria-expanded', String(open))
    body.hidden = !open
    if (open) toggle.dispatchEvent(new CustomEvent('side-open', { bubbles: true }))
  }
  return { toggle, setOpen }
}

/** @param {HTMLElement} host @returns {HTMLElement} */
function columnOf(host) {
  const known = /** @type {HTMLElement|null} */ (host.querySelector('.side-cards'))
  if (known) return known
  const column = h('div', { class: 'side-cards' })
  column.addEventListener('side-open', (event) => makeRoom(column, /** @type {HTMLElement} */ (event.target)))
  ;(host.querySelector('.cards') ?? host).append(column)
  const zoom = /** @type {HTMLElement|null} */ (host.querySelector('.zoom'))
  if (zoom) new ResizeObserver(() => column.style.setProperty('--side-top', `${zoom.offsetTop + zoom.offsetHeight + GAP}px`)).observe(zoom)
  return column
}

/** Fold the other cards if the bodies do not fit. @param {HTMLElement} column @param {HTMLElement} opened */
function makeRoom(column, opened) {
  const bodies = [...column.querySelectorAll('.side-body')]
  if (bodies.every((body) => body.scrollHeight <= body.clientHeight + 1)) return
  for (const toggle of column.querySelectorAll(/** @type {'button'} */ ('.side-toggle[aria-expanded="true"]'))) {
    if (toggle !== opened) toggle.click()
  }
}
