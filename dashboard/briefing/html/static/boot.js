/* Starts the map of this file, whose modules stand above as text. */
(() => {
  const page = document.documentElement
  const { nonce } = document.currentScript

  /** Where the map cannot be drawn, the file is a text with its sources. */
  const showText = (reason) => {
    page.classList.remove('has-map')
    console.warn(reason)
    const note = document.createElement('p')
    note.className = 'paper-notice'
    note.setAttribute('role', 'alert')
    note.textContent = 'The map of this file cannot be drawn here: that takes a browser of 2023 or later, and the whole file. Its text stands below.'
    document.getElementById('paper').prepend(note)
  }

  page.classList.add('has-map')
  try {
    if (!('DecompressionStream' in window)) throw new Error('no DecompressionStream')
    const sources = {}
    for (const node of document.querySelectorAll('script[data-module]')) sources[node.dataset.module] = node.textContent
    nameModules(sources, nonce)
    import('briefing/html/static/start.js').then((module) => module.startFile()).catch(showText)
  } catch (error) {
    showText(error)
  }
})()
