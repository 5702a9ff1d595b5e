/**
 * Briefings that come from elsewhere: a file, a link, a story that is shipped. Each becomes a
 * briefing of the reader's own; what of it cannot be used is said by step.
 */

import { outerWindow } from '../address.js'
import { NotAStory, readStory } from './file.js'
import { packedIn, unpackLink } from './link.js'
import { newStep, newStory } from './story_model.js'

/** Lines that are said of one file. */
const LINES = 12

const BROKEN_LINK = 'The link holds no briefing that can be read: it may have been cut off on its way. Ask for it as a file.'
const LONG_LINK = 'The briefing in the link is too long to be read. Ask for it as a file.'

/**
 * @param {import('./library.js').Library} library
 * @param {{rules: import('./file.js').Rules, say: (text: string, more?: {undoes?: boolean, list?: string[]}) => void}} parts
 */
export function createOpening(library, { rules, say }) {
  /** @param {string} text @param {string} from @param {string} words */
  function take(text, from, words) {
    const { story, problems } = readStory(text, rules)
    library.add(story, words)
    const lines = problems.map(({ step, message, remedy }) => `${step === null ? 'Briefing' : `Step ${step}`}: ${message} ${remedy}`)
    const list = lines.length > LINES ? [...lines.slice(0, LINES), `and ${lines.length - LINES} more`] : lines
    say(`“${story.title}” ${from}.${list.length > 0 ? ' Not all of it can be used:' : ''}`, { undoes: true, list })
  }

  return {
    /** @param {Iterable<File>} files */
    async files(files) {
      for (const file of files) {
        try {
          // four bytes hold one character at most
          if (file.size > rules.limits.characters * 4) throw new NotAStory('The file is too large for a briefing.')
          take(await file.text(), `was opened from the file ${file.name}`, 'File opened')
        } catch (error) {
          say(error instanceof NotAStory ? `${file.name}: ${error.message}` : `${file.name} could not be read. Try again, or choose another file.`)
        }
      }
    },

    /** Take the briefing out of the address, if it holds one. Returns whether it did. */
    async link() {
      const outer = outerWindow()
      const packed = packedIn(outer.location.hash)
      if (packed === null) return false
      const url = new URL(outer.location.href)
      url.hash = ''
      // else a reload would make a second copy
      outer.history.replaceState(outer.history.state, '', url.href.replace(/#$/, ''))
      try {
        take(await unpackLink(packed, rules.limits.characters), 'came with a link and is now your own copy', 'Link opened')
      } catch (error) {
        say(error instanceof RangeError ? LONG_LINK : error instanceof NotAStory ? `The link was not opened. ${error.message}` : BROKEN_LINK)
      }
      return true
    },

    /** @param {import('../story/stories.js').Story} shipped */
    shipped(shipped) {
      library.add(storyOf(shipped), 'Story copied')
      say(`This is your own copy of “${shipped.title}”.`, { undoes: true })
    },
  }
}

/** A story that is shipped, as one can be written. @param {import('../story/stories.js').Story} shipped */
export const storyOf = ({ title, audience, summary, steps }) => newStory({
  title, audience, summary, steps: Object.freeze(steps.map(({ view, heading, passages, notes, asks }) => newStep({ view, heading, text: markedText(passages), notes, exhibit: asks ?? null }))),
})

/** @param {import('../story/stories.js').Passage[]} passages */
const markedText = (passages) => passages.map(({ text, sources }) => (sources.length > 0 ? `${text} [${sources.join('; ')}]` : text)).join('')
