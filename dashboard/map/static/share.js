/**
 * Sharing a view: its address on the clipboard, or as an iframe without the page's chrome. Where
 * the clipboard is refused, the text is shown to be copied by hand.
 */

import { addressOf } from './address.js'
import { fill, h, s } from './dom.js'

const ICON = 'M7 8 13 5M7 11l6 4M5 7.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM15 2.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM15 13a2 2 0 1 0 0 4 2 2 0 0 0 0-4z'

/**
 * Address of a view, for the page with its header or for a frame on another page.
 * @param {string} href
 * @param {boolean} embedded
 */
export function sharedAddress(href, embedded) {
  const url = new URL(href)
  for (const name of ['embed', 'embed_options']) url.searchParams.delete(name)
  if (embedded) url.searchParams.set('embed', 'true')
  url.search = url.searchParams.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return url.href
}

/** @param {string} href */
export function embedSnippet(href) {
  const quoted = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<iframe src="${quoted}" title="Georgia Dossier" width="100%" height="640" style="border:0" allow="fullscreen; clipboard-write"></iframe>`
}

/**
 * @param {import('./layers/context.js').MapContext} context
 * @param {HTMLElement} host
 */
export function addShare({ config, store }, host) {
  const status = h('p', { class: 'share-status', role: 'status' })
  const field = /** @type {HTMLTextAreaElement} */ (h('textarea', { class: 'share-text', readonly: true, rows: 4, hidden: true, 'aria-label': 'Text to copy' }))
  const href = (/** @type {boolean} */ embedded) => sharedAddress(addressOf(config.state, store.get()), embedded)

  /** @param {string} text @param {string} done @param {boolean} shown whether to show the text in any case */
  async function copy(text, done, shown) {
    field.value = text
    try {
      await navigator.clipboard.writeText(text)
      field.hidden = !shown
      fill(status, done)
    } catch {
      // no permission, or a page without a secure connection
      field.hidden = false
      fill(status, 'The browser does not let us copy: copy the text below.')
      field.focus()
      field.select()
    }
  }

  const card = h('section', { class: 'card share-card', id: 'share-card', 'aria-label': 'Share this view', hidden: true },
    h('div', { class: 'share-buttons' },
      h('button', { type: 'button', class: 'button share-link', onclick: () => copy(href(false), 'Link copied.', false) }, 'Copy link'),
      h('button', { type: 'button', class: 'button share-embed', onclick: () => copy(embedSnippet(href(true)), 'Code for a web page copied.', true) }, 'Embed')),
    status, field)
  const toggle = h('button', {
    type: 'button', class: 'share-toggle', title: 'Share this view', 'aria-label': 'Share this view', 'aria-expanded': 'false', 'aria-controls': 'share-card',
    onclick: () => setOpen(card.hidden),
  }, s('svg', { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true', focusable: 'false' },
    s('path', { d: ICON, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round' })))

  /** @param {boolean} open */
  function setOpen(open) {
    card.hidden = !open
    toggle.setAttribute('aria-expanded', String(open))
    fill(status)
    field.hidden = true
  }
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setOpen(false)
    toggle.focus()
  })
  host.querySelector('.zoom')?.append(toggle)
  host.querySelector('.cards')?.append(card)
}
