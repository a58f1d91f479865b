import type { Rule } from '../model/rule'
import type { Item } from './item'
import { hasName, hasWord, plain } from './words'

/** A rule made ready for many papers. */
export interface ReadyRule {
  rule: Rule
  fits(item: Item): boolean
}

/** The rules that are switched on, in the reader's order. */
export function ready(rules: readonly Rule[]): ReadyRule[] {
  return rules.filter(({ on }) => on).map((rule) => ({ rule, fits: conditionOf(rule) }))
}

/** The first rule that fits decides; undefined where none does. */
export function ruleFor(item: Item, rules: readonly ReadyRule[]): Rule | undefined {
  return rules.find(({ fits }) => fits(item))?.rule
}

function conditionOf({ author, words, category, novelty, aiScore }: Rule): (item: Item) => boolean {
  const name = author && plain(author)
  const word = words && plain(words)
  const field = category && plain(category)
  return (item) => {
    // What costs nothing first: words are read from the page.
    if (novelty && !within(item.novelty, novelty)) return false
    if (aiScore && !within(item.aiScore, aiScore)) return false
    if (field && !isIn(item.words().category, field)) return false
    if (name && !item.words().authors.some((one) => hasName(one, name))) return false
    if (word && !hasWord(item.words().title, word) && !hasWord(item.words().abstract, word)) return false
    return true
  }
}

/** A paper without the score is in no range of it. */
function within(value: number | undefined, { min = 0, max = 100 }: NonNullable<Rule['novelty']>): boolean {
  return value !== undefined && value >= min && value <= max
}

/** `cs` is all of `cs.CL`, `cs.LG`, …; a printed name has to be the same. */
function isIn(category: string, asked: string): boolean {
  return category === asked || category.startsWith(`${asked}.`)
}
