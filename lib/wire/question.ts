import type { LookupRequest, LookupRow } from '../model/lookup'
import type { Row } from '../model/row'

/**
 * A page's rows as they travel: messages are text, and writing and reading three long strings takes a tenth of the time
 * that thousands of objects take. Each column has one line a row, in order.
 */
export interface WireQuestion {
  site: string
  group: string
  rows: number
  /** arXiv ids; an empty line for none. */
  ids: string
  titles: string
  /** Author lines that are nothing but names between commas, and complete; an empty line for none. */
  bylines: string
  /** What else there is to say of a few of the rows, by their number. */
  more: [row: number, facts: RowFacts][]
}

export interface RowFacts extends Partial<Pick<LookupRow, 'doi' | 'authors'>> {
  truncated?: true
  /** The page cut the list of authors, or shows none. */
  cut?: true
}

/** What a page asks of its rows, ready to travel: their facts without their elements. */
export function packQuestion(site: string, group: string, rows: readonly Row[]): WireQuestion {
  const more: WireQuestion['more'] = []
  for (const [at, row] of rows.entries()) {
    const facts = factsOf(row)
    if (facts) more.push([at, facts])
  }
  return {
    site,
    group,
    rows: rows.length,
    ids: rows.map(({ arxivId }) => arxivId ?? '').join('\n'),
    titles: rows.map(({ text }) => oneLine(text)).join('\n'),
    bylines: rows.map(({ byline }) => oneLine(byline ?? '')).join('\n'),
    more,
  }
}

function factsOf(row: Row): RowFacts | undefined {
  const plain = row.byline !== undefined
  if (plain && !row.doi && !row.truncated) return undefined
  return {
    ...(row.doi && { doi: row.doi }),
    ...(row.truncated && { truncated: true as const }),
    ...(!plain && row.authors.length > 0 && { authors: row.authors.map(authorOf) }),
    ...(!plain && !row.authorsComplete && { cut: true as const }),
  }
}

function authorOf({ name, identity }: Row['authors'][number]): LookupRow['authors'][number] {
  return identity ? { name, identity } : { name }
}

/** Sites give text in one line; a line break would make two rows of one. */
function oneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text
}

/**
 * The question as it was asked.
 * @throws RangeError when the columns do not have a line for each row
 */
export function unpackQuestion({ site, group, rows: count, more, ...columns }: WireQuestion): LookupRequest {
  const [ids, titles, bylines] = [columns.ids, columns.titles, columns.bylines].map((column) => column.split('\n'))
  if (!ids || !titles || !bylines || [ids, titles, bylines].some((column) => column.length !== Math.max(count, 1)))
    throw new RangeError('A question whose columns differ in length.')
  const rows: LookupRow[] = []
  for (let at = 0; at < count; at++) {
    const id = ids[at]!
    const byline = bylines[at]!
    const row: LookupRow = {
      title: titles[at]!,
      truncated: false,
      authors: byline === '' ? [] : byline.split(',').map((name) => ({ name: name.trim() })),
      authorsComplete: true,
    }
    if (id !== '') row.arxivId = id as NonNullable<LookupRow['arxivId']>
    rows.push(row)
  }
  for (const [at, { doi, truncated, cut, authors }] of more) {
    const row = rows[at]
    if (!row) throw new RangeError('A fact of a row that was not asked for.')
    if (doi) row.doi = doi
    if (truncated) row.truncated = true
    if (cut) row.authorsComplete = false
    if (authors) row.authors = authors
  }
  return { site, group, rows }
}
