/**
 * The only place that talks to the page around the map. In the app the map sits in a component
 * frame: it reports the view state and takes commands; in a file of its own there is nobody to
 * talk to and everything still works.
 */

import { outerWindow } from './address.js'

/**
 * @typedef {object} StreamlitApi
 * @property {(value: unknown) => void} setComponentValue
 * @property {{addEventListener: (name: string, listener: (event: any) => void) => void}} events
 */

/** @returns {StreamlitApi|null} */
const api = () => /** @type {any} */ (window).Streamlit ?? null

/** How long a change of page may take until this frame is gone, even from a busy server, milliseconds. */
const PAGE_CHANGE = 20_000

/** How long it may take until a link within this page is followed, milliseconds. */
const SAME_PAGE = 2000

/**
 * Tell the page what the reader looks at, a moment after the last change.
 * @param {number} [delay] milliseconds
 */
export function createReporter(delay = 250) {
  const isLeaving = watchLinks()
  let timer = 0
  let last = ''
  /** @param {unknown} value */
  function report(value) {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (isLeaving()) return report(value)
      const text = JSON.stringify(value)
      if (text === last) return
      last = text
      api()?.setComponentValue(value)
    }, delay)
  }
  return report
}

/**
 * Whether the reader has just followed a link of the page around. What the map tells names the page
 * that it stands on, so a report that came after the click would call the reader back.
 */
function watchLinks() {
  let until = 0
  if (!api()) return () => false
  const page = outerWindow().document
  const onClick = (/** @type {any} */ event) => {
    const link = event.target.closest('a[href]')
    if (link) until = performance.now() + (leadsAway(link, event) ? PAGE_CHANGE : SAME_PAGE)
  }
  page.addEventListener('click', onClick, true)
  window.addEventListener('pagehide', () => page.removeEventListener('click', onClick, true))
  return () => performance.now() < until
}

/** Whether a press on a link puts another page of ours in place of this one. @param {HTMLAnchorElement} link @param {MouseEvent} event */
function leadsAway(link, { ctrlKey, metaKey, shiftKey }) {
  const { origin, pathname } = outerWindow().location
  const opensBeside = link.target === '_blank' || ctrlKey || metaKey || shiftKey
  return !opensBeside && link.origin === origin && link.pathname !== pathname
}

/**
 * Call `apply` with 'light' or 'dark' now and when the page's theme changes.
 * @param {(theme: 'light'|'dark') => void} apply
 */
export function followTheme(apply) {
  const media = window.matchMedia('(prefers-color-scheme: dark)')
  const streamlit = api()
  if (!streamlit) {
    apply(media.matches ? 'dark' : 'light')
    media.addEventListener('change', () => apply(media.matches ? 'dark' : 'light'))
    return
  }
  const background = getComputedStyle(document.documentElement).getPropertyValue('--background-color').trim()
  apply(isDark(background) ? 'dark' : 'light')
  streamlit.events.addEventListener('streamlit:render', (event) => {
    const base = event.detail?.theme?.base
    if (base === 'light' || base === 'dark') apply(base)
  })
}

/** @param {string} colour a CSS hex colour */
function isDark(colour) {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour)
  if (!match) return false
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16))
  // luma of ITU-R BT.601, half of the range as the limit
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}
