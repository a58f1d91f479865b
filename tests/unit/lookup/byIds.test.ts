import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerRows } from '../../../lib/lookup/answer'
import { answerIds } from '../../../lib/lookup/byIds'
import type { Others } from '../../../lib/lookup/byIds'
import type { AskPacks } from '../../../lib/lookup/packs'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { Left, RowAnswer } from '../../../lib/model/lookup'
import type { Manifest } from '../../../lib/packs/manifest'
import { NameFilter } from '../../../lib/model/nameFilter'
import { TitleFilter } from '../../../lib/model/titleFilter'
import { titleKey } from '../../../lib/model/titleKey'
import { candidates, override, paper, researcher, row } from '../candidates'

const id = (text: string) => text as ArxivId
const ONE = id('2605.00001')
const TITLE = 'A Title That Says Enough to Stand for Its Paper'
const source = { kind: 'score-table' as const, capturedAt: '2026-06-01T00:00:00.000Z' }
const AUTHORS = ['Ada Quill', 'Bo Vellum']
const own = [{ novelty: 90, source }]

/** A pack that knows ids and titles: of titles only those of papers without an arXiv id answer for a row that has one. */
function pack(ids: Record<string, number>, titles: Record<string, number> = {}) {
  const untold = Object.keys(titles).length
  const manifest = { name: 'Pack', date: '2026-06-01', titles: untold, titlesWithoutArxivId: untold } as Manifest
  return { manifest, ids, titles }
}

const asking =
  (packs: ReturnType<typeof pack>[]): AskPacks =>
  async (questions) =>
    questions.map(({ arxivId, titleKey: key }) =>
      packs.flatMap(({ manifest, ids, titles }) => {
        const byId = ids[arxivId ?? '']
        const novelty = byId ?? titles[key?.() ?? '']
        return novelty === undefined
          ? []
          : [
              {
                pack: { manifest },
                hit: { novelty, origin: {}, match: byId === undefined ? ('title' as const) : ('id' as const) },
              },
            ]
      }),
    )

interface Case {
  packs?: ReturnType<typeof pack>[]
  stored?: ReturnType<typeof paper>[]
  people?: ReturnType<typeof researcher>[]
  said?: ReturnType<typeof override>[]
}

/** What the id alone is answered, and what the badge finally says. */
async function both({ packs = [], stored = [], people = [], said = [] }: Case) {
  const asked = [row(TITLE, { arxivId: ONE, authors: AUTHORS.map((name) => ({ name })) })]
  const known = candidates(asked, stored, people, said)
  const told = candidates([row('', { arxivId: ONE })], stored, people, said)
  const untold = stored.filter(({ arxivId }) => !arxivId)
  const others: Others = {
    packs,
    untold: untold.length > 0,
    untoldScores: untold.some(({ scores }) => scores.length > 0),
    titles: titlesOf(untold),
  }
  const quick = await answerIds([ONE], told, asking(packs), others)
  const { rows } = await answerRows({ site: '', group: '', rows: asked }, known, asking(packs))
  // Whatever is not asked for whole is known by its id already; what a badge says of it is, in any case.
  const [final] = rows
  const [first] = quick.rows
  if (!mayBeLeft(quick.left!)) {
    if (quick.left!.only) expect(first ?? null).toEqual(final ?? null)
    expect(looksOf(first)).toEqual(looksOf(final))
  }
  return { first: first?.evidence[0]?.novelty, open: quick.open, last: final?.evidence[0]?.novelty }
}

/** What a badge is drawn from. */
const looksOf = (answered: RowAnswer | null | undefined) => [
  answered?.evidence[0],
  answered?.match,
  answered?.authors ?? [],
]

function titlesOf(papers: readonly { title: string }[]): string {
  const filter = TitleFilter.for(4)
  for (const { title } of papers) filter.add(titleKey(title))
  return papers.length === 0 ? '' : filter.toText()
}

function mayBeLeft({ rows, names, titles }: Left): boolean {
  return (
    rows.includes(0) ||
    (titles !== '' && TitleFilter.from(titles).mayHold(TITLE)) ||
    (names !== '' && AUTHORS.some((name) => NameFilter.from(names).mayHold(name) !== false))
  )
}

const KEY = 'a title that says enough to stand for its paper'

describe('by ids alone, a number is said that stays', () => {
  it('of the library’s own paper, before any pack', async () => {
    const stored = [paper('p1', 'Other', { arxivId: ONE, scores: own })]
    expect(await both({ stored, packs: [pack({}, { [KEY]: 5 })] })).toEqual({ first: 90, open: false, last: 90 })
  })

  it('of the only pack, also where it knows titles', async () => {
    expect(await both({ packs: [pack({ [ONE]: 10 }, { other: 5 })] })).toEqual({ first: 10, open: false, last: 10 })
  })

  it('of a pack before one that knows the title', async () => {
    const packs = [pack({ [ONE]: 10 }), pack({}, { [KEY]: 5 })]
    expect(await both({ packs })).toEqual({ first: 10, open: false, last: 10 })
  })

  it('although the library has papers of other titles without ids and scores', async () => {
    const packs = [pack({ [ONE]: 10 })]
    expect(await both({ packs, stored: [paper('p1', TITLE)] })).toEqual({ first: 10, open: false, last: 10 })
  })
})

describe('by ids alone, nothing is said', () => {
  it('of a pack behind one that may know the title', async () => {
    const packs = [pack({}, { [KEY]: 5 }), pack({ [ONE]: 10 })]
    expect(await both({ packs })).toEqual({ first: undefined, open: true, last: 5 })
  })

  it('where the library may have scores of a paper with this title', async () => {
    const stored = [paper('p1', TITLE, { scores: own })]
    expect(await both({ stored, packs: [pack({ [ONE]: 10 })] })).toEqual({ first: undefined, open: true, last: 90 })
  })

  it('of a profile, which waits for who wrote the paper', async () => {
    const stored = [paper('p1', TITLE, { arxivId: ONE })]
    const people = [researcher('ada', 'Ada', ['p1'], { novelty: 50 })]
    expect(await both({ stored, people })).toEqual({ first: undefined, open: true, last: 50 })
  })

  it('of a pack that the reader said means another paper', async () => {
    const said = [override('not-paper', ONE, {})]
    expect(await both({ packs: [pack({ [ONE]: 10 })], said })).toEqual({
      first: undefined,
      open: false,
      last: undefined,
    })
    const packs = [pack({ [ONE]: 10 }), pack({}, { [KEY]: 5 })]
    expect(await both({ packs, said })).toMatchObject({ first: undefined, open: true })
  })
})

it('is closed for a row that no title can give a number', async () => {
  expect(await both({ packs: [pack({})] })).toEqual({ first: undefined, open: false, last: undefined })
  expect(await both({ packs: [pack({}, { [KEY]: 5 })] })).toEqual({ first: undefined, open: true, last: 5 })
  expect(await both({ stored: [paper('p1', TITLE)] })).toMatchObject({ first: undefined, open: true })
})

it('leaves no row out of which more is known', async () => {
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
  const stored = fc.array(
    fc.record({
      title: fc.constantFrom(TITLE, 'Another Title'),
      arxivId: fc.constantFrom(undefined, ONE, id('2605.00002')),
      scores: fc.constantFrom<(typeof own)[]>([], own),
      authors: fc.constantFrom<string[][]>([], ['Ada Quill'], ['Somebody Else']),
    }),
    { maxLength: 3 },
  )
  const people = fc.array(
    fc.tuple(fc.constantFrom('A. Quill', 'Zoe Moss', 'Quill'), fc.nat(2), optional(fc.nat(100))),
    {
      maxLength: 3,
    },
  )
  const packs = fc.array(
    fc.record({ byId: optional(fc.nat(100)), byTitle: optional(fc.nat(100)), other: fc.boolean() }),
    { maxLength: 3 },
  )
  const said = fc.constantFrom<ReturnType<typeof override>[][]>(
    [],
    [override('not-paper', ONE, {})],
    [override('not-paper', KEY, {})],
  )
  await fc.assert(
    fc.asyncProperty(stored, people, packs, said, async (papers, saved, given, overrides) => {
      const kept = papers.map(({ title, ...facts }, at) => paper(`p${at}`, title, facts))
      await both({
        stored: kept,
        people: saved.map(([name, at, novelty], place) =>
          researcher(`r${place}`, name, kept[at] ? [kept[at].id] : [], { novelty }),
        ),
        packs: given.map(({ byId, byTitle, other }) =>
          pack(byId === undefined ? {} : { [ONE]: byId }, {
            ...(byTitle !== undefined && { [KEY]: byTitle }),
            ...(other && { other: 1 }),
          }),
        ),
        said: overrides,
      })
    }),
    { numRuns: 500 },
  )
})
