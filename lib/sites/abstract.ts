import type { Row } from '../model/row'

// arXiv's lists and catch-up pages, its search (whole, not the short form with the same words), Scholar's snippet.
const ABSTRACT = 'p.mathjax, .abstract-full, .gs_rs'

/** What an entry shows of its paper's abstract; empty where it shows none. For finding words, not for keeping. */
export function abstractOf({ element, title }: Pick<Row, 'element' | 'title'>): string {
  for (const part of element.querySelectorAll(ABSTRACT)) {
    // A search result's title is a `p.mathjax` too.
    if (part !== title && !part.classList.contains('title')) return part.textContent ?? ''
  }
  return ''
}
