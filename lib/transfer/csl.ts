import { z } from 'zod'
import type { Capture } from '../model/capture'
import type { Paper } from '../model/paper'
import { isUntitled } from '../model/untitled'
import { categoryAmong, dateParts, labelledArxivId, paperOf } from './citation'
import type { Citation } from './citation'
import { joinName, splitName } from './citedName'
import { elements, parsePiece } from './json'
import type { Member } from './json'
import type { Pace } from './pace'
import { skip, Unreadable } from './problem'
import { BadRow } from './scoreRow'

// https://docs.citationstyles.org/en/stable/specification.html and csl-data.json. Everything but the title may be absent.
const words = z.union([z.string(), z.number()]).transform(String).nullish().catch(null)
const nameSchema = z.object({
  family: words,
  given: words,
  literal: words,
  suffix: words,
  'non-dropping-particle': words,
  'dropping-particle': words,
})
const dateSchema = z.object({
  'date-parts': z
    .array(z.array(z.union([z.number(), z.string(), z.null()])))
    .nullish()
    .catch(null),
  raw: words,
  literal: words,
})
const itemSchema = z.object({
  type: z.string(),
  title: words,
  author: z.array(nameSchema).nullish(),
  issued: dateSchema.nullish().catch(null),
  DOI: words,
  URL: words,
  abstract: words,
  'container-title': z.union([z.array(z.string()).transform((all) => all[0]), words]),
  archive: words,
  archive_location: words,
  number: words,
  note: words,
  keyword: words,
})

/** True for one item of a CSL-JSON bibliography. */
export function isCslItem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false
  const isProblem = 'status' in value && 'detail' in value
  return !isProblem && 'title' in value && ['author', 'issued', 'DOI', 'URL', 'id'].some((key) => key in value)
}

/** Reads a CSL-JSON list, item by item. Items that cannot be read are named by the line they begin on. */
export async function readCsl(text: string, member: Member, pace: Pace): Promise<Capture> {
  const capture: Capture = { researchers: [], papers: [], skipped: [] }
  for await (const piece of elements(text, member, pace)) {
    const paper = readItem(parsePiece(piece), piece.text)
    if (paper instanceof BadRow) capture.skipped.push(skip(paper.reason, piece.line, paper.found))
    else capture.papers.push(paper)
  }
  return capture
}

/** Reads a single CSL-JSON item. @throws {Unreadable} when it cannot be read */
export function readCslItem(value: unknown): Capture {
  const paper = readItem(value, JSON.stringify(value))
  if (paper instanceof BadRow) throw new Unreadable(paper.reason, { line: 1, found: paper.found })
  return { researchers: [], papers: [paper], skipped: [] }
}

function readItem(value: unknown, shown: string) {
  const item = itemSchema.safeParse(value)
  return item.success ? paperOf(citationOf(item.data)) : new BadRow('badRecord', shown)
}

function citationOf(item: z.infer<typeof itemSchema>): Citation {
  const names = (item.author ?? []).map((name) =>
    joinName({
      given: name.given ?? undefined,
      particle: [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' '),
      family: name.family ?? undefined,
      suffix: name.suffix ?? undefined,
      literal: name.literal ?? undefined,
    }),
  )
  const others = names.findIndex((name) => /^(?:et al\.?|others)$/i.test(name))
  const venue = item['container-title'] ?? undefined
  const isArxiv = /^arxiv(?:\.org)?$/i.test(item.archive ?? '')
  return {
    title: withoutMarkup(item.title ?? ''),
    authors: others === -1 ? names : names.slice(0, others),
    authorsComplete: others === -1,
    arxivId:
      (isArxiv && item.archive_location) ||
      labelledArxivId(item.number ?? '', item.note ?? '', item.archive_location ?? '', venue),
    doi: item.DOI?.trim() || undefined,
    url: item.URL ?? undefined,
    venue: /^arxiv\b/i.test(venue ?? '') ? undefined : venue && withoutMarkup(venue),
    abstract: item.abstract?.replace(/<\/?jats:[^>]*>/g, ' '),
    category: categoryAmong(item.keyword?.split(/,\s*/) ?? []),
    ...issued(item.issued),
  }
}

function issued(date: z.infer<typeof dateSchema> | null | undefined) {
  const parts = date?.['date-parts']?.[0]?.filter((part) => part !== null && part !== '').map(String)
  return dateParts(parts?.length ? parts.join('-') : (date?.raw ?? date?.literal ?? undefined))
}

/** CSL allows these tags, and only these, inside text. */
function withoutMarkup(text: string): string {
  // Longer than any title: refused as one in any case, and not worth searching.
  if (text.length > 5000) return text
  return text
    .replace(/<(i|b|sup|sub|sc)>(.*?)<\/\1>/gs, '$2')
    .replace(/<span (?:class="nocase"|style="font-variant:\s*small-caps;?")>(.*?)<\/span>/gs, '$1')
}

/** Papers as a CSL-JSON list, in the order given, ids unique. Papers known by their id only are left out. */
export function csl(papers: readonly Paper[]): string {
  const ids = new Set<string>()
  const items = papers.filter((paper) => !isUntitled(paper)).map((paper) => itemOf(paper, ids))
  return `${JSON.stringify(items, undefined, 2)}\n`
}

function itemOf(paper: Paper, ids: Set<string>) {
  const best: string = paper.arxivId ?? paper.doi ?? paper.id
  const id = ids.has(best) ? paper.id : best
  ids.add(id)
  const [year, month, day] = (paper.date?.split('-') ?? (paper.year === undefined ? [] : [paper.year])).map(Number)
  const others = paper.authorsComplete || paper.authors.length === 0 ? [] : [{ literal: 'et al.' }]
  return {
    id,
    type: paper.venue ? 'article-journal' : 'article',
    title: paper.title,
    ...(paper.authors.length > 0 && { author: [...paper.authors.map(splitName), ...others] }),
    ...(year && { issued: { 'date-parts': [month && day ? [year, month, day] : [year]] } }),
    ...(paper.venue && { 'container-title': paper.venue }),
    ...(paper.doi && { DOI: paper.doi }),
    ...(paper.url && { URL: paper.url }),
    ...(!paper.url && paper.arxivId && { URL: `https://arxiv.org/abs/${paper.arxivId}` }),
    ...(paper.arxivId && {
      publisher: 'arXiv',
      number: `arXiv:${paper.arxivId}`,
      archive: 'arXiv',
      archive_location: paper.arxivId,
    }),
    ...(paper.category && { keyword: paper.category }),
    ...(paper.abstract && { abstract: paper.abstract }),
  }
}
