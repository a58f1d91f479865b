import type { Rule } from '../model/rule'
import type { View } from '../model/triage'
import type { Item } from './item'
import { hasWord, plain } from './words'

/** What becomes of a paper: it stands as it is, is greyed, or is folded away. */
export type Fate = 'show' | 'dim' | 'hide'

/** Judges each paper of a listing by the reader's view; made once for all of them. */
export function judge(view: View): (item: Item, rule: Rule | undefined) => Fate {
  const terms = plain(view.text).split(' ').filter(Boolean)
  const folded = new Set(view.folded)
  return (item, rule) => {
    if (item.dismissed || rule?.action === 'hide') return 'hide'
    if (item.announcement && folded.has(item.announcement)) return 'hide'
    // A rule that pins or marks is the reader's own word for this paper: no score is held against it.
    const favoured = rule?.action === 'pin' || rule?.action === 'mark'
    if (!hasText(item, terms) || !isBySaved(item, view) || (!favoured && isBelow(item, view))) return view.below
    if (rule?.action === 'dim') return 'dim'
    if (item.seen && !favoured && view.seen !== 'show') return view.seen
    return 'show'
  }
}

function hasText(item: Item, terms: readonly string[]): boolean {
  if (terms.length === 0) return true
  const { title, abstract, authors, category } = item.words()
  return terms.every(
    (term) =>
      hasWord(title, term) ||
      authors.some((author) => hasWord(author, term)) ||
      hasWord(abstract, term) ||
      category.startsWith(term),
  )
}

function isBySaved({ author }: Item, { saved }: View): boolean {
  return saved === 'all' || author === 'confirmed' || (saved === 'possible' && author === 'possible')
}

function isBelow(item: Item, { minNovelty, minAiScore, unscoredToo }: View): boolean {
  return isUnder(item.novelty, minNovelty, unscoredToo) || isUnder(item.aiScore, minAiScore, unscoredToo)
}

/** Unknown is not zero: a paper without the score is below only where the reader says so. */
function isUnder(value: number | undefined, least: number | undefined, unscoredToo: boolean): boolean {
  if (least === undefined) return false
  return value === undefined ? unscoredToo : value < least
}

/** Whether a paper lacks a score that the view asks for, or, where it asks for none, has no score at all. */
export function isUnscored({ novelty, aiScore }: Item, { minNovelty, minAiScore }: View): boolean {
  if (minNovelty === undefined && minAiScore === undefined) return novelty === undefined && aiScore === undefined
  return (minNovelty !== undefined && novelty === undefined) || (minAiScore !== undefined && aiScore === undefined)
}
