import { parseArxivId } from '../../model/arxivId'
import type { CapturedPaper } from '../../model/capture'
import type { Doi } from '../../model/doi'
import type { Paper } from '../../model/paper'
import { titleKey } from '../../model/titleKey'
import type { TitleKey } from '../../model/titleKey'
import { isUntitled } from '../../model/untitled'
import { betterAuthors } from './authors'
import { same } from './same'
import { mergeScores } from './scores'

/** Facts that rarely change: the newest reading's, where it has them. */
const FACTS = ['date', 'year', 'abstract', 'venue', 'url', 'hasCode', 'codeUrl', 'summary'] as const
/** Facts that change all the time: each is the newest known, whatever else was read when. */
const NUMBERS = ['citations', 'impactPercentile'] as const

/**
 * What a stored paper becomes by a reading of the same paper: newer facts win, absent ones change nothing, and an older
 * reading only fills gaps.
 * @param at when the reading was made; undefined where the source does not date it, which counts as read now
 * @returns the very same object when there is nothing to change
 */
export function mergePaper(existing: Paper, incoming: CapturedPaper, at: string | undefined): Paper {
  const newer = at === undefined || at >= (existing.capturedAt ?? '')
  const merged: Paper = { ...existing }
  for (const fact of FACTS) take(merged, fact, incoming[fact], newer)
  merged.category = betterCategory(existing.category, incoming.category, newer)
  merged.arxivId = existing.arxivId ?? incoming.arxivId
  merged.doi = betterDoi(existing.doi, incoming.doi)
  // What a paper is known by changes only for something that is certainly newer.
  const renews = at !== undefined && at > (existing.capturedAt ?? '') && hasFacts(incoming)
  Object.assign(merged, betterTitle(existing, incoming, renews))
  const { authors, authorsComplete } = betterAuthors(existing, incoming, renews)
  Object.assign(merged, { authors, authorsComplete })
  if (incoming.scores) merged.scores = mergeScores(existing.scores, incoming.scores)
  if (incoming.standalone) merged.standalone = true
  if (at && newer && hasFacts(incoming)) merged.capturedAt = at
  mergeNumbers(merged, existing, incoming, at)
  return same(merged, existing) ? existing : merged
}

function mergeNumbers(merged: Paper, existing: Paper, incoming: CapturedPaper, at: string | undefined): void {
  const older: Paper['olderNumbers'] = {}
  for (const number of NUMBERS) {
    const known = existing.olderNumbers?.[number] ?? existing.capturedAt ?? ''
    const read = incoming.olderNumbers?.[number] ?? at ?? known
    const fresh = incoming[number] !== undefined && (existing[number] === undefined || read >= known)
    if (fresh) merged[number] = incoming[number]
    const date = fresh ? read : known
    if (merged[number] !== undefined && date !== '' && date !== merged.capturedAt) older[number] = date
  }
  merged.olderNumbers = Object.keys(older).length > 0 ? older : undefined
}

/** A row of scores says when they were given, and nothing of when anything else was read. */
function hasFacts(incoming: CapturedPaper): boolean {
  return (
    incoming.authors.length > 0 ||
    [...FACTS, ...NUMBERS, 'category' as const].some((fact) => incoming[fact] !== undefined)
  )
}

/** arXiv's own DOIs name the arXiv id. */
export function withArxivId(paper: CapturedPaper): CapturedPaper {
  if (paper.arxivId || !paper.doi || !isArxivDoi(paper.doi)) return paper
  const arxivId = parseArxivId(paper.doi)?.id
  return arxivId ? { ...paper, arxivId } : paper
}

/** A paper as first read. */
export function newPaper(id: Paper['id'], incoming: CapturedPaper, at: string | undefined): Paper {
  const { scores, ...facts } = incoming
  return { ...facts, id, scores: mergeScores([], scores ?? []), capturedAt: hasFacts(incoming) ? at : undefined }
}

function take<Field extends keyof Paper>(
  paper: Paper,
  field: Field,
  value: Paper[Field] | undefined,
  newer: boolean,
): void {
  if (value !== undefined && (newer || paper[field] === undefined)) paper[field] = value
}

/** `cs.CL` says more than `CL`, whichever is newer. */
function betterCategory(
  existing: string | undefined,
  incoming: string | undefined,
  newer: boolean,
): string | undefined {
  if (!existing || !incoming) return existing ?? incoming
  if (existing.endsWith(`.${incoming}`)) return existing
  return newer || incoming.endsWith(`.${existing}`) ? incoming : existing
}

/** https://info.arxiv.org/help/doi.html: each arXiv paper has one of these beside its journal's. */
export const isArxivDoi = (doi: string) => doi.startsWith('10.48550/')

/** An identifier once known stays, but for arXiv's own DOI beside a journal's. */
function betterDoi(existing: Doi | undefined, incoming: Doi | undefined): Doi | undefined {
  return existing && incoming && isArxivDoi(existing) ? incoming : (existing ?? incoming)
}

/** Another way of writing the same title is no news; a stand-in gives way to any title. The other one is remembered. */
function betterTitle(existing: Paper, incoming: CapturedPaper, renews: boolean): Pick<Paper, 'title' | 'formerTitles'> {
  const known = { title: existing.title, formerTitles: existing.formerTitles }
  if (isUntitled(incoming) || (incoming.title === existing.title && !incoming.formerTitles)) return known
  const title = isUntitled(existing) || (renews && !sameTitle(existing, incoming)) ? incoming.title : existing.title
  const others = new Map<TitleKey, string>()
  for (const { title: at, formerTitles = [] } of [existing, incoming])
    for (const one of [...formerTitles, at]) {
      const key = titleKey(one)
      if (!others.has(key) && !isUntitled({ ...existing, title: one })) others.set(key, one)
    }
  others.delete(titleKey(title))
  return { title, formerTitles: others.size > 0 ? [...others.values()].slice(0, MOST_TITLES) : undefined }
}

const MOST_TITLES = 20

const sameTitle = (a: { title: string }, b: { title: string }) =>
  a.title === b.title || titleKey(a.title) === titleKey(b.title)
