import { describe, expect, it } from 'vitest'
import { answerRows } from '../../../lib/lookup/answer'
import { answerIds } from '../../../lib/lookup/byIds'
import type { Others } from '../../../lib/lookup/byIds'
import type { AskPacks } from '../../../lib/lookup/packs'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { Manifest } from '../../../lib/packs/manifest'
import { candidates, override, paper, researcher, row } from '../candidates'

const id = (text: string) => text as ArxivId
const ONE = id('2605.00001')
const TITLE = 'A Title That Says Enough to Stand for Its Paper'
const source = { kind: 'score-table' as const, capturedAt: '2026-06-01T00:00:00.000Z' }
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
    questions.map(({ arxivId, titleKey }) =>
      packs.flatMap(({ manifest, ids, titles }) => {
        const byId = ids[arxivId ?? '']
        const novelty = byId ?? titles[titleKey?.() ?? '']
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
  const asked = [row(TITLE, { arxivId: ONE })]
  const known = candidates(asked, stored, people, said)
  const told = candidates([row('', { arxivId: ONE })], stored, people, said)
  const untold = stored.filter(({ arxivId }) => !arxivId)
  const others: Others = {
    packs,
    untold: untold.length > 0,
    untoldScores: untold.some(({ scores }) => scores.length > 0),
  }
  const quick = await answerIds([ONE], told, asking(packs), others)
  const { rows } = await answerRows({ site: '', group: '', rows: asked }, known, asking(packs))
  return { first: quick.rows[0]?.evidence[0]?.novelty, open: quick.open, last: rows[0]?.evidence[0]?.novelty }
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
