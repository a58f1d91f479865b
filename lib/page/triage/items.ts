import type { Row } from '../../model/row'
import { abstractOf } from '../../sites/abstract'
import { scoresOf } from '../../triage/scores'
import type { Item, Words } from '../../triage/item'
import { plain } from '../../triage/words'
import type { PageEntry } from '../registry'

/** One paper of the page, with all that triage knows of it. */
export interface Paper {
  entry: PageEntry
  row: Row
  /** What the reader's memory calls it: arXiv id, DOI, or its title folded. */
  key: string
  /** From the memory: see `VisitAnswer.marks`. */
  marks: string
  /** Number of its section, in page order. */
  section: number
}

const said = new WeakMap<Element, { text: string; words: Words }>()

/** A paper as the rules and filters see it. */
export function itemOf({ entry: { answer, row }, marks, section }: Paper): Item {
  const authors = answer?.authors ?? []
  return {
    section,
    ...scoresOf(answer?.evidence ?? []),
    author: authors.some(({ kind }) => kind === 'confirmed') ? 'confirmed' : authors[0]?.kind,
    announcement: row.announcement,
    seen: marks.includes('s'),
    fresh: marks.includes('n'),
    dismissed: marks.includes('x'),
    words: () => wordsOf(row),
  }
}

/** Folding two thousand abstracts takes its time: once a row is enough. */
function wordsOf(row: Row): Words {
  const known = said.get(row.element)
  if (known?.text === row.text) return known.words
  const words = {
    title: plain(row.text),
    abstract: plain(abstractOf(row)),
    authors: row.authors.map(({ name }) => plain(name)),
    category: plain(row.category ?? ''),
  }
  said.set(row.element, { text: row.text, words })
  return words
}

/** What the reader's memory calls a row, on whichever page it stands. */
export function keyOf({ arxivId, doi, text }: Row): string {
  return arxivId ?? doi?.replace(/^10\.48550\/arxiv\./, '') ?? plain(text).slice(0, 2000)
}
