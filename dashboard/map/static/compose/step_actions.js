/**
 * What can be done with the steps and the briefings, each with the words by which it is undone.
 */

import { addStep, duplicateStep, editStep, moveStep, newStep, newStory, placeOf, removeStep, titleOf } from './story_model.js'
import { proposedHeading } from './view.js'

/** @typedef {import('./story_model.js').Step} Step */

/**
 * @param {import('../layers/context.js').MapContext} context
 * @param {import('./library.js').Library} library
 * @param {{note: ReturnType<typeof import('./note.js').createNote>, list: () => ReturnType<typeof import('./step_list.js').createStepList>, show: (view: Record<string, string>) => void, presentView: () => Record<string, string>}} parts
 */
export function createStepActions(context, library, { note, list, show, presentView }) {
  /** @param {string} key */
  const number = (key) => placeOf(library.get().open?.story ?? newStory(), key) + 1

  return {
    /** Add the present view as the last step. @param {boolean} edit whether its heading gets the focus */
    add(edit) {
      const step = newStep({ view: presentView(), heading: proposedHeading(context) })
      if (edit) list().open(step.key)
      library.edit((story) => addStep(story, step), 'Step added')
      if (edit) list().focus(`${step.key}-heading`)
      return number(step.key)
    },
    /** @param {string} key @param {Partial<Omit<Step, 'key'>>} change @param {string} field */
    type(key, change, field) {
      library.edit((story) => editStep(story, key, change), 'Words changed', { group: `${key} ${field}`, cause: 'typed' })
    },
    settle: () => library.settle(),
    /** @param {string} key @param {import('./story_model.js').Exhibit|null} exhibit */
    exhibit(key, exhibit) {
      library.edit((story) => editStep(story, key, { exhibit }), 'Chart or table chosen', { cause: 'typed' })
    },
    /** @param {string} key */
    update(key) {
      library.edit((story) => editStep(story, key, { view: presentView() }), 'View of a step updated')
      note.say(`Step ${number(key)} now shows the present view.`, { undoes: true })
    },
    /** @param {string} key */
    duplicate(key) {
      const at = number(key)
      library.edit((story) => duplicateStep(story, key), 'Step duplicated')
      const copy = library.get().open?.story.steps[at]
      if (copy) list().focus(`${copy.key}-title`)
      note.say(`Step ${at} is now there twice.`, { undoes: true })
    },
    /** @param {string} key */
    remove(key) {
      const at = number(key)
      library.edit((story) => removeStep(story, key), 'Step deleted')
      const steps = library.get().open?.story.steps ?? []
      const next = steps[Math.min(at, steps.length) - 1]
      note.say(`Step ${at} deleted.`, { undoes: true })
      if (next) list().focus(`${next.key}-title`)
      else /** @type {HTMLElement|null} */ (note.node.querySelector('.note-undo'))?.focus()
    },
    /** @param {string} key @param {number} by */
    move(key, by) {
      const from = number(key)
      library.edit((story) => moveStep(story, key, from - 1 + by), 'Step moved')
      if (number(key) !== from) note.say(`Step ${from} is now step ${number(key)}.`)
    },
    /** @param {string} key @param {number} to from 0 */
    place(key, to) {
      library.edit((story) => moveStep(story, key, to), 'Step moved')
      note.say(`It is now step ${number(key)}.`, { undoes: true })
    },
    /** @param {Step} step */
    show: ({ view }) => show(view),
    begin() {
      library.add(newStory(), 'Briefing begun')
      note.clear()
    },
    /** @param {string} id */
    removeBriefing(id) {
      const found = library.get().briefings.find((item) => item.id === id)
      if (!found) return
      library.remove(id)
      note.say(`“${titleOf(found.story)}” deleted.`, { undoes: true })
    },
  }
}
