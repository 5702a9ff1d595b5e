/*
 * Starts the map of this file. Its modules stand above as text; an import map gives each of them the
 * name by which the others import it.
 */
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
    const imports = {}
    for (const node of document.querySelectorAll('script[data-module]')) {
      imports[node.dataset.module] = URL.createObjectURL(new Blob([node.textContent], { type: 'text/javascript' }))
    }
    const map = document.createElement('script')
    map.type = 'importmap'
    map.nonce = nonce
    map.textContent = JSON.stringify({ imports })
    document.head.append(map)
    import('briefing/html/static/start.js').then((module) => module.startFile()).catch(showText)
  } catch (error) {
    showText(error)
  }
})()
