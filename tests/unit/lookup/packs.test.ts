import { afterEach, describe, expect, it, vi } from 'vitest'
import { answer } from '../../../lib/lookup/answer'
import { correct } from '../../../lib/lookup/correct'
import { lookUp, readyLookUp } from '../../../lib/lookup/lookUp'
import { openPacks } from '../../../lib/lookup/packs'
import { PackShelf } from '../../../lib/lookup/shelf'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { Candidates } from '../../../lib/model/candidates'
import type { LookupRow } from '../../../lib/model/lookup'
import type { PackInput } from '../../../lib/packs/table'
import * as store from '../../../lib/store'
import { candidates, override, paper, researcher, row } from '../candidates'
import { memoryPack } from '../packs/inMemory'

const LONG = 'A Title That Says Enough to Stand for Its Paper'
const id = (text: string) => text as ArxivId
const source = (label: string) => ({ kind: 'score-pack', label, capturedAt: '2026-11-01T00:00:00.000Z' })

afterEach(async () => {
  for (const pack of await store.listPacks()) await store.removePack(pack.id)
})

async function keep(name: string, rows: PackInput[]) {
  const pack = await memoryPack(rows, { name, date: '2026-11-01' })
  return store.addPack({ manifest: pack.manifest, from: { kind: 'file', name: `${name}.csv` } }, pack.built)
}

async function ask(rows: LookupRow[], known: Partial<Candidates> = {}, shelf = new PackShelf()) {
  const find = async () => ({ ...candidates(rows, []), ...known })
  const { rows: answers } = await answer({ site: 's', group: 's', rows }, find, () => openPacks(shelf))
  return answers
}

describe('what packs add to an answer', () => {
  it('answers by id and by title, in the reader’s order of the packs', async () => {
    const one = await keep('One', [
      { arxivId: id('2605.00001'), title: LONG, novelty: 10, line: 1 },
      { arxivId: id('hep-th/9901001'), aiScore: 5.5, line: 2 },
    ])
    const two = await keep('Two', [{ arxivId: id('2605.00001'), novelty: 20, aiScore: 21, line: 1 }])
    const rows = [
      row('Whatever', { arxivId: '2605.00001' }),
      row(LONG),
      row('Old', { arxivId: 'hep-th/9901001' }),
      row('None', { arxivId: '2605.00002' }),
      row('Its DOI', { doi: '10.48550/arxiv.2605.00001' }),
    ]
    const first = { kind: 'paper', novelty: 10, source: source('One') }
    const second = { kind: 'paper', novelty: 20, aiScore: 21, source: source('Two') }
    expect(await ask(rows)).toEqual([
      { paper: '2605.00001', match: 'id', evidence: [first, second], authors: [] },
      { paper: 'a title that says enough to stand for its paper', match: 'title', evidence: [first], authors: [] },
      {
        paper: 'hep-th/9901001',
        match: 'id',
        evidence: [{ kind: 'paper', aiScore: 5.5, source: source('One') }],
        authors: [],
      },
      null,
      { paper: '2605.00001', match: 'id', evidence: [first, second], authors: [] },
    ])
    await store.orderPacks([two.id, one.id])
    expect((await ask(rows))[0]!.evidence).toEqual([second, first])
    await store.changePack(two.id, { enabled: false })
    expect((await ask(rows))[0]!.evidence).toEqual([first])
  })

  it('puts the reader’s own score first and a profile last', async () => {
    await keep('Pack', [{ arxivId: id('2605.00001'), title: LONG, novelty: 10, line: 1 }])
    const table = { kind: 'score-table' as const, capturedAt: '2020-01-01T00:00:00.000Z' }
    const own = paper('p1', LONG, { arxivId: '2605.00001', scores: [{ novelty: 90, source: table }] })
    const ada = researcher('ada', 'Ada', ['p1'], { novelty: 50 })
    const rows = [row(LONG)]
    const [answered] = await ask(rows, candidates(rows, [own], [ada]))
    expect(answered!.evidence.map(({ kind, novelty }) => [kind, novelty])).toEqual([
      ['paper', 90],
      ['paper', 10],
      ['profile', 50],
    ])
    expect(answered!.match).toBe('title')
  })

  it('does not answer for a paper of the library with another id', async () => {
    await keep('Pack', [{ arxivId: id('2605.00001'), title: LONG, novelty: 10, line: 1 }])
    const rows = [row(LONG)]
    const ada = researcher('ada', 'Ada', ['p1'], { novelty: 50 })
    const [answered] = await ask(rows, candidates(rows, [paper('p1', LONG, { arxivId: '2605.00002' })], [ada]))
    expect(answered!.evidence.map(({ kind }) => kind)).toEqual(['profile'])
  })

  it('never answers for a title that the page cut', async () => {
    await keep('Pack', [{ arxivId: id('2605.00001'), title: LONG, novelty: 10, line: 1 }])
    const rows = [row(LONG, { truncated: true }), row(`${LONG}…`), row(`… ${LONG}`)]
    expect(await ask(rows)).toEqual([null, null, null])
  })

  it.each([
    ['of the title, what packs say', 'a title that says enough to stand for its paper', {}, [undefined, 'id']],
    [
      'of the title, a paper of the library',
      'a title that says enough to stand for its paper',
      { paper: 'p1' },
      [undefined, 'id'],
    ],
    ['of the id, what packs say', '2605.00001', {}, ['title', undefined]],
    ['of the id, a paper of the library', '2605.00001', { paper: 'p1' }, ['title', 'id']],
  ])('keeps to what the reader said is wrong: %s', async (_what, of, about, matches) => {
    await keep('Pack', [{ arxivId: id('2605.00001'), title: LONG, novelty: 10, line: 1 }])
    const rows = [row(LONG), row('Another print', { arxivId: '2605.00001' })]
    const answers = await ask(rows, candidates(rows, [], [], [override('not-paper', of, about)]))
    expect(answers.map((one) => one?.match)).toEqual(matches)
  })
})

describe('a correction of a row that packs know', () => {
  afterEach(async () => {
    for (const said of await store.listOverrides()) await store.removeOverride(said.id)
  })

  it('is said of packs, names no paper, and keeps them quiet', async () => {
    await keep('Pack', [{ arxivId: id('2605.00001'), title: LONG, novelty: 10, line: 1 }])
    const rows = [row(LONG), row('Another print', { arxivId: '2605.00001' })]
    const known = async () => ({ ...candidates(rows, []), overrides: await store.listOverrides() })
    for (const one of rows) await correct(one)
    expect((await store.listOverrides()).map(({ kind, row: of, paper: about }) => [kind, of, about])).toEqual([
      ['not-paper', 'a title that says enough to stand for its paper', undefined],
      ['not-paper', '2605.00001', undefined],
    ])
    expect(await ask(rows, await known())).toEqual([null, null])
    expect(await correct(rows[0]!)).toBeUndefined()
    expect(await correct(row('Something else that nobody has ever heard of'))).toBeUndefined()
  })
})

describe('an answer that was readied', () => {
  const request = { site: 's', group: 'arxiv', rows: [row('Whatever', { arxivId: '2605.00001' })] }

  it('says what is there when it is asked for, whatever was read before', async () => {
    readyLookUp()
    expect((await lookUp(request)).rows).toEqual([null])
    readyLookUp()
    await keep('Pack', [{ arxivId: id('2605.00001'), novelty: 10, line: 1 }])
    expect((await lookUp(request)).rows[0]?.evidence[0]?.novelty).toBe(10)
  })

  it('has the library read once', async () => {
    await keep('Pack', [{ arxivId: id('2605.00001'), novelty: 10, line: 1 }])
    const read = vi.spyOn(store, 'findCandidates')
    readyLookUp()
    expect((await lookUp(request)).rows[0]?.evidence[0]?.novelty).toBe(10)
    const [readied, asked] = await Promise.all(read.mock.results.map(({ value }) => value as Promise<Candidates>))
    expect(asked!.researchers).toBe(readied!.researchers)
  })
})

describe('the memory of packs', () => {
  const rows = [row('Whatever', { arxivId: '2605.00001' })]

  it('reads shards once, and anew when any pack changed', async () => {
    const { id: pack } = await keep('Pack', [{ arxivId: id('2605.00001'), novelty: 10, line: 1 }])
    const shelf = new PackShelf()
    const read = vi.spyOn(store, 'readShards')
    await ask(rows, {}, shelf)
    await ask(rows, {}, shelf)
    const newer = await memoryPack([{ arxivId: id('2605.00001'), novelty: 11, line: 1 }])
    await store.replacePack(pack, { manifest: newer.manifest, from: {} }, newer.built)
    expect((await ask(rows, {}, shelf))[0]!.evidence[0]!.novelty).toBe(11)
    await store.removePack(pack)
    expect(await ask(rows, {}, shelf)).toEqual([null])
    expect(read.mock.calls.length).toBeLessThanOrEqual(2)
  })

  it('knows what is missing, and answers from what is there', async () => {
    const pack = await memoryPack([
      { arxivId: id('2605.00001'), novelty: 10, line: 1 },
      { arxivId: id('2606.00001'), novelty: 20, line: 2 },
    ])
    const [first, second] = pack.built
    const from = {
      kind: 'subscription' as const,
      url: 'https://x.example/manifest.json',
      fetch: 'needed' as const,
      checkedAt: '2026-11-01T00:00:00.000Z',
    }
    const stored = await store.addPack({ manifest: pack.manifest, from }, [first!])
    const shelf = new PackShelf()
    const both = [...rows, row('Later', { arxivId: '2606.00001' }), row('Never', { arxivId: '2607.00001' })]
    expect((await ask(both, {}, shelf)).map((one) => one?.evidence[0]?.novelty)).toEqual([10, undefined, undefined])
    expect(shelf.missing().map(({ names }) => names)).toEqual([['m2606']])
    expect(await store.addShards(stored, [second!])).toBe(true)
    expect((await ask(both, {}, shelf)).map((one) => one?.evidence[0]?.novelty)).toEqual([10, 20, undefined])
    expect(shelf.missing()).toEqual([])
    expect(await store.addShards({ id: stored.id, stamp: 'another' }, [second!])).toBe(false)
  })
})
