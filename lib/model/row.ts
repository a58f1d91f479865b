import type { ArxivId } from './arxivId'
import type { Doi } from './doi'
import type { Identity } from './identity'

/** A name in a row's author line. */
export interface RowAuthor {
  name: string
  /** The link or span that holds just this name, where the page has one. */
  element?: Element
  /** What the page itself says of who this is (a profile link), never inferred from the name. */
  identity?: Identity
}

/** One paper on a page, as the page shows it. */
export interface Row {
  /** The entry: what would be hidden, moved or marked as one. */
  element: Element
  /** What stands before the entry and shares its fate: on arXiv lists the `dt` of a `dd`. */
  lead?: Element
  /** The element that holds the title: the badge goes inside or right after it. */
  title: Element
  /** `inside`: last child of `title`; `after`: its next sibling. Never inside a link. */
  place: 'inside' | 'after'
  arxivId?: ArxivId
  doi?: Doi
  /**
   * The title in one line, without marks such as [PDF], with math as `$…$` or Unicode; never empty. It begins with `…`
   * where the page cut its beginning (Scholar does): then it can be tied to no title, neither equal nor as a prefix.
   */
  text: string
  /** The page cut the title's end: `text` is its beginning, without the dots. */
  truncated: boolean
  authors: RowAuthor[]
  /**
   * The author line as one text, where it is nothing but names between commas and shows all of them: then `authors` are
   * its parts, in the same order, and need not be asked for.
   */
  byline?: string
  /** False when the page cut the list. */
  authorsComplete: boolean
  /** `cs.CL` where the page says it, else as printed. */
  category?: string
  /** The heading the row stands under, where the page has sections. */
  section?: string
  /** What kind of announcement this is on an arXiv listing. */
  announcement?: 'new' | 'cross' | 'replaced'
  year?: number
}
