import type { SourceKind } from '../../../lib/model/provenance'
import { sourceKinds } from '../../../lib/model/provenance'
import type { ResearcherBrief } from '../../../lib/model/researcher'

/** The numbers that can be held to a range, each under its own name in the address. */
export const rangeKeys = ['hIndex', 'paperCount', 'citations', 'novelty', 'aiScore'] as const
export type RangeKey = (typeof rangeKeys)[number]

/** Both ends count; an open end is absent. */
export interface Range {
  min?: number
  max?: number
}

/** Which researchers are shown. They have to fit each of it: one of the fields, one of the sources, all of the tags. */
export interface Filters {
  fields: readonly string[]
  tags: readonly string[]
  sources: readonly SourceKind[]
  /** True: with a note; false: without; undefined: either. */
  note?: boolean
  ranges: Partial<Record<RangeKey, Range>>
}

export const noFilters: Filters = { fields: [], tags: [], sources: [], ranges: {} }

/** Reads `field=cs.CL,cs.LG&hIndex=10..`; what does not fit is as if it were not there. */
export function parseFilters(query: Readonly<Record<string, string>>): Filters {
  const ranges: Filters['ranges'] = {}
  for (const key of rangeKeys) {
    const range = parseRange(query[key] ?? '')
    if (range) ranges[key] = range
  }
  const note = query['note'] === '1' ? true : query['note'] === '0' ? false : undefined
  return {
    fields: parseList(query['field']),
    tags: parseList(query['tag']),
    sources: sourceKinds.filter((kind) => parseList(query['source']).includes(kind)),
    ...(note !== undefined && { note }),
    ranges,
  }
}

/** The same for the address; what is not filtered by is empty. */
export function filterQuery({ fields, tags, sources, note, ranges }: Filters): Record<string, string> {
  return {
    field: listText(fields),
    tag: listText(tags),
    source: listText(sources),
    note: note === undefined ? '' : note ? '1' : '0',
    ...Object.fromEntries(rangeKeys.map((key) => [key, rangeText(ranges[key])])),
  }
}

/** How many things are filtered by. */
export function countFilters({ fields, tags, sources, note, ranges }: Filters): number {
  return fields.length + tags.length + sources.length + (note === undefined ? 0 : 1) + Object.keys(ranges).length
}

/** Those who fit. Whoever has no such number is in no range: unknown is not small. */
export function filterResearchers(all: readonly ResearcherBrief[], filters: Filters): readonly ResearcherBrief[] {
  if (countFilters(filters) === 0) return all
  const { fields, tags, sources, note } = filters
  const ranges = rangeKeys.flatMap((key) => {
    const range = filters.ranges[key]
    return range ? [{ key, min: range.min ?? -Infinity, max: range.max ?? Infinity }] : []
  })
  return all.filter(
    (one) =>
      (fields.length === 0 || (one.field !== undefined && fields.includes(one.field))) &&
      tags.every((tag) => one.tags.includes(tag)) &&
      (sources.length === 0 || sources.some((kind) => isFrom(one, kind))) &&
      (note === undefined || (one.note !== '') === note) &&
      ranges.every(({ key, min, max }) => {
        const value = one[key]
        return value !== undefined && value >= min && value <= max
      }),
  )
}

function isFrom({ source, history }: ResearcherBrief, kind: SourceKind): boolean {
  return source.kind === kind || history.some((reading) => reading.source.kind === kind)
}

/** What there is to choose from, the commonest first. */
export interface Choices {
  fields: readonly string[]
  tags: readonly string[]
  sources: readonly SourceKind[]
}

export function choicesOf(all: readonly ResearcherBrief[]): Choices {
  const fields = new Map<string, number>()
  const tags = new Map<string, number>()
  const sources = new Set<SourceKind>()
  for (const one of all) {
    if (one.field !== undefined) fields.set(one.field, (fields.get(one.field) ?? 0) + 1)
    for (const tag of one.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
    sources.add(one.source.kind)
    for (const reading of one.history) sources.add(reading.source.kind)
  }
  return { fields: common(fields), tags: common(tags), sources: sourceKinds.filter((kind) => sources.has(kind)) }
}

function common(counted: ReadonlyMap<string, number>): string[] {
  return [...counted].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([word]) => word)
}

function parseRange(text: string): Range | undefined {
  const [, low = '', high = ''] = /^(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?$/.exec(text) ?? []
  if (low === '' && high === '') return undefined
  return { ...(low !== '' && { min: Number(low) }), ...(high !== '' && { max: Number(high) }) }
}

function rangeText(range: Range | undefined): string {
  return range ? `${range.min ?? ''}..${range.max ?? ''}` : ''
}

/** Words between commas; a comma or percent sign of their own is written as in an address. */
function listText(words: readonly string[]): string {
  return words.map((word) => word.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')
}

function parseList(text = ''): string[] {
  const words = text.split(',').map((word) => word.replaceAll('%2C', ',').replaceAll('%25', '%'))
  return [...new Set(words.filter((word) => word !== ''))]
}
