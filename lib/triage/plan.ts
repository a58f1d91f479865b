import type { Rule } from '../model/rule'
import type { View } from '../model/triage'
import { isUnscored, judge } from './fate'
import type { Fate } from './fate'
import type { Item } from './item'
import { orderOf } from './order'
import { ready, ruleFor } from './rules'

/** How many papers of a listing are what; all of them numbers of papers. */
export interface Counts {
  total: number
  /** Not folded away; greyed ones count. */
  shown: number
  dimmed: number
  /** Without a score that is filtered by, or without any: never quietly left out. */
  unscored: number
  /** Not on this listing at the last visit. */
  fresh: number
  seen: number
  dismissed: number
  confirmed: number
  possible: number
  new: number
  cross: number
  replaced: number
}

/** What a listing is to look like. Everything by place in the items, which stand in page order. */
export interface Plan {
  /** Places in the order in which they are to stand. */
  order: number[]
  fates: Fate[]
  /** The rule that decides over each paper. */
  rules: (Rule | undefined)[]
  counts: Counts
  /** Whether papers that are new since the last visit are marked: where all of them are, that would tell nothing apart. */
  tellsNew: boolean
}

/** Works out what the reader's view and rules make of a listing. Data in, plan out. */
export function planOf(items: readonly Item[], view: View, rules: readonly Rule[]): Plan {
  const own = ready(rules)
  const decided = items.map((item) => (own.length > 0 ? ruleFor(item, own) : undefined))
  const fateOf = judge(view)
  const fates = items.map((item, at) => fateOf(item, decided[at]))
  const counts = count(items, fates, view)
  const tellsNew = counts.fresh > 0 && counts.fresh < counts.total
  return { order: orderOf(items, view, decided), fates, rules: decided, counts, tellsNew }
}

function count(items: readonly Item[], fates: readonly Fate[], view: View): Counts {
  const many = (is: (item: Item, at: number) => boolean) => items.filter(is).length
  return {
    total: items.length,
    shown: many((_item, at) => fates[at] !== 'hide'),
    dimmed: many((_item, at) => fates[at] === 'dim'),
    unscored: many((item) => isUnscored(item, view)),
    fresh: many((item) => item.fresh),
    seen: many((item) => item.seen),
    dismissed: many((item) => item.dismissed),
    confirmed: many((item) => item.author === 'confirmed'),
    possible: many((item) => item.author === 'possible'),
    new: many((item) => item.announcement === 'new'),
    cross: many((item) => item.announcement === 'cross'),
    replaced: many((item) => item.announcement === 'replaced'),
  }
}
