import type { Rule } from '../model/rule'
import type { View } from '../model/triage'
import type { Item } from './item'

/**
 * The order in which papers are to stand: section by section, in each by what the reader asked for, equals and papers
 * without the score in page order, the latter last.
 * @returns places in `items`
 */
export function orderOf(items: readonly Item[], view: View, rules: readonly (Rule | undefined)[]): number[] {
  const value = valueOf(view)
  // One number says all: it is compared some twenty thousand times. Ranks are below ten and values below a thousand.
  const keys = items.map((item, at) => (item.section * 10 + pinRank(item, view, rules[at])) * 1000 - value(item))
  return items.map((_item, at) => at).sort((one, other) => keys[one]! - keys[other]!)
}

/** Higher stands first. Without the value asked for: below every number there is. */
function valueOf({ sort }: View): (item: Item) => number {
  if (sort === 'novelty') return ({ novelty }) => novelty ?? -1
  if (sort === 'aiScore') return ({ aiScore }) => aiScore ?? -1
  if (sort === 'authors') return ({ author }) => (author === 'confirmed' ? 2 : author === 'possible' ? 1 : 0)
  return () => 0
}

/** What the reader pinned by a rule, then who is certain, then who is possible, then the rest. */
function pinRank({ author, dismissed }: Item, { pin }: View, rule: Rule | undefined): number {
  if (dismissed) return 3
  if (rule?.action === 'pin') return 0
  if (!pin || !author) return 3
  return author === 'confirmed' ? 1 : 2
}
