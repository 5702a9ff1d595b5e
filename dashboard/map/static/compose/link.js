/**
 * A briefing in a link: deflated into the fragment of the address, which no server gets to see.
 * Whoever opens it gets a copy.
 */

import { fileOf } from './file.js'

/** The name of the fragment. */
const NAME = 'briefing'

/** Characters that programs which pass links on still leave whole. */
const LONGEST_LINK = 16_000

/** Characters that are read of a link that somebody else made. */
const LONGEST_READ = 400_000

/** @param {Uint8Array} bytes */
const toText = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** @param {string} text */
const toBytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/**
 * The address that opens a copy of a briefing; null if it is too long for a link.
 * @param {import('./story_model.js').Story} story
 * @param {string} href of the map
 */
export async function linkTo(story, href) {
  const stream = new Blob([JSON.stringify(fileOf(story))]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const url = new URL(href)
  url.search = ''
  url.hash = `${NAME}=${toText(new Uint8Array(await new Response(stream).arrayBuffer()))}`
  return url.href.length > LONGEST_LINK ? null : url.href
}

/** What the fragment of an address holds, null without a briefing. @param {string} hash */
export const packedIn = (hash) => (hash.startsWith(`#${NAME}=`) ? hash.slice(NAME.length + 2) : null)

/**
 * The text of the briefing that a link holds.
 * @param {string} packed
 * @param {number} most characters of a briefing
 * @throws {RangeError} it is too long
 * @throws {Error} it is damaged
 */
export async function unpackLink(packed, most) {
  if (packed.length > LONGEST_READ) throw new RangeError('too long')
  const reader = new Blob([toBytes(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text
    text += value
    // a few bytes can be made to unfold into gigabytes
    if (text.length > most) {
      await reader.cancel()
      throw new RangeError('too long')
    }
  }
}
