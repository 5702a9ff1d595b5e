/**
 * All my briefings: open one, begin one, take over one that comes with the dossier, read one from a
 * file. Deleting can be undone.
 */

import { fill, h } from '../dom.js'
import { titleOf } from './story_model.js'

/**
 * @param {import('./library.js').Library} library
 * @param {{begin: () => void, remove: (id: string) => void, copy: (id: string) => void, openFile: (file: File) => void, shipped: () => Promise<{id: string, title: string}[]>, opened: () => void}} actions
 */
export function createShelf(library, { begin, remove, copy, openFile, shipped, opened }) {
  const rows = h('ul', { class: 'shelf-rows' })
  const start = h('div', { class: 'shelf-start' })
  const file = /** @type {HTMLInputElement} */ (h('input', {
    type: 'file', class: 'compose-file', accept: '.json,application/json', hidden: true, 'aria-label': 'File of a briefing', onchange: () => {
      for (const one of file.files ?? []) openFile(one)
      file.value = ''
    },
  }))
  const node = h('div', { class: 'shelf' }, rows,
    h('div', { class: 'step-buttons' },
      h('button', { type: 'button', class: 'button compose-new', onclick: begin }, 'New briefing'),
      h('button', { type: 'button', class: 'button compose-open-file', onclick: () => file.click() }, 'Open a file'), file, h('span', { class: 'shelf-drop' }, 'or drop one here')),
    start)

  async function offerShipped() {
    const stories = await shipped().catch(() => null)
    if (stories?.length === 0) return fill(start)
    fill(start, h('h4', {}, 'Start from a shipped story'), stories
      ? h('ul', { class: 'shelf-rows' }, stories.map(({ id, title }) => h('li', {}, h('button', { type: 'button', class: 'link-button', 'data-shipped': id, onclick: () => copy(id) }, title))))
      : h('p', { class: 'quiet' }, 'The shipped stories cannot be read without a connection.'))
  }

  return {
    node,
    offerShipped,
    paint() {
      const { briefings, open } = library.get()
      fill(rows, briefings.map(({ id, story }) => h('li', { class: id === open?.id ? 'is-current' : null },
        h('button', { type: 'button', class: 'link-button shelf-open', 'aria-current': id === open?.id ? 'true' : null, onclick: () => { library.open(id); opened() } }, titleOf(story)),
        h('span', { class: 'quiet' }, `${story.steps.length} ${story.steps.length === 1 ? 'step' : 'steps'}`),
        h('button', { type: 'button', class: 'shelf-remove', 'aria-label': `Delete ${titleOf(story)}`, title: 'Delete', onclick: () => remove(id) }, '×'))))
    },
  }
}
