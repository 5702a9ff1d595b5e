/**
 * Small helpers that build DOM and SVG from data. Text always goes in as text nodes: nothing that
 * comes from a table is ever parsed as markup.
 */

const SVG_NS = 'http://www.w3.org/2000/svg'

/**
 * Attributes of an element: strings and numbers are set as attributes, `true` as an empty
 * attribute, `false`/`null`/`undefined` are left out, functions named `on…` become listeners.
 * @typedef {Record<string, string|number|boolean|null|undefined|((event: any) => void)>} Attributes
 */

/** @typedef {Node|string|number|null|undefined|false} Child */

/**
 * @param {Element} node
 * @param {Attributes} attributes
 */
function assign(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    if (typeof value === 'function') node.addEventListener(name.slice(2), value)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
}

/**
 * @param {Element} node
 * @param {(Child|Child[])[]} children
 */
function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue
    node.append(child instanceof Node ? child : document.createTextNode(String(child)))
  }
}

/**
 * Build an HTML element.
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...(Child|Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  assign(node, attributes)
  append(node, children)
  return node
}

/**
 * Build an SVG element.
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...(Child|Child[])} children
 * @returns {SVGElement}
 */
export function s(tag, attributes = {}, ...children) {
  const node = /** @type {SVGElement} */ (document.createElementNS(SVG_NS, tag))
  assign(node, attributes)
  append(node, children)
  return node
}

/**
 * Replace everything inside `node`.
 * @param {Element} node
 * @param {...(Child|Child[])} children
 */
export function fill(node, ...children) {
  node.replaceChildren()
  append(node, children)
}

/**
 * Return `href` if it is an http(s) address, else null: a table cannot smuggle a script address in.
 * @param {string|null|undefined} href
 */
export function safeLink(href) {
  if (!href) return null
  try {
    const url = new URL(href)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
