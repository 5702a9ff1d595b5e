/**
 * What the file says of itself, as a card on the map: when it was made, from which data, and all
 * sources of its story. The text stands in the page, where a printer finds it too.
 */

import { h } from '../../../map/static/dom.js'

/** @param {HTMLElement} host */
export function addAbout(host) {
  const about = /** @type {HTMLElement} */ (document.getElementById('about'))
  const home = /** @type {HTMLElement} */ (about.parentElement)
  const close = h('button', { type: 'button', class: 'dossier-close about-close', 'aria-label': 'Close', onclick: () => setOpen(false) }, '×')
  const card = h('section', { class: 'card about-card', id: 'about-card', 'aria-labelledby': 'about-title', hidden: true }, close)
  const toggle = h('button', {
    type: 'button', class: 'link-button about-toggle', 'aria-expanded': 'false', 'aria-controls': card.id, onclick: () => setOpen(card.hidden),
  }, 'About this file')
  host.querySelector('.map-foot .disclaimer')?.append(` · ${about.dataset.foot} · `, toggle)
  host.querySelector('.cards')?.append(card)

  /** @param {boolean} open */
  function setOpen(open) {
    card.hidden = !open
    toggle.setAttribute('aria-expanded', String(open))
    // one text for the card and for the printer
    open ? card.append(about) : home.append(about)
    open ? close.focus() : toggle.focus()
  }
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setOpen(false)
  })
  window.addEventListener('beforeprint', () => { if (!card.hidden) setOpen(false) })
}
