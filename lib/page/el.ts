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
export type GlossTag = 'gloss-badge' | 'gloss-author' | 'gloss-card' | 'gloss-save' | 'gloss-toast'

const TAGS: readonly GlossTag[] = ['gloss-badge', 'gloss-author', 'gloss-card', 'gloss-save', 'gloss-toast']

/**
 * One of our own elements with an open shadow root that holds `style`. Custom elements cannot be defined from a content
 * script in Chrome, so these are plain elements. A `<style>` is cloned into each root: sheets adopted by a content
 * script fail before Firefox 153, and for 2,000 roots they were measured no faster.
 */
export function glossElement(name: GlossTag, style: HTMLStyleElement): HTMLElement & { shadowRoot: ShadowRoot } {
  const host = document.createElement(name)
  host.attachShadow({ mode: 'open' }).append(style.cloneNode(true))
  return host as HTMLElement & { shadowRoot: ShadowRoot }
}

/** True for an element that Gloss wrote. */
export function isOurs(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).localName.startsWith('gloss-')
}

/** Removes what an earlier instance of Gloss (before an update, say) left on the page. */
export function clearLeftovers(root: ParentNode): void {
  for (const left of root.querySelectorAll(TAGS.join())) left.remove()
}

/** A `<style>` element, never attached itself. */
export function styleOf(css: string): HTMLStyleElement {
  return el('style', '', css)
}
