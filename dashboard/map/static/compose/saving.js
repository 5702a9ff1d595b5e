/** What is said of where a briefing is kept. */

const WORDS = /** @type {Record<import('./storage.js').Saving, string>} */ ({
  saved: 'Saved in this browser',
  full: 'Not saved: the storage of this browser is full. Save it as a file, or delete briefings.',
  unavailable: 'Not saved: this browser keeps nothing of this page. Save it as a file before you close it.',
})

/** @param {import('./storage.js').Saving} saving */
export const savingWords = (saving) => WORDS[saving]

/** Ask before the page is left while something is not saved. @param {import('./library.js').Library} library */
export function warnUnsaved(library) {
  window.addEventListener('beforeunload', (event) => {
    if (library.get().saving !== 'saved' && library.get().open) event.preventDefault()
  })
}
