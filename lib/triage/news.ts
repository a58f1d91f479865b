import type { InboxItem } from '../model/triage'

/** Pages that announce papers: what they list is new, or new in this place. */
const ANNOUNCES = /^(?:arxiv-catchup |hugging-face-papers |arxiv-list \S*\/(?:new|recent|pastweek)$)/
/** Other listings of arXiv, which list old papers as well: searches, months, authors. */
const LISTS = /^arxiv-(?:list|search|author) /
/** An arXiv id since 2007 begins with the year and month in which the paper was submitted. */
const DATED = /^(\d\d)(\d\d)\.\d{4,5}$/

/**
 * Whether a paper that a saved researcher wrote, or may have written, is news where it was found. On a page that announces
 * papers every one is. Elsewhere on arXiv only one submitted this month or the last, by its id, and only by somebody who
 * is certain: nobody looks through a search for people of the same name. Nowhere else: an answer of Scholar's says no day.
 * @param listing as `listingKey` names it
 * @param today in UTC, as arXiv's months are
 */
export function isNews(listing: string, { paper, people }: Pick<InboxItem, 'paper' | 'people'>, today: Date): boolean {
  if (ANNOUNCES.test(listing)) return true
  const [, year, month] = DATED.exec(paper) ?? []
  if (year === undefined || !LISTS.test(listing) || !people.some(({ kind }) => kind === 'confirmed')) return false
  const age = (today.getUTCFullYear() - 2000 - Number(year)) * 12 + today.getUTCMonth() + 1 - Number(month)
  return age === 0 || age === 1
}
