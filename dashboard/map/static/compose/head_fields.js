/**
 * What a briefing is called, for whom it is, and what it is about.
 */

import { h } from '../dom.js'
import { labelled } from './step_editor.js'
import { editStory } from './story_model.js'

/** @typedef {'title'|'audience'|'summary'} Name */

/**
 * @param {import('./library.js').Library} library
 * @param {import('./file.js').Limits} limits
 */
export function createHeadFields(library, limits) {
  /** @param {Name} name @param {string} tag @param {Record<string, any>} more */
  const field = (name, tag, more) => {
    const node = /** @type {HTMLInputElement} */ (h(tag, {
      class: `compose-input compose-${name}`, autocomplete: 'off', ...more,
      oninput: () => library.edit((story) => editStory(story, { [name]: node.value }), 'Words changed', { group: name, cause: 'typed' }),
      onblur: () => library.settle(),
    }))
    return node
  }
  const fields = {
    title: field('title', 'input', { type: 'text' }),
    audience: field('audience', 'textarea', { rows: 1, placeholder: 'Who it is for' }),
    summary: field('summary', 'textarea', { rows: 2, placeholder: 'What it tells, in one or two sentences' }),
  }
  const labels = { title: 'Name', audience: 'Audience', summary: 'Summary' }
  const names = /** @type {Name[]} */ (Object.keys(fields))
  return {
    node: h('div', { class: 'compose-words' }, names.map((name) => labelled(labels[name], fields[name], limits.longest[name]))),
    /** @param {import('./story_model.js').Story} story */
    paint(story) {
      for (const name of names) {
        if (fields[name].value === story[name]) continue
        fields[name].value = story[name]
        // the count of its letters follows
        fields[name].dispatchEvent(new CustomEvent('compose-painted'))
      }
    },
    focus() {
      fields.title.focus()
      fields.title.select()
    },
  }
}
