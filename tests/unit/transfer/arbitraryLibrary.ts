import fc from 'fast-check'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { Doi } from '../../../lib/model/doi'
import { identityKinds } from '../../../lib/model/identity'
import { libraryFileSchema } from '../../../lib/model/libraryFile'
import type { LibraryFile } from '../../../lib/model/libraryFile'
import { sourceKinds } from '../../../lib/model/provenance'

/** Text as people and sources write it: any script, quotes, commas, formulas, markup, TeX, line ends inside. */
const nasty = fc.constantFrom(
  '=1+1',
  '+49',
  '-5',
  '@x',
  "'=1",
  '"quoted"',
  'a,b;c\td',
  '{brace}',
  '50% & more_#1',
  'back\\slash',
  '$x^2$',
  '~tilde',
  '<b>bold</b>',
  'Ünïcödé',
  '中文标题',
  'Кириллица',
  '😀 emoji',
  'line\nbreak',
  '* star _ under ` tick [link](x)',
  '# head',
  '1. item',
)
export const line = (most: number) =>
  fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.lorem({ maxCount: 3 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map(
      (parts) =>
        parts
          .join(' ')
          .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
          .slice(0, most)
          .toWellFormed()
          .trim() || 'x',
    )
const prose = fc.array(line(200), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const day = moment.map((text) => text.slice(0, 10))
const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
const count = fc.nat({ max: 1_000_000 })
const url = fc.webUrl({ validSchemes: ['https'] })
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const source = fc.record({
  kind: fc.constantFrom(...sourceKinds),
  label: optional(line(60)),
  url: optional(url),
  capturedAt: moment,
})
const numbers = {
  field: optional(fc.constantFrom('cs.CL', 'CL', 'quant-ph')),
  hIndex: optional(count),
  i10Index: optional(count),
  paperCount: optional(count),
  citations: optional(count),
  novelty: optional(score),
  aiScore: optional(score),
}
export const arxivId = fc
  .tuple(fc.integer({ min: 15, max: 26 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 99_999 }))
  .map(
    ([year, month, number]) => `${year}${String(month).padStart(2, '0')}.${String(number).padStart(5, '0')}` as ArxivId,
  )
export const doi = fc.nat({ max: 1_000_000 }).map((number) => `10.1000/x(${number})_y` as Doi)

const paper = fc.record({
  arxivId: optional(arxivId),
  doi: optional(doi),
  title: line(300),
  authors: fc.array(line(60), { maxLength: 5 }),
  authorsComplete: fc.boolean(),
  category: optional(fc.constantFrom('cs.CL', 'LG', 'math.GT')),
  date: optional(day),
  abstract: optional(prose),
  venue: optional(line(80)),
  url: optional(url),
  hasCode: optional(fc.boolean()),
  codeUrl: optional(fc.constantFrom('https://github.com/ada/engines', 'http://example.org/code?x=1')),
  summary: optional(line(200)),
  impactPercentile: optional(score),
  citations: optional(count),
  scores: fc.array(
    fc.record({ novelty: score, aiScore: optional(score), source }).map((given) => given),
    { maxLength: 3 },
  ),
})

const researcher = fc.record({
  ...numbers,
  name: line(100),
  affiliation: optional(line(100)),
  interests: optional(fc.array(line(40), { maxLength: 3 })),
  identities: fc.array(
    fc.record({ kind: fc.constantFrom(...identityKinds), value: fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/) }),
    { maxLength: 3 },
  ),
  tags: fc.array(line(30), { maxLength: 3 }),
  note: fc.oneof(fc.constant(''), prose),
  leads: optional(fc.constantFrom('openalex-api' as const, 'profile-text' as const)),
  source,
  history: fc.array(fc.record({ ...numbers, source }), { maxLength: 2 }),
  savedAt: moment,
  updatedAt: moment,
})

/** Whole libraries that pass the schema, with links that lead somewhere. */
export const library: fc.Arbitrary<LibraryFile> = fc
  .tuple(
    fc.array(paper, { maxLength: 8 }),
    fc.array(researcher, { maxLength: 5 }),
    moment,
    fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  )
  .map(([papers, researchers, exportedAt, picks]) =>
    libraryFileSchema.parse({
      format: 'gloss-library',
      version: 1,
      exportedAt,
      researchers: researchers.map((person, at) => ({
        ...person,
        id: `r${at}`,
        papers: [
          ...new Set(picks.slice(at, at + 3).flatMap((pick) => (papers.length ? [`p${pick % papers.length}`] : []))),
        ],
      })),
      papers: papers.map((given, at) => ({ ...given, id: `p${at}` })),
      overrides: papers
        .slice(0, 2)
        .map((_given, at) => ({ id: `o${at}`, kind: 'not-paper', row: `row ${at}`, paper: `p${at}`, at: exportedAt })),
    }),
  )
