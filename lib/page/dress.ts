import { el } from './el'

/** Fills a shadow root anew and styles it. */
export interface Dress {
  (root: ShadowRoot, ...children: Node[]): void
  /** Changes the style of all roots that were dressed; absent where each has a style sheet of its own. */
  restyle?: (css: string) => void
}

/**
 * A style sheet for many shadow roots. One constructed sheet serves them all where a content script may adopt it; it may
 * not before Firefox 153 (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346), and each root gets a `<style>` there.
 */
export function dressOf(css: string): Dress {
  const sheets = adoptable(css)
  if (sheets) {
    const dress: Dress = (root, ...children) => {
      root.replaceChildren(...children)
      root.adoptedStyleSheets = sheets
    }
    dress.restyle = (other) => sheets[0]?.replaceSync(other)
    return dress
  }
  const style = el('style', '', css)
  return (root, ...children) => root.replaceChildren(style.cloneNode(true), ...children)
}

function adoptable(css: string): CSSStyleSheet[] | undefined {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    const root = el('div').attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    return root.adoptedStyleSheets.length === 1 ? [sheet] : undefined
  } catch {
    // This browser keeps pages' style sheets and extensions' apart.
    return undefined
  }
}
