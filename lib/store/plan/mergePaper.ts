import type { CapturedPaper } from '../../model/capture'
import type { Paper } from '../../model/paper'
import { titleKey } from '../../model/titleKey'
import { isUntitled } from '../../model/untitled'
import { betterAuthors } from './authors'
import { same } from './same'
import { mergeScores } from './scores'

/** Facts that are simply the newest one known. */
const FACTS = ['date', 'year', 'abstract', 'venue', 'url', 'hasCode', 'impactPercentile', 'citations'] as const

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
  take(merged, 'category', finerCategory(existing.category, incoming.category), newer)
  if (incoming.arxivId && !existing.arxivId) merged.arxivId = incoming.arxivId
  if (incoming.doi && (!existing.doi || (newer && !isArxivDoi(incoming.doi)))) merged.doi = incoming.doi
  merged.title = betterTitle(existing, incoming, newer)
  const { authors, authorsComplete } = betterAuthors(existing, incoming, newer)
  Object.assign(merged, { authors, authorsComplete })
  if (incoming.scores) merged.scores = mergeScores(existing.scores, incoming.scores)
  if (incoming.standalone) merged.standalone = true
  if (at !== undefined && newer) merged.capturedAt = at
  return same(merged, existing) ? existing : merged
}

/** A paper as first read. */
export function newPaper(id: Paper['id'], incoming: CapturedPaper, at: string | undefined): Paper {
  const { scores, ...facts } = incoming
  return { ...facts, id, scores: mergeScores([], scores ?? []), capturedAt: at ?? facts.capturedAt }
}

function take<Field extends keyof Paper>(
  paper: Paper,
  field: Field,
  value: Paper[Field] | undefined,
  newer: boolean,
): void {
  if (value !== undefined && (newer || paper[field] === undefined)) paper[field] = value
}

/** `cs.CL` says more than `CL`: a source that prints less is not news. */
function finerCategory(existing: string | undefined, incoming: string | undefined): string | undefined {
  return existing && incoming && existing.endsWith(`.${incoming}`) ? existing : incoming
}

/** https://info.arxiv.org/help/doi.html: each arXiv paper has one of these beside its journal's. */
export const isArxivDoi = (doi: string) => doi.startsWith('10.48550/')

/** Another way of writing the same title is no news; a stand-in gives way to any title. */
function betterTitle(existing: Paper, incoming: CapturedPaper, newer: boolean): string {
  if (existing.title === incoming.title || isUntitled(incoming)) return existing.title
  if (isUntitled(existing)) return incoming.title
  if (!newer || titleKey(existing.title) === titleKey(incoming.title)) return existing.title
  return incoming.title
}
