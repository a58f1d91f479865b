import { parseArxivId } from '../model/arxivId'
import type { CapturedPaper } from '../model/capture'
import { capturedPaperSchema } from '../model/captureSchema'
import { parseDoi } from '../model/doi'
import { BadRow } from './scoreRow'

/** What a bibliography says of one work, as text, before it is checked. */
export interface Citation {
  title?: string
  authors: string[]
  /** False after "and others". */
  authorsComplete: boolean
  /** What the record itself calls an arXiv id: if it is none, the record is not to be trusted. */
  arxivId?: string
  doi?: string
  url?: string
  venue?: string
  abstract?: string
  category?: string
  year?: number
  month?: number
  day?: number
}

/** Checks one record of a bibliography. An id that is no id, or two that disagree, refuses it whole. */
export function paperOf(citation: Citation): CapturedPaper | BadRow {
  const title = flat(citation.title)
  if (!/[\p{L}\p{N}]/u.test(title)) return new BadRow('noTitle', citation.title || citation.authors.join(', '))
  const declared = citation.arxivId ? parseArxivId(citation.arxivId) : undefined
  if (citation.arxivId && !declared) return new BadRow('badArxivId', citation.arxivId)
  const doi = citation.doi ? parseDoi(citation.doi) : undefined
  if (citation.doi && !doi) return new BadRow('badDoi', citation.doi)
  const ids = [
    declared,
    doi && parseArxivId(doi),
    /arxiv\.org/i.test(citation.url ?? '') && parseArxivId(citation.url!),
  ]
  const known = new Set(ids.flatMap((found) => (found ? [found.id] : [])))
  if (known.size > 1) return new BadRow('conflictingIds', [...known].join(', '))
  const [arxivId] = known
  const url = citation.url?.trim()
  const isUrl = url && capturedPaperSchema.shape.url.safeParse(url).success
  const abstract = citation.abstract?.trim()
  const read = capturedPaperSchema.safeParse({
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    title,
    authors: citation.authors.map(flat).filter((name) => name !== ''),
    authorsComplete: citation.authorsComplete && citation.authors.length > 0,
    ...(citation.category && { category: citation.category }),
    ...dateOf(citation),
    ...(abstract && { abstract: abstract.slice(0, 50_000) }),
    ...(citation.venue && { venue: flat(citation.venue).slice(0, 500) }),
    ...(isUrl && { url }),
  })
  return read.success ? read.data : new BadRow('badPaper', title)
}

const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function dateOf({ year, month, day }: Citation): { date?: string; year?: number } {
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 3000) return {}
  if (!month || !day) return { year }
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? { date: date.toISOString().slice(0, 10) } : { year }
}

/** Reads `2025`, `2025-05`, `2025/05/28`, `2025/05/28/spring`; nothing for anything else. */
export function dateParts(text: string | undefined): Pick<Citation, 'year' | 'month' | 'day'> {
  const found = /^\s*(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?(?!\d)/.exec(text ?? '')
  if (!found) return {}
  const [, year, month, day] = found
  return { year: Number(year), ...(month && { month: Number(month) }), ...(month && day && { day: Number(day) }) }
}

/** The arXiv id in prose that labels it: "arXiv preprint arXiv:1706.03762", as Google Scholar's BibTeX has it. */
export function labelledArxivId(...texts: (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = /\barXiv:\s*([a-z-]*(?:\.[A-Z]{2})?\/?\d[\d.]*(?:v\d+)?)/i.exec(text ?? '')?.[1]
    if (found && parseArxivId(found)) return found
  }
  return undefined
}

/** The arXiv category among keywords, in full (`cs.CL`, `quant-ph`) or as a profile prints it (`CL`). */
export function categoryAmong(words: readonly string[]): string | undefined {
  return words.find((word) => /^(?:[A-Z]{2}|[a-z]+(?:-[a-z]+)*\.[A-Za-z-]{2,}|[a-z]+-[a-z]+)$/.test(word))
}
