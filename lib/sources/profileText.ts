import type { Capture, CapturedPaper, CapturedResearcher, Skipped } from '../model/capture'
import { capturedResearcherSchema } from '../model/captureSchema'
import type { Identity } from '../model/identity'
import { provenanceSchema } from '../model/provenance'
import type { Provenance } from '../model/provenance'
import type { Metrics } from '../model/researcher'
import { linesOf, shapeOf } from './profileLines'
import type { Line, Shape } from './profileLines'
import { isChrome, isField, isKnownField, isProfileName } from './profileNames'
import { readPaper } from './profilePaper'
import type { PaperBlock } from './profilePaper'

export interface ProfileOptions {
  /** When the text was on the page: dates without a year are this year's. */
  capturedAt: Date
  kind: 'profile-text' | 'profile-page'
  /** The page's address; `…scholarfeed.org/author/{id}` says who it is. */
  url?: string
  label?: string
}

/** A profile as its lines stand in the text. */
interface Block {
  start: Line
  name?: string
  field?: string
  metrics: Metrics
  seen: Set<keyof Metrics>
  heading: boolean
  papers: PaperBlock[]
  /** Prose since the last structural line: a paper's body, or what stands above the next profile. */
  prose: Line[]
}

/**
 * Reads the visible text of one or many profile pages (of a page, a paste or a file), blank lines or not, with whatever
 * the page prints around them. Takes what the lines say and nothing more: an absent line leaves its number absent.
 * @returns the researchers found, in order, each with its papers in the profile's order; `skipped` names, by line, every
 *   number, date, paper or profile that is there but cannot be read. Text without a profile gives only one problem.
 */
export function readProfileText(text: string, options: ProfileOptions): Capture {
  const skipped: Skipped[] = []
  const blocks = blocksOf(linesOf(text), skipped)
  if (blocks.length === 0) return { researchers: [], papers: [], skipped: [nothing(text)] }
  const named = blocks.filter((block) => block.name !== undefined)
  const source = provenance(options)
  const identity = named.length === 1 ? authorIdentity(options.url) : undefined
  const researchers = named.flatMap((block) => {
    const read = capturedResearcherSchema.safeParse(researcherOf(block, source, identity, options, skipped))
    if (!read.success) skipped.push({ line: block.start.at, reason: 'badResearcher', found: block.name })
    return read.success ? [read.data] : []
  })
  return { researchers, papers: [], skipped: skipped.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

function nothing(text: string): Skipped {
  const first = text.trim().slice(0, 80)
  return first === '' ? { reason: 'empty' } : { reason: 'notAProfile', found: first.split(/[\r\n]/)[0] }
}

function blocksOf(lines: Line[], skipped: Skipped[]): Block[] {
  const blocks: Block[] = []
  let current: Block | undefined
  let above: Line[] = []
  const begin = (start: Line) => {
    current = { start, metrics: {}, seen: new Set(), heading: false, papers: [], prose: [], ...nameAbove(above) }
    if (current.name === undefined) skipped.push({ line: start.at, reason: 'noName', found: start.text })
    blocks.push(current)
  }
  for (const [index, line] of lines.entries()) {
    const shape = shapeOf(line.text)
    if (current && shape.is !== 'text') above = candidates(current)
    if (shape.is === 'metric') {
      if (!current || startsAnother(current, shape, above)) begin(line)
      addMetric(current!, shape, line, skipped)
    } else if (shape.is === 'heading' && isHeadingOf(current, shape.count, above)) {
      current!.heading = true
      current!.prose = []
    } else if (shape.is === 'heading' && nameAbove(above).name && next(lines, index) === 'paper') {
      begin(line)
      current!.heading = true
    } else if (shape.is === 'paper' && current) {
      current.prose = []
      current.papers.push({ head: line, shape, body: current.prose })
    } else if (current) current.prose.push(line)
    else above.push(line)
  }
  return blocks
}

const next = (lines: Line[], index: number) => (lines[index + 1] ? shapeOf(lines[index + 1]!.text).is : undefined)

/** The lines that may hold the next profile's name: never a paper's title or authors, the first two of its body. */
function candidates({ papers, prose }: Block): Line[] {
  return prose.slice(Math.max(papers.length > 0 ? 2 : 0, prose.length - MOST_ABOVE))
}

/** How many lines above a profile's numbers are looked at for its name, buttons and menus included. */
const MOST_ABOVE = 40

function startsAnother(current: Block, { metric }: { metric: keyof Metrics }, above: Line[]): boolean {
  return current.papers.length > 0 || current.seen.has(metric) || nameAbove(above).name !== undefined
}

/** A count of papers with a space is the heading of the list that follows the numbers of one profile. */
function isHeadingOf(current: Block | undefined, count: number | undefined, above: Line[]): boolean {
  if (!current || current.heading || current.papers.length > 0) return false
  return above.length === 0 || current.metrics.paperCount === count || nameAbove(above).name === undefined
}

/** The name, and the category if one follows it, at the end of the lines above a profile's numbers. */
function nameAbove(lines: Line[]): { name?: string; field?: string } {
  const rest = lines.slice(-MOST_ABOVE)
  dropChrome(rest)
  let field: string | undefined
  const last = rest.at(-1)
  if (last && isField(last.text)) {
    rest.pop()
    dropChrome(rest)
    if (rest.length > 0 && isProfileName(rest.at(-1)!)) field = last.text
    else if (isKnownField(last.text)) return {}
    else rest.push(last)
  }
  const name = rest.at(-1)
  return name && isProfileName(name) ? { name: name.text, ...(field && { field }) } : {}
}

function dropChrome(lines: Line[]): void {
  while (lines.length > 0 && isChrome(lines.at(-1)!)) lines.pop()
}

function addMetric(block: Block, shape: Shape & { is: 'metric' }, line: Line, skipped: Skipped[]): void {
  block.seen.add(shape.metric)
  block.prose = []
  // A nameless profile is reported once, not number by number.
  if (shape.problem && block.name !== undefined)
    skipped.push({ line: line.at, reason: shape.problem, found: line.text })
  if (shape.value !== undefined) Object.assign(block.metrics, { [shape.metric]: shape.value })
}

function researcherOf(
  block: Block,
  source: Provenance,
  identity: Identity | undefined,
  options: ProfileOptions,
  skipped: Skipped[],
): CapturedResearcher {
  const papers: CapturedPaper[] = []
  for (const paper of block.papers) {
    const read = readPaper(paper, options.capturedAt)
    skipped.push(...read.skipped)
    if (read.paper) papers.push(read.paper)
  }
  return {
    name: block.name!,
    ...(block.field && { field: block.field }),
    ...block.metrics,
    identities: identity ? [identity] : [],
    ...(papers.length > 0 && { papers }),
    source,
  }
}

function provenance({ kind, label, url, capturedAt }: ProfileOptions): Provenance {
  return {
    kind,
    ...(label && { label: label.slice(0, 300) }),
    ...(url && provenanceSchema.shape.url.safeParse(url).success && { url }),
    capturedAt: capturedAt.toISOString(),
  }
}

/** `https://www.scholarfeed.org/author/123` is person 123 at Scholar Feed; any other address says nothing. */
export function authorIdentity(url: string | undefined): Identity | undefined {
  const id = /^https?:\/\/(?:www\.)?scholarfeed\.org\/author\/(\d{1,15})\/?(?:[?#].*)?$/i.exec(url ?? '')?.[1]
  return id ? { kind: 'scholar-feed', value: id } : undefined
}
