import type { Candidates } from '../model/candidates'
import type { LookupRow, MatchKind } from '../model/lookup'
import type { Paper } from '../model/paper'
import { titleKeyOf } from '../model/rowTitle'
import { titleKey } from '../model/titleKey'
import type { TitleKey } from '../model/titleKey'
import { sharesAnAuthor } from './authorGuard'
import { isNotPaper, known } from './known'
import type { Known } from './known'
import { agree, arxivDoi, contradict, idsOf } from './rowKey'

/** The stored paper that a row is, and how that is known. */
export interface Match {
  paper: Paper
  match: MatchKind
}

/** Scholar also shows the end of a title alone; that is nobody's title. */
const BEGINNING_CUT = /^\s*(?:…|\.\.\.)/
/** The sign of a cut, whatever the reader of the page made of it. Three full stops may be the author's own. */
const END_CUT = /…\s*$/
/** A shorter beginning is the beginning of too many titles. */
const SHORTEST_PREFIX = 15

/**
 * Ties a row to a stored paper, or to none: in doubt none. Ids come first. A title counts only if exactly one stored
 * paper has it, no id contradicts, and the authors, where both sides show some, have one in common; a cut title only if
 * exactly one stored title begins so and goes on. The reader's `not-paper` holds throughout.
 */
export function matchRow(row: LookupRow, candidates: Candidates): Match | undefined {
  const all = known(candidates)
  return byId(row, candidates, all) ?? byTitle(row, candidates, all)
}

function byId(row: LookupRow, candidates: Candidates, all: Known): Match | undefined {
  if (candidates.byArxivId.size + candidates.byDoi.size === 0) return undefined
  const { arxivId, doi } = idsOf(row)
  const allowed = (papers: readonly Paper[]) =>
    papers.filter((paper) => !isNotPaper(row, paper, 'id', all) && !differentArxivId(row, paper))
  if (arxivId) {
    const papers = [...(candidates.byArxivId.get(arxivId) ?? []), ...(candidates.byDoi.get(arxivDoi(arxivId)) ?? [])]
    const paper = onlyOne(allowed(papers))
    if (paper) return { paper, match: 'id' }
  }
  const paper = doi && onlyOne(allowed(candidates.byDoi.get(doi) ?? []))
  return paper && { paper, match: 'id' }
}

function differentArxivId(row: LookupRow, paper: Paper): boolean {
  const [one, other] = [idsOf(row).arxivId, idsOf(paper).arxivId]
  return one !== undefined && other !== undefined && one !== other
}

function byTitle(row: LookupRow, candidates: Candidates, all: Known): Match | undefined {
  // The key of a title costs more than all else here, and a library may know no title of a whole page.
  if (candidates.byTitleKey.size + candidates.byPrefix.size === 0) return undefined
  const key = titleKeyOf(row)
  if (key === '' || BEGINNING_CUT.test(row.title)) return undefined
  const cut = isCut(row)
  const same = candidates.byTitleKey.get(key) ?? []
  // The uniqueness of a title is judged before anything else speaks for or against one of its papers.
  const papers = cut ? goingOn(key, same, candidates) : same
  const paper = onlyOne(papers)
  if (!paper) return undefined
  const ids = idsOf(row)
  const wrong = papers.some((one) => contradict(ids, idsOf(one)) || isNotPaper(row, one, 'title', all))
  if (wrong || !sharesAnAuthor(row, papers, candidates, all)) return undefined
  return { paper, match: cut ? 'prefix' : 'title' }
}

/** Whether the row shows its title from beginning to end. */
export function isWholeTitle(row: LookupRow): boolean {
  return !isCut(row) && !BEGINNING_CUT.test(row.title)
}

const isCut = (row: LookupRow) => row.truncated || END_CUT.test(row.title)

/**
 * The stored paper that a cut title may be, if it goes on behind a whole word. Two records are too many even when they
 * are of one paper: the store fetches no more than two, and a third may be another.
 */
function goingOn(key: TitleKey, same: readonly Paper[], candidates: Candidates): readonly Paper[] {
  if (key.length < SHORTEST_PREFIX || same.length > 0) return []
  const papers = candidates.byPrefix.get(key) ?? []
  return papers.length === 1 && continues(key, titleKey(papers[0]!.title)) ? papers : []
}

const CJK = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u

/** Whether a key goes on behind another, at the end of a word. Chinese and Japanese words have no ends to see. */
function continues(beginning: TitleKey, whole: TitleKey): boolean {
  if (!whole.startsWith(beginning) || whole.length === beginning.length) return false
  return whole[beginning.length] === ' ' || CJK.test(beginning.at(-1)!) || CJK.test(whole[beginning.length]!)
}

/** The one paper that all of these are: a single record, or several of which the ids of any two say the same. */
function onlyOne(papers: readonly Paper[]): Paper | undefined {
  const ids = papers.map(idsOf)
  const same = papers.every((paper, at) =>
    papers.slice(0, at).every((other, before) => paper.id === other.id || agree(ids[at]!, ids[before]!)),
  )
  return same ? (papers.find((paper) => paper.scores.length > 0) ?? papers[0]) : undefined
}
