/*
 * Starts modules that come all in one, not each from an address of its own: an import map gives
 * each the name by which the others import it. A script, not a module, as older browsers take an
 * import map only before the first module.
 */

/**
 * Let modules be imported by their names.
 * @param {Record<string, string>} sources text of each module by its name
 * @param {string} [nonce] of the page's policy, where it asks for one
 */
function nameModules(sources, nonce) {
  const imports = {}
  for (const [name, source] of Object.entries(sources)) {
    // with its name, for whoever reads a message of the browser
    imports[name] = URL.createObjectURL(new Blob([source, `\n//# sourceURL=${name}`], { type: 'text/javascript' }))
  }
  const map = document.createElement('script')
  map.type = 'importmap'
  if (nonce) map.nonce = nonce
  map.textContent = JSON.stringify({ imports })
  document.head.append(map)
}

/**
 * Import a module with all that it needs in one answer, as a hundred and more take seconds on a slow
 * network. Where that cannot be, it comes from its own address and asks for the others.
 * @param {{answer: string, name: string, address: string}} entry
 * @returns {Promise<any>} what the module exports
 */
async function importModules({ answer, name, address }) {
  try {
    const response = await fetch(answer)
    if (!response.ok) throw new Error(`${answer}: ${response.status}`)
    nameModules(await response.json())
    return await import(name)
  } catch (error) {
    console.warn(error)
    return import(address)
  }
}
