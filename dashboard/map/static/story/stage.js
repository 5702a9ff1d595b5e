/**
 * What a presentation shows over the map: the words of the step, its exhibit, what the symbols mean,
 * and at the foot the day, the viewpoint, the disclaimer, the sources and the progress.
 */

import { formatDate } from '../dates.js'
import { fill, h } from '../dom.js'
import { pictureNow } from '../picture.js'
import { DISCLAIMER } from '../wording.js'
import { showExhibit } from './exhibit.js'
import { legend } from './legend.js'
import { paragraphs } from './passages.js'
import { createProgress } from './progress.js'
import { sourceLine } from './source_line.js'

/** Letters of a chart that is projected, CSS pixels of the size that a presentation is laid out for. */
const LETTERS = 15

/** @typedef {'title'|'map'|'exhibit'} Composition */

/** @param {import('./stories.js').Step} step @param {number} number @returns {Composition} */
const compositionOf = ({ exhibit }, number) => (exhibit ? 'exhibit' : number === 1 ? 'title' : 'map')

/**
 * A table that is a little too long gets smaller letters, then more room; a longer one is scrolled.
 * @param {HTMLElement} host
 * @param {Element|null} scroll
 */
function fitTable(host, scroll) {
  for (const size of ['', 'dense', 'dense wide']) {
    host.dataset.table = size
    if (!scroll || scroll.scrollHeight <= scroll.clientHeight + 1) return size
  }
  return 'dense wide'
}

/**
 * @param {HTMLElement} host
 * @param {import('../layers/context.js').MapContext} context
 * @param {import('./player.js').Player} player
 * @param {{loadSources: () => Promise<any>, citations: () => import('../popup/marks.js').Citations, buttons: HTMLElement}} parts
 */
export function createStage(host, context, player, { loadSources, citations, buttons }) {
  const words = h('div', { class: 'stage-words' })
  const exhibit = h('div', { class: 'stage-exhibit' })
  const side = h('div', { class: 'stage-part stage-side', 'data-takes': 'left' }, words, exhibit)
  const key = h('div', { class: 'stage-part stage-legend' })
  const credits = h('p', { class: 'stage-credits' }, context.config.attribution)
  const caption = h('p', { class: 'stage-caption' })
  const sources = h('p', { class: 'stage-sources' })
  const count = h('span', { class: 'stage-count' })
  const progress = createProgress(player)
  const foot = h('footer', { class: 'stage-part stage-foot', 'data-takes': 'bottom' },
    h('div', { class: 'stage-told' }, caption, sources),
    h('div', { class: 'stage-progress' }, progress.node, h('div', { class: 'stage-row' }, buttons, count)))
  const live = h('p', { class: 'for-readers', role: 'status' })
  const node = h('section', { class: 'stage', 'aria-label': 'Presentation', tabindex: -1, 'data-keeps-focus': true, hidden: true }, side, key, credits, foot, live)
  host.append(node)

  function paint() {
    const { story, step: number } = player.get()
    if (story === null) return
    const step = story.steps[number - 1]
    const marks = citations()
    host.dataset.composition = compositionOf(step, number)
    fill(words,
      number === 1 ? [h('h2', { class: 'stage-title' }, story.title), h('p', { class: 'stage-for' }, story.audience)] : null,
      h('h2', { class: 'stage-heading' }, step.heading), paragraphs(step.passages, marks))
    fill(exhibit)
    exhibit.hidden = step.exhibit === null
    if (step.exhibit) {
      const shown = showExhibit(step.exhibit, marks)
      fill(exhibit, shown.node)
      host.dataset.table = fitTable(host, exhibit.querySelector('.has-table .exhibit-scroll'))
      shown.draw({ letters: LETTERS })
    }
    fill(count, `${number} / ${story.steps.length}`)
    progress.update()
    side.scrollTop = 0
    fill(live, `Step ${number} of ${story.steps.length}: ${step.heading}`)
    sourceLine(sources, step, marks, loadSources)
  }

  /** What changes with the map: the day, the viewpoint and the meaning of its symbols. */
  function paintFoot() {
    const { date, compare } = context.store.get()
    const { viewpoint } = pictureNow(context)
    fill(caption, h('b', {}, formatDate(date)), compare && ` compared with ${formatDate(compare)}`, ` · ${viewpoint.name} · ${DISCLAIMER}`)
    fill(key, legend(context))
    key.hidden = key.childElementCount === 0
  }
  context.store.watch(['date', 'compare', 'viewpoint', 'layers', 'shade'], () => { if (!node.hidden) paintFoot() })

  return {
    node,
    paint() {
      paint()
      paintFoot()
    },
    /** @param {boolean} open */
    setOpen(open) {
      node.hidden = !open
      if (open) return
      delete host.dataset.composition
      delete host.dataset.table
    },
  }
}
