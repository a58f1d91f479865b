import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { Doi } from '../../../lib/model/doi'
import { titleKey } from '../../../lib/model/titleKey'
import { identifies } from '../../../lib/packs/identifies'
import { keyHash } from '../../../lib/packs/keyHash'
import { manifestSchema, rulesOf, shardFile } from '../../../lib/packs/manifest'
import { BadShard, checkShard, encodeShard } from '../../../lib/packs/shard'
import type { PackInput } from '../../../lib/packs/table'
import { isPackValue, packValue, scoresOf } from '../../../lib/packs/value'
import { memoryPack } from './inMemory'

const arxiv = (id: string) => id as ArxivId
const doi = (id: string) => id as Doi
const asked = (title: string) => ({ titleKey: () => titleKey(title) })

const digits = (from: number, to: number, width: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(width, '0'))
const months = digits(1, 12, 2)
const modern = fc.tuple(digits(15, 26, 2), months, digits(1, 99_999, 5)).map(([y, m, n]) => arxiv(`${y}${m}.${n}`))
const early = fc.tuple(digits(8, 14, 2), months, digits(1, 9999, 4)).map(([y, m, n]) => arxiv(`${y}${m}.${n}`))
const old = fc
  .tuple(fc.constantFrom('hep-th', 'math', 'astro-ph', 'q-alg'), digits(91, 99, 2), months, digits(1, 999, 3))
  .map(([archive, y, m, n]) => arxiv(`${archive}/${y}${m}${n}`))
const tenths = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 10),
  { nil: undefined },
)
const scores = fc.tuple(tenths, tenths).filter(([novelty, aiScore]) => (novelty ?? aiScore) !== undefined)

describe('a score pack', () => {
  it('gives every id its own scores back, to the tenth, and knows no other id', async () => {
    const entry = fc.tuple(fc.oneof(modern, early, old), scores)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { selector: ([id]) => id, maxLength: 60 }),
        fc.array(fc.oneof(modern, early, old), { maxLength: 20 }),
        async (papers, others) => {
          const rows = papers.map(([arxivId, [novelty, aiScore]], line) => ({ arxivId, novelty, aiScore, line }))
          const pack = await memoryPack(rows)
          for (const { arxivId, novelty, aiScore } of rows)
            expect(pack.ask({ arxivId })).toEqual({
              ...(novelty !== undefined && { novelty }),
              ...(aiScore !== undefined && { aiScore }),
              origin: {},
              match: 'id',
            })
          const known = new Set<string>(papers.map(([id]) => id))
          for (const id of others) if (!known.has(id)) expect(pack.ask({ arxivId: id })).toBeUndefined()
        },
      ),
      { numRuns: 60 },
    )
  })

  it('refuses a shard in which any byte was changed, or keeps to what a shard may say', async () => {
    const rows = Array.from({ length: 40 }, (_, line): PackInput => {
      const number = String(10_000 + line * 7)
      return { arxivId: arxiv(`2605.${number}`), title: `A title of six words, number ${number}`, novelty: line, line }
    })
    const { manifest, built } = await memoryPack(rows)
    fc.assert(
      fc.property(fc.constantFrom(...built), fc.nat(), fc.integer({ min: 1, max: 255 }), ({ entry, bytes }, at, by) => {
        const broken = bytes.slice()
        broken[at % broken.length]! ^= by
        try {
          const shard = checkShard(broken, rulesOf(manifest, entry))
          expect(shard.values.every(isPackValue)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(BadShard)
        }
        // Whatever a shard may say: its digest tells that it is not the one that was promised.
        expect(createHash('sha256').update(broken).digest('hex')).not.toBe(entry.sha256)
      }),
      { numRuns: 500 },
    )
  })

  it.each([0, 3, 15, 16, 17, 40])('refuses the first %d bytes of a shard', (length) => {
    const bytes = encodeShard({ kind: 'm', keys: Uint32Array.of(1, 2), values: Uint32Array.of(1, 2) })
    expect(() => checkShard(bytes.slice(0, length % bytes.length), { kind: 'm', rows: 2, origins: 1 })).toThrow(
      BadShard,
    )
  })

  it('names each shard’s file by its digest, and no path', async () => {
    const { manifest } = await memoryPack([{ arxivId: arxiv('2605.00001'), novelty: 1, line: 1 }])
    expect(manifest.shards.map(shardFile)[0]).toMatch(/^m2605\.[0-9a-f]{16}\.bin$/)
    const [first] = manifest.shards
    for (const name of ['../m2605', 'm2613', 't1', 'm2605/x', 'x000', ''])
      expect(manifestSchema.safeParse({ ...manifest, shards: [{ ...first, name }] }).success).toBe(false)
  })

  it.each([
    ['rows', (rows: number) => rows + 1],
    ['bytes', (bytes: number) => bytes + 1],
    ['sha256', () => 'no digest'],
  ] as const)('refuses a manifest whose shard lies about its %s', async (field, lie) => {
    const { manifest } = await memoryPack([{ arxivId: arxiv('2605.00001'), novelty: 1, line: 1 }])
    const [first] = manifest.shards
    const shard = { ...first!, [field]: lie(first![field] as never) }
    expect(manifestSchema.safeParse({ ...manifest, shards: [shard] }).success).toBe(false)
    expect(manifestSchema.safeParse({ ...manifest, arxivIds: 2, papers: 2 }).success).toBe(false)
  })
})

describe('what a pack takes for whom', () => {
  const long = 'A Title That Says Enough to Stand for Its Paper'

  it('keeps the newest row of a paper, of equally new ones the first', async () => {
    const one = (line: number, novelty: number, date?: string): PackInput => ({
      arxivId: arxiv('2605.00001'),
      novelty,
      line,
      ...(date && { date: `${date}T00:00:00.000Z` }),
    })
    const dated = await memoryPack([one(1, 10, '2026-01-01'), one(2, 20, '2026-03-01'), one(3, 30, '2026-02-01')])
    expect(dated.ask({ arxivId: arxiv('2605.00001') })).toMatchObject({ novelty: 20, origin: { date: '2026-03-01' } })
    expect(dated.leftOut.map(({ line }) => line).sort()).toEqual([1, 3])
    const plain = await memoryPack([one(1, 10), one(2, 20)])
    expect(plain.ask({ arxivId: arxiv('2605.00001') })?.novelty).toBe(10)
  })

  it('gives a title of two papers to neither', async () => {
    const pack = await memoryPack([
      { arxivId: arxiv('2605.00001'), title: long, novelty: 1, line: 1 },
      { arxivId: arxiv('2605.00002'), title: long.toUpperCase(), novelty: 2, line: 2 },
    ])
    expect(pack.ask(asked(long))).toBeUndefined()
    expect(pack.manifest).toMatchObject({ papers: 2, titles: 0, titlesAmbiguous: 1 })
  })

  it('leaves out rows that only a shared or a general title tells', async () => {
    const { leftOut, manifest } = await memoryPack([
      { title: long, novelty: 1, line: 1 },
      { title: long, novelty: 2, line: 2 },
      { title: 'Introduction', novelty: 3, line: 3 },
    ])
    expect(manifest.papers).toBe(0)
    expect(leftOut).toEqual([
      { line: 1, reason: 'ambiguous' },
      { line: 2, reason: 'ambiguous' },
      { line: 3, reason: 'titleTooGeneral' },
    ])
  })

  it('does not overrule an id by a title', async () => {
    const pack = await memoryPack([
      { arxivId: arxiv('2605.00001'), title: long, novelty: 1, line: 1 },
      { doi: doi('10.1000/2'), title: `${long} Again`, novelty: 2, line: 2 },
    ])
    expect(pack.ask(asked(long))).toMatchObject({ novelty: 1, match: 'title' })
    expect(pack.ask({ ...asked(long), arxivId: arxiv('2605.00009') })).toBeUndefined()
    expect(pack.ask({ ...asked(long), doi: doi('10.1000/9') })).toMatchObject({ match: 'title' })
    expect(pack.ask({ ...asked(`${long} Again`), arxivId: arxiv('2605.00009') })).toMatchObject({ match: 'title' })
    expect(pack.ask({ ...asked(`${long} Again`), doi: doi('10.1000/9') })).toBeUndefined()
  })

  it('finds a paper by its DOI, but not one with another arXiv id', async () => {
    const pack = await memoryPack([
      { arxivId: arxiv('2605.00001'), doi: doi('10.1000/1'), novelty: 1, line: 1 },
      { doi: doi('10.1000/2'), novelty: 2, line: 2 },
      { doi: doi('10.1000/3'), arxivId: arxiv('2605.00003'), novelty: 3, line: 3 },
      { doi: doi('10.1000/3'), arxivId: arxiv('2605.00004'), novelty: 4, line: 4 },
    ])
    expect(pack.ask({ doi: doi('10.1000/1') })).toMatchObject({ novelty: 1, match: 'id' })
    expect(pack.ask({ doi: doi('10.1000/1'), arxivId: arxiv('2605.00009') })).toBeUndefined()
    expect(pack.ask({ doi: doi('10.1000/2'), arxivId: arxiv('2605.00009') })).toMatchObject({ novelty: 2 })
    expect(pack.ask({ doi: doi('10.1000/3') })).toBeUndefined()
    expect(pack.ask({ arxivId: arxiv('2605.00004') })).toMatchObject({ novelty: 4 })
  })

  it('keeps each row’s own source and day', async () => {
    const pack = await memoryPack([
      { arxivId: arxiv('2605.00001'), novelty: 1, source: 'One', date: '2026-01-02T10:00:00.000Z', line: 1 },
      { arxivId: arxiv('2605.00002'), novelty: 2, line: 2 },
    ])
    expect(pack.ask({ arxivId: arxiv('2605.00001') })?.origin).toEqual({ source: 'One', date: '2026-01-02' })
    expect(pack.ask({ arxivId: arxiv('2605.00002') })?.origin).toEqual({})
  })
})

describe('a title that stands for its paper', () => {
  it.each([
    ['Attention Is All You Need', true],
    ['A Survey of Large Language Models', true],
    ['基于深度学习的中文文本分类方法综述研究', true],
    ['Introduction', false],
    ['Generative Adversarial Networks', false],
    ['Comment on “A New Measurement of the Electron Mass”', false],
    ['Erratum: A Title That Says Enough to Stand for Its Paper', false],
    ['Discussion of Least Angle Regression by Efron et al.', false],
    ['a b c d e f g', false],
    ['综述', false],
  ])('%s: %s', (title, stands) => expect(identifies(titleKey(title))).toBe(stands))
})

describe('packed values and hashes', () => {
  it('hold every tenth from 0 to 100, and nothing for nothing', () => {
    for (let tenth = 0; tenth <= 1000; tenth++) {
      const novelty = tenth / 10
      const value = packValue({ novelty, hasArxivId: tenth % 2 === 0, hasDoi: tenth % 3 === 0 })
      expect(scoresOf(value)).toEqual({ novelty })
      expect(isPackValue(value)).toBe(true)
    }
    expect(isPackValue(packValue({ hasArxivId: true, hasDoi: true }))).toBe(false)
  })

  it('are the first bits of the SHA-256 that everybody else computes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom('t', 'd'), (key, kind) => {
        fc.pre(key.isWellFormed())
        const { high, middle, low } = keyHash(kind as 't' | 'd', key)
        const hex = (part: number, width: number) => part.toString(16).padStart(width, '0')
        const ours = hex(high, 8) + hex(middle, 8) + hex(low, 4)
        expect(ours).toBe(createHash('sha256').update(`${kind}:${key}`).digest('hex').slice(0, 20))
      }),
      { numRuns: 300 },
    )
  })
})
