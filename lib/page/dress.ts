import { el } from './el'

/** Fills a shadow root anew and styles it. */
export type Dress = (root: ShadowRoot, ...children: Node[]) => void

/**
 * A style sheet for many shadow roots. One constructed sheet serves them all where a content script may adopt it; it may
 * not before Firefox 153 (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346), and each root gets a `<style>` there.
 */
export function dressOf(css: string): Dress {
  const sheets = adoptable(css)
  if (sheets) {
    return (root, ...children) => {
      root.replaceChildren(...children)
      root.adoptedStyleSheets = sheets
    }
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
