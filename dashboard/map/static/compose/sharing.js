/**
 * What leaves my briefings: a link, a file. Where the clipboard is refused, the link is shown to be
 * copied by hand.
 */

import { outerWindow } from '../address.js'
import { fill, h } from '../dom.js'
import { slug, writeStory } from './file.js'
import { linkTo } from './link.js'

/** Milliseconds until the browser has surely begun to read a file that it was given. */
const TAKEN = 10_000

/** @param {import('./story_model.js').Story} story */
export function saveAsFile(story) {
  const href = URL.createObjectURL(new Blob([writeStory(story)], { type: 'application/json' }))
  h('a', { href, download: `${slug(story.title)}.json` }).click()
  window.setTimeout(() => URL.revokeObjectURL(href), TAKEN)
}

/** @param {(words: string) => void} say */
export function createLinkField(say) {
  const field = /** @type {HTMLTextAreaElement} */ (h('textarea', { class: 'compose-input compose-link', readonly: true, rows: 3, 'aria-label': 'Link to copy' }))
  const node = h('div', {})

  return {
    node,
    clear: () => fill(node),
    /** @param {import('./story_model.js').Story} story */
    async copy(story) {
      fill(node)
      const link = await linkTo(story, outerWindow().location.href)
      if (link === null) {
        say('The briefing is too long for a link: save it as a file and send that.')
        return
      }
      try {
        await navigator.clipboard.writeText(link)
        say('Link copied. Whoever opens it gets a copy; what you change later stays here.')
      } catch {
        // no permission, or a page without a secure connection
        field.value = link
        fill(node, field)
        say('The browser does not let us copy: copy the text below.')
        field.focus()
        field.select()
      }
    },
  }
}
