/**
 * The tab 'My briefing': the briefing that is open, its steps, and the others. Every change is saved
 * at once.
 */

import { isAlone } from '../address.js'
import { fill, h } from '../dom.js'
import { createHeadFields } from './head_fields.js'
import { createNote } from './note.js'
import { savingWords } from './saving.js'
import { createLinkField, saveAsFile } from './sharing.js'
import { createShelf } from './shelf.js'
import { createStepActions } from './step_actions.js'
import { createStepList } from './step_list.js'

/** @typedef {import('./story_model.js').Story} Story */

/**
 * What the tab asks of the rest of the map.
 * @typedef {object} ComposeParts
 * @property {import('./file.js').Rules} rules
 * @property {import('./exhibit_choices.js').ExhibitChoice[]} exhibits
 * @property {() => Promise<any>} loadSources
 * @property {(view: Record<string, string>) => void} show a view on the map
 * @property {() => Record<string, string>} presentView
 * @property {(story: Story, present: boolean) => void} play
 * @property {() => Promise<{id: string, title: string}[]>} shipped
 * @property {(id: string) => Promise<void>} copyShipped
 * @property {(files: Iterable<File>) => void} openFiles
 */

/**
 * @param {import('../layers/context.js').MapContext} context
 * @param {import('./library.js').Library} library
 * @param {ComposeParts} parts
 */
export function createTab(context, library, parts) {
  const note = createNote(() => library.undo())
  const head = createHeadFields(library, parts.rules.limits)
  const link = createLinkField((words) => note.say(words))
  const button = (/** @type {string} */ words, /** @type {string} */ name, /** @type {() => void} */ act) => h('button', { type: 'button', class: `button compose-${name}`, onclick: act }, words)
  const actions = createStepActions(context, library, { note, list: () => list, show: parts.show, presentView: parts.presentView })
  const list = createStepList(context, actions, parts)
  const saved = h('p', { class: 'compose-saved', role: 'status' })
  const undo = button('Undo', 'undo', () => { const words = library.undo(); if (words) note.say(`Undone: ${lower(words)}.`) })
  const redo = button('Redo', 'redo', () => { const words = library.redo(); if (words) note.say(`Done again: ${lower(words)}.`) })
  const shelf = createShelf(library, {
    begin: () => { actions.begin(); head.focus() },
    remove: actions.removeBriefing,
    copy: (id) => parts.copyShipped(id),
    openFile: (file) => parts.openFiles([file]),
    shipped: parts.shipped,
    opened: () => { shelfBox.open = false },
  })
  const shelfTitle = h('summary', {})
  const shelfBox = /** @type {HTMLDetailsElement} */ (h('details', { class: 'compose-shelf', ontoggle: () => { if (shelfBox.open) shelf.offerShipped() } }, shelfTitle, shelf.node))
  const empty = h('p', { class: 'compose-empty' }, 'A briefing is a row of views of this map with your words. Set the map as you want it to be seen, then add the view.')
  const add = button('Add this view', 'add', () => actions.add(true))
  const work = h('div', { class: 'compose-work' }, head.node, h('div', { class: 'compose-state' }, saved, undo, redo))
  const withOpen = (/** @type {(story: Story) => void} */ act) => () => { const { open } = library.get(); if (open) act(open.story) }
  const uses = h('div', { class: 'step-buttons compose-uses' },
    button('Read', 'read', withOpen((story) => parts.play(story, false))), button('Present', 'present', withOpen((story) => parts.play(story, true))),
    !isAlone() && button('Copy link', 'copy', withOpen((story) => link.copy(story))), button('Save as file', 'save', withOpen(saveAsFile)))
  const node = h('div', { class: 'compose' }, shelfBox, note.node, empty, work, add, list.node, uses, link.node,
    h('p', { class: 'for-readers', id: 'step-keys' }, 'The arrow keys up and down move the step.'))

  node.addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target)
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || target.matches('input, textarea')) return
    event.preventDefault()
    ;(event.shiftKey ? redo : undo).click()
  })
  takeDrops(node, parts.openFiles)

  let had = false
  library.watch(({ briefings, open, saving, undoes, redoes }, cause) => {
    for (const part of [work, uses]) part.hidden = open === null
    empty.hidden = open !== null && open.story.steps.length > 0
    fill(shelfTitle, 'My briefings ', h('span', { class: 'count' }, briefings.length))
    if (open === null) shelfBox.open = true
    else if (!had) shelfBox.open = false
    had = open !== null
    fill(saved, savingWords(saving))
    saved.classList.toggle('is-unsaved', saving !== 'saved')
    title(undo, undoes)
    title(redo, redoes)
    shelf.paint()
    if (open) head.paint(open.story)
    if (open && cause === 'typed') list.rename(open.story)
    else list.paint(open?.story ?? null)
    if (cause !== 'typed') link.clear()
  })

  return { node, note, actions, closeShelf: () => { shelfBox.open = false } }
}

/** Say what a button would take back. @param {HTMLElement} button @param {string|null} words */
function title(button, words) {
  button.toggleAttribute('disabled', words === null)
  if (words) button.title = words
  else button.removeAttribute('title')
}

/** @param {string} words */
const lower = (words) => words.charAt(0).toLowerCase() + words.slice(1)

/** Open files that are dropped. @param {HTMLElement} node @param {(files: Iterable<File>) => void} open */
function takeDrops(node, open) {
  const isFile = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false
  node.addEventListener('dragover', (event) => {
    if (!isFile(event)) return
    event.preventDefault()
    node.classList.add('is-over')
  })
  node.addEventListener('dragleave', (event) => { if (!node.contains(/** @type {Node|null} */ (event.relatedTarget))) node.classList.remove('is-over') })
  node.addEventListener('drop', (event) => {
    if (!isFile(event)) return
    event.preventDefault()
    node.classList.remove('is-over')
    open(event.dataTransfer?.files ?? [])
  })
}
