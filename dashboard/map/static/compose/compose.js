/**
 * Composing briefings: the tab 'My briefing', the button on the map, and briefings that come with a
 * link.
 */

import { outerWindow } from '../address.js'
import { addButton } from './add_button.js'
import { exhibitChoices } from './exhibit_choices.js'
import { createLibrary } from './library.js'
import { createOpening, storyOf } from './opening.js'
import { prepare } from './playing.js'
import { warnUnsaved } from './saving.js'
import { createTab } from './tab.js'
import { presentView, showView } from './view.js'

const NAME = 'compose'

/** Up to this width of the map, in CSS pixels, the card covers it. */
const PHONE = 700

/**
 * @param {any} map
 * @param {import('../layers/context.js').MapContext} context
 * @param {HTMLElement} host
 * @param {{stories: import('../story/add.js').Stories, loadSources: () => Promise<any>}} parts
 */
export function addCompose(map, context, host, { stories, loadSources }) {
  const { config, dossier } = context
  const library = createLibrary()
  /** What was written of each briefing that was read or presented. @type {WeakMap<object, import('./story_model.js').Story>} */
  const written = new WeakMap()
  /** @type {import('./file.js').Rules} */
  const rules = { limits: config.briefing.limits, fields: config.state, known: (kind, id) => dossier.has(kind, id) }
  const opening = createOpening(library, { rules, say: (...words) => tab.note.say(...words) })
  const tab = createTab(context, library, {
    rules,
    exhibits: exhibitChoices(config.briefing.exhibits, dossier),
    loadSources,
    show(view) {
      // on a phone the card covers the map
      if (map.getSize().x <= PHONE) stories.closeCard()
      showView(map, context, view)
    },
    presentView: () => presentView(map, context),
    async play(story, present) {
      const { prepared, words } = await prepare(story, config.briefing.address, stories.shipped)
      written.set(prepared, story)
      stories.closeCard()
      stories.play(prepared, { present })
      if (words) added.say(words)
    },
    shipped: stories.shipped,
    async copyShipped(id) {
      const found = (await stories.shipped()).find((story) => story.id === id)
      if (!found) return
      opening.shipped(found)
      tab.closeShelf()
    },
    openFiles: (files) => opening.files(files),
  })
  stories.addTab(NAME, 'My briefing', tab.node)
  const added = addButton(host, library, {
    add() {
      const shows = tab.node.checkVisibility()
      const step = tab.actions.add(shows)
      return shows ? null : step
    },
    open: () => stories.openCard(NAME),
  })
  context.addView = added.press
  // the tab shows the step itself
  new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) added.hide() }).observe(tab.node)
  warnUnsaved(library)
  const openLink = async () => { if (await opening.link()) stories.openCard(NAME) }
  const outer = outerWindow()
  outer.addEventListener('hashchange', openLink)
  window.addEventListener('pagehide', () => outer.removeEventListener('hashchange', openLink))
  openLink()
  return {
    library,
    /** A story that is being read, as it was written. @param {import('../story/stories.js').Story} read */
    writtenOf: (read) => written.get(read) ?? storyOf(read),
  }
}
