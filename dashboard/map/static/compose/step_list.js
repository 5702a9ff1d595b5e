/**
 * The steps of the open briefing: each with its number, heading and view in words, one of them open
 * to be edited. The handle moves a step, by the pointer or by the arrow keys.
 */

import { fill, h } from '../dom.js'
import { makeDraggable } from './dragging.js'
import { markedSources } from './marks.js'
import { createStepEditor } from './step_editor.js'
import { viewInWords, viewProblems } from './view.js'

/** @typedef {import('./story_model.js').Story} Story */
/** @typedef {import('./story_model.js').Step} Step */

/**
 * @param {import('../layers/context.js').MapContext} context
 * @param {import('./step_editor.js').StepActions & {show: (step: Step) => void, place: (key: string, to: number) => void}} actions
 * @param {{rules: import('./file.js').Rules, exhibits: import('./exhibit_choices.js').ExhibitChoice[], loadSources: () => Promise<any>}} parts
 */
export function createStepList(context, actions, { rules, exhibits, loadSources }) {
  const node = h('ol', { class: 'step-list' })
  /** @type {string|null} */
  let opened = null
  /** @type {Story|null} */
  let story = null
  /** @type {Record<string, unknown>|null} */
  let sources = null

  /** @param {Step} step @param {number} place @param {number} all */
  function row(step, place, all) {
    const { key } = step
    const open = key === opened
    const handle = h('button', {
      type: 'button', class: 'step-handle', 'data-focus': `${key}-handle`, 'aria-label': `Move step ${place + 1}: ${named(step)}`, title: 'Drag, or press the arrow keys',
      'aria-describedby': 'step-keys',
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
        if (!by) return
        event.preventDefault()
        event.stopPropagation()
        actions.move(key, by)
      },
    }, '⠿')
    const problems = [...viewProblems(step.view, rules), ...unknownSources(step)]
    const item = h('li', { class: `step${open ? ' is-open' : ''}`, 'data-key': key },
      h('div', { class: 'step-head' }, handle, h('span', { class: 'step-number', 'aria-hidden': 'true' }, place + 1),
        h('button', {
          type: 'button', class: 'step-title', 'data-focus': `${key}-title`, 'aria-expanded': String(open), onclick: () => toggle(key),
        }, h('span', { class: 'for-readers' }, `Step ${place + 1}: `), h('span', { class: 'step-name' }, named(step)), h('span', { class: 'step-view' }, viewInWords(step.view, context).join(' · '))),
        h('button', { type: 'button', class: 'button step-show', 'data-focus': `${key}-show`, 'aria-label': `Show step ${place + 1} on the map`, onclick: () => actions.show(step) }, 'Show')),
      problems.length > 0 && h('ul', { class: 'step-problems' }, problems.map(({ message, remedy }) => h('li', {}, `${message} ${remedy}`))),
      open && createStepEditor(step, place, all, actions, { limits: rules.limits, exhibits, loadSources }))
    makeDraggable(node, item, handle, (to) => actions.place(key, to))
    return item
  }

  /** Marks of sources that there are not: such a step is left out of what is taken away. @param {Step} step */
  function unknownSources({ text }) {
    const unknown = sources === null ? [] : markedSources(text).filter((id) => !Object.hasOwn(sources ?? {}, id))
    return unknown.map((id) => ({ message: `There is no source “${id}”.`, remedy: 'Remove its mark or choose another.' }))
  }

  /** The list of sources is read once a step marks one. @param {Story|null} next */
  async function readSources(next) {
    if (sources !== null || !next?.steps.some(({ text }) => markedSources(text).length > 0)) return
    const list = await loadSources().catch(() => null)
    if (list === null || sources !== null) return
    sources = list
    if (story?.steps.some((step) => unknownSources(step).length > 0)) paint(story)
  }

  /** @param {string} key */
  function toggle(key) {
    opened = opened === key ? null : key
    paint(story)
  }

  /** @param {Story|null} next */
  function paint(next) {
    story = next
    readSources(next)
    keepFocus(node, () => fill(node, next?.steps.map((step, place) => row(step, place, next.steps.length))))
  }

  return {
    node,
    paint,
    /** Open a step when the list is next painted. @param {string|null} key */
    open(key) { opened = key },
    /** Only what is written in the rows: the fields stay as they are. @param {Story} next */
    rename(next) {
      story = next
      next.steps.forEach((step, place) => {
        const name = node.children[place]?.querySelector('.step-name')
        if (name && name.textContent !== named(step)) name.textContent = named(step)
      })
    },
    /** @param {string} name the end of its mark */
    focus(name) { /** @type {HTMLElement|null} */ (node.querySelector(`[data-focus="${name}"]`))?.focus() },
  }
}

/** @param {Step} step */
const named = (step) => step.heading.trim() || 'Without a heading'

/**
 * Rebuild something, with the focus and the caret where they were.
 * @param {HTMLElement} node
 * @param {() => void} rebuild
 */
function keepFocus(node, rebuild) {
  const before = /** @type {HTMLInputElement|null} */ (node.contains(document.activeElement) ? document.activeElement : null)
  const mark = before?.getAttribute('data-focus')
  const caret = before && 'selectionStart' in before ? [before.selectionStart, before.selectionEnd] : null
  rebuild()
  if (!mark) return
  const after = /** @type {HTMLInputElement|null} */ (node.querySelector(`[data-focus="${mark}"]`))
  after?.focus({ preventScroll: true })
  if (caret && after && caret[0] !== null) after.setSelectionRange(caret[0], caret[1])
}
