import type { ResearcherBrief } from '../../lib/model/researcher'

/**
 * The researchers that hold every word of the query somewhere in name, field, tags, note, affiliation or interests.
 * Case and accents do not matter; an empty query keeps everyone.
 */
export function findResearchers(all: readonly ResearcherBrief[], query: string): readonly ResearcherBrief[] {
  return find(all, query, researcherText)
}

function find<T extends object>(all: readonly T[], query: string, textOf: (item: T) => string): readonly T[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return all
  return all.filter((item) => {
    const text = folded(item, textOf)
    return words.every((word) => text.includes(word))
  })
}

function researcherText(researcher: ResearcherBrief): string {
  const { name, field, tags, note, affiliation, interests } = researcher
  return [name, field, affiliation, ...tags, ...(interests ?? []), note].filter(Boolean).join('\n')
}

/** Folding is the dear part, so each record is folded once for as long as it is in memory. */
function folded<T extends object>(item: T, textOf: (item: T) => string): string {
  const known = foldedTexts.get(item)
  if (known !== undefined) return known
  const text = fold(textOf(item))
  foldedTexts.set(item, text)
  return text
}
const foldedTexts = new WeakMap<object, string>()

/** Lower case without accents: "Bäumler" is found by "baumler". Full-width forms count as their plain ones. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
