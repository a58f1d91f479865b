import type { CapturedPaper } from '../../../lib/model/capture'
import type { Paper } from '../../../lib/model/paper'
import { isUntitled } from '../../../lib/model/untitled'

export const flat = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim() || undefined

/** The facts a bibliography can carry, of a stored or a read paper. */
export function facts(paper: Paper | CapturedPaper, title: (text: string) => string = (text) => text) {
  return {
    arxivId: paper.arxivId ?? /^10\.48550\/arxiv\.(.+)/.exec(paper.doi ?? '')?.[1],
    doi: paper.doi,
    title: flat(title(paper.title.normalize('NFC'))),
    date: paper.date,
    authors: paper.authors.map((name) => flat(name.normalize('NFC')) ?? ''),
    authorsComplete: paper.authors.length > 0 && paper.authorsComplete,
    venue: flat(paper.venue && title(paper.venue.normalize('NFC'))),
    abstract: flat(paper.abstract?.normalize('NFC')),
  }
}

/** Those that a bibliography can hold. */
export const citable = (papers: readonly Paper[]) =>
  papers.filter((paper) => !isUntitled(paper) && /[\p{L}\p{N}]/u.test(paper.title) && paper.title.trim() !== '')
