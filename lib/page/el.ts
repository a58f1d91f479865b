/** A new element with a class and children; text is only ever set as text. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className) element.className = className
  // `append` is slow for a single string, and a listing has thousands.
  if (children.length === 1 && typeof children[0] === 'string') element.textContent = children[0]
  else if (children.length > 0) element.append(...children)
  return element
}

/** Elements that Gloss writes into a page. */
export type GlossTag =
  | 'gloss-badge'
  | 'gloss-author'
  | 'gloss-card'
  | 'gloss-save'
  | 'gloss-toast'
  | 'gloss-bar'
  | 'gloss-help'

const TAGS: readonly GlossTag[] = ['gloss-badge', 'gloss-author', 'gloss-card', 'gloss-save', 'gloss-toast']

export type GlossElement = HTMLElement & { shadowRoot: ShadowRoot }

/**
 * One of our own elements, with an open shadow root. Custom elements cannot be defined from a content script in Chrome,
 * so these are plain elements.
 */
export function glossElement(name: GlossTag): GlossElement {
  return opened(document.createElement(name))
}

/** Gives an element its open shadow root. */
export function opened(host: HTMLElement): GlossElement {
  host.attachShadow({ mode: 'open' })
  return host as GlossElement
}

/** True for an element that Gloss wrote. */
export function isOurs(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).localName.startsWith('gloss-')
}

/** Removes what an earlier instance of Gloss (before an update, say) left on the page. */
export function clearLeftovers(root: ParentNode): void {
  for (const left of root.querySelectorAll(TAGS.join())) left.remove()
}
