import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capture, CapturedPaper, CapturedResearcher } from '../../../lib/model/capture'
import { metricFields, metricsOf } from '../../../lib/store/plan/readings'
import { titleKey } from '../../../lib/model/titleKey'
import { findCandidates } from '../../../lib/store/candidates'
import { openDatabase } from '../../../lib/store/database'
import type { Library } from '../../../lib/store/database'
import { removeResearchers } from '../../../lib/store/remove'
import { listResearchers, updateResearcher } from '../../../lib/store/researchers'
import { undoChange } from '../../../lib/store/undo'
import { capture, contents, day, freshLibrary, paper, person, score, take, text } from './make'

/** A longer search: GLOSS_RUNS=20 npx vitest run … properties. */
const RUNS = Number(process.env.GLOSS_RUNS ?? 1)

// Few enough of everything that captures meet: the same people, papers, sources and days come again and again.
const date = fc.integer({ min: 1, max: 28 }).map((at) => `2026-05-${String(at).padStart(2, '0')}`)
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const title = fc.constantFrom('Engines', 'On the looms of a whole country', 'A report on GPT-3', 'A report on GPT-4')
const authors = fc.constantFrom<string[]>([], ['Ada Lovelace'], ['Ada Lovelace', 'Charles Babbage'], ['Grace Hopper'])
const scores = fc
  .array(fc.tuple(optional(fc.nat({ max: 100 })), fc.nat({ max: 100 }), date, fc.constantFrom('a', 'b')), {
    maxLength: 2,
  })
  .map((all) => all.map(([novelty, aiScore, on, label]) => score(novelty, aiScore, on, label)))

/** Sources that say anything of anything, even that one DOI is two papers'. */
const anyPaper: fc.Arbitrary<CapturedPaper> = fc
  .record({
    title,
    authors,
    arxivId: optional(fc.constantFrom('2605.00001', '2605.00002')),
    doi: optional(fc.constantFrom('10.1000/1', '10.1000/2')),
    citations: optional(fc.nat({ max: 9 })),
    scores: optional(scores),
  })
  .map(({ title: named, ...more }) => paper(named, more))

const REAL = [
  { title: 'Engines', arxivId: '2605.00001', doi: '10.1000/1', authors: ['Ada Lovelace', 'Charles Babbage'] },
  { title: 'Engines', arxivId: '2605.00002', doi: '10.1000/2', authors: ['Grace Hopper'] },
  { title: 'On the looms of a whole country', arxivId: '2605.00003', doi: '10.1000/3', authors: ['Ada Lovelace'] },
  { title: 'A report on GPT-3', arxivId: '2605.00004', doi: '10.1000/4', authors: ['Grace Hopper', 'Ada Lovelace'] },
  { title: 'A report on GPT-4', arxivId: '2605.00005', doi: '10.1000/5', authors: ['Grace Hopper', 'Ada Lovelace'] },
]

/** Sources that each say part of what is true. */
const truePaper: fc.Arbitrary<CapturedPaper> = fc
  .record({
    real: fc.constantFrom(...REAL),
    arxivId: fc.boolean(),
    doi: fc.boolean(),
    named: fc.nat({ max: 2 }),
    citations: optional(fc.nat({ max: 9 })),
    scores: optional(scores),
  })
  .map(({ real, arxivId, doi, named, citations, scores: given }) =>
    paper(real.title, {
      ...(arxivId && { arxivId: real.arxivId }),
      ...(doi && { doi: real.doi }),
      authors: real.authors.slice(0, named),
      authorsComplete: named >= real.authors.length,
      citations,
      scores: given,
    }),
  )

const people = (papers: fc.Arbitrary<CapturedPaper>): fc.Arbitrary<CapturedResearcher> =>
  fc
    .record({
      name: fc.constantFrom('Wei Wang', 'Ada Lovelace'),
      value: optional(fc.constantFrom('1', '2')),
      papers: optional(fc.array(papers, { maxLength: 3 })),
      hIndex: optional(fc.nat({ max: 50 })),
      novelty: optional(fc.nat({ max: 100 })),
      paperCount: optional(fc.nat({ max: 4 })),
      on: date,
    })
    .map(({ name, value, on, ...more }) =>
      person(name, { ...more, identities: value ? [{ kind: 'orcid', value }] : [], source: text(on) }),
    )

const capturesOf = (papers: fc.Arbitrary<CapturedPaper>): fc.Arbitrary<Capture> =>
  fc
    .record({ researchers: fc.array(people(papers), { maxLength: 2 }), papers: fc.array(papers, { maxLength: 3 }) })
    .map((parts) => capture(parts))

const captures = capturesOf(anyPaper)
const trueCaptures = capturesOf(truePaper)

type Step = { do: 'import'; input: Capture } | { do: 'remove' | 'edit'; pick: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: captures.map((input): Step => ({ do: 'import', input })) },
  { weight: 1, arbitrary: fc.nat().map((pick): Step => ({ do: 'remove', pick })) },
  { weight: 1, arbitrary: fc.nat().map((pick): Step => ({ do: 'edit', pick })) },
)

/** @returns the change that can be taken back, if the step was one */
async function run(db: Library, one: Step): Promise<string | undefined> {
  if (one.do === 'import') {
    const report = await take(db, one.input)
    return report.undoable ? report.id : undefined
  }
  const all = await listResearchers(db)
  const chosen = all[one.pick % all.length]
  if (!chosen) return undefined
  if (one.do === 'remove') return (await removeResearchers(db, [chosen.id])).id
  await updateResearcher(db, chosen.id, { addTags: [`tag${one.pick % 3}`] })
  return undefined
}

/** What was just imported, imported once more, changes nothing. */
async function expectNoNews(db: Library, input: Capture): Promise<void> {
  const once = await contents(db)
  const { updated, added } = await take(db, input)
  expect({ updated, added }).toEqual({ updated: { researchers: 0, papers: 0 }, added: { researchers: 0, papers: 0 } })
  expect(await contents(db)).toEqual(once)
}

async function expectSound(db: Library): Promise<void> {
  const { researchers, papers } = await contents(db)
  const there = new Set(papers.map(({ id }) => id))
  for (const one of researchers) {
    expect(one.papers.filter((id) => !there.has(id))).toEqual([])
    expect(new Set(one.papers).size).toBe(one.papers.length)
  }
  const ids = papers.flatMap(({ arxivId }) => arxivId ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(await db.links.count()).toBe(researchers.reduce((sum, one) => sum + one.papers.length, 0))
}

describe('over any history', { timeout: 60_000 * RUNS }, () => {
  it('an undo right after a change restores what was there, and the undo of the undo what came of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const db = await freshLibrary()
        for (const one of steps) {
          const before = await contents(db)
          const change = await run(db, one)
          await expectSound(db)
          if (!change) continue
          const after = await contents(db)
          const undone = await undoChange(db, change)
          expect(undone.kept).toEqual([])
          expect(await contents(db)).toEqual(before)
          await undoChange(db, undone.id)
          expect(await contents(db)).toEqual(after)
        }
        db.close()
      }),
      { numRuns: 40 * RUNS },
    )
  })

  it('undoing everything in reverse ends where it began', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(captures, { minLength: 1, maxLength: 5 }), async (inputs) => {
        const db = await freshLibrary()
        const done: string[] = []
        for (const input of inputs) {
          const report = await take(db, input)
          if (report.undoable) done.push(report.id)
        }
        for (const change of done.reverse()) await undoChange(db, change)
        expect(await contents(db)).toMatchObject({ researchers: [], papers: [], overrides: [] })
        db.close()
      }),
      { numRuns: 30 * RUNS },
    )
  })

  it('undoing anything in any order leaves no list that leads nowhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), fc.array(fc.nat(), { maxLength: 5 }), async (steps, picks) => {
        const db = await freshLibrary()
        const done: string[] = []
        for (const one of steps) {
          const change = await run(db, one)
          if (change) done.push(change)
        }
        for (const pick of picks) {
          const change = done[pick % done.length]
          if (change) await undoChange(db, change)
          const { researchers, papers } = await contents(db)
          const there = new Set(papers.map(({ id }) => id))
          expect(researchers.flatMap((one) => one.papers.filter((id) => !there.has(id)))).toEqual([])
        }
        db.close()
      }),
      { numRuns: 40 * RUNS },
    )
  })

  it('an import applied twice is unchanged the second time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(trueCaptures, { maxLength: 2 }), trueCaptures, async (earlier, input) => {
        const db = await freshLibrary()
        for (const one of earlier) await take(db, one)
        await take(db, input)
        await expectNoNews(db, input)
        db.close()
      }),
      { numRuns: 60 * RUNS },
    )
  })

  it('so is one that says two things of one paper, which it takes for two until the last line', async () => {
    const engines = (facts: Partial<CapturedPaper>) => paper('Engines', facts)
    const hopper = { authors: ['Grace Hopper'], authorsComplete: true }
    const input = capture({
      papers: [
        engines({ doi: '10.1000/2' as CapturedPaper['doi'] }),
        engines({ ...hopper, citations: 0, capturedAt: '2026-05-01T09:00:00.000Z' }),
        engines({
          ...hopper,
          citations: 1,
          doi: '10.1000/2' as CapturedPaper['doi'],
          capturedAt: '2026-05-01T09:00:00.000Z',
        }),
      ],
    })
    const db = await freshLibrary()
    await take(db, input)
    expect((await contents(db)).papers.map(({ citations }) => citations)).toEqual([1])
    await expectNoNews(db, input)
    db.close()
  })

  it('so is one that says on the same day of more papers than were known, after a newer one that lists none', async () => {
    const wei = (at: string, more: Partial<CapturedResearcher>) =>
      person('Wei Wang', { identities: [{ kind: 'orcid', value: '1' }] as never, source: text(at), ...more })
    const db = await freshLibrary()
    const known = [wei('2026-05-01', { papers: [], paperCount: 0 }), wei('2026-05-02', { novelty: 0 })]
    await take(db, capture({ researchers: known }))
    const bare = paper('Engines', { authors: [], authorsComplete: false })
    const input = capture({ researchers: [wei('2026-05-01', { papers: [bare], paperCount: 1 })] })
    await take(db, input)
    const once = await contents(db)
    expect(once.researchers[0]?.papers).toEqual(once.papers.map(({ id }) => id))
    await expectNoNews(db, input)
    db.close()
  })

  it('so is one whose last line is undated, and makes one of a dated paper and another', async () => {
    const ada = { authors: ['Ada Lovelace'], authorsComplete: false }
    const doi = '10.1000/1' as CapturedPaper['doi']
    const input = capture({
      papers: [
        paper('Engines', { doi, authors: [], authorsComplete: false }),
        paper('Engines', { ...ada, citations: 0, capturedAt: '2026-05-01T09:00:00.000Z' }),
        paper('Engines', { ...ada, citations: 1, doi }),
      ],
    })
    const db = await freshLibrary()
    await take(db, input)
    expect((await contents(db)).papers.map(({ citations }) => citations)).toEqual([1])
    await expectNoNews(db, input)
    db.close()
  })
})

const READINGS = 4
const reading = fc.record(
  Object.fromEntries(metricFields.slice(1).map((field) => [field, optional(fc.nat({ max: 99 }))])),
)

describe('the order of imports', { timeout: 60_000 * RUNS }, () => {
  it('makes no difference to any number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(reading, scores), { minLength: READINGS, maxLength: READINGS }),
        fc.shuffledSubarray([...Array(READINGS).keys()], { minLength: READINGS }),
        async (readings, order) => {
          const inputs = readings.map(([numbers, given], at) => {
            const source = text(`2026-05-0${at + 1}`)
            // Numbers of one source on one day are one reading: the later import of two is the one that counts.
            const own = given.map((one) => ({
              ...one,
              source: { ...one.source, capturedAt: day(`2026-06-0${at + 1}`) },
            }))
            const known = paper('Engines', {
              arxivId: '2605.00001',
              citations: numbers.citations,
              scores: own.slice(0, 1),
            })
            const identities = [{ kind: 'orcid' as const, value: '1' }]
            return capture({ researchers: [person('Ada', { ...numbers, identities, papers: [known], source })] })
          })
          const result = async (inTurn: Capture[]) => {
            const db = await freshLibrary()
            for (const input of inTurn) await take(db, input)
            const { researchers, papers } = await contents(db)
            db.close()
            return {
              numbers: metricsOf(researchers[0]!),
              source: researchers[0]!.source,
              history: researchers[0]!.history,
              papers: papers.map(({ citations, scores: kept }) => ({ citations, kept })),
            }
          }
          expect(await result(order.map((at) => inputs[at]!))).toEqual(await result(inputs))
        },
      ),
      { numRuns: 30 * RUNS },
    )
  })
})

/** One question at a time: a row whose id is known is not looked for by its title. */
async function expectAllFound(db: Library): Promise<void> {
  const ids = (found?: readonly { id: string }[]) => found?.map(({ id }) => id)
  const { papers } = await contents(db)
  for (const { id, title: shown, arxivId, doi } of papers) {
    const row = { title: shown, truncated: false, authors: [], authorsComplete: true }
    const byTitle = await findCandidates(db, [row])
    expect(ids(byTitle.byTitleKey.get(titleKey(shown)))).toContain(id)
    if (arxivId) expect(ids((await findCandidates(db, [{ ...row, arxivId }])).byArxivId.get(arxivId))).toEqual([id])
    if (doi) expect(ids((await findCandidates(db, [{ ...row, doi }])).byDoi.get(doi))).toContain(id)
  }
}

describe('lookups', () => {
  it(
    'find every stored paper by everything it is known by, after any history',
    { timeout: 60_000 * RUNS },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.boolean(), async (steps, undoLast) => {
          const db = await freshLibrary()
          let last: string | undefined
          for (const one of steps) {
            last = (await run(db, one)) ?? last
            await expectAllFound(db)
          }
          if (undoLast && last) await undoChange(db, last)
          await expectAllFound(db)
          db.close()
        }),
        { numRuns: 20 * RUNS },
      )
    },
  )
})

describe('two windows', () => {
  it('lose no update of each other', async () => {
    const one = await freshLibrary()
    const other = await openDatabase({ name: one.name })
    await take(one, capture({ researchers: [person('Ada', { identities: [{ kind: 'orcid', value: '1' }] })] }))
    const [ada] = await listResearchers(one)
    const work = Array.from({ length: 12 }, async (_, at) => {
      const db = at % 2 ? one : other
      await updateResearcher(db, ada!.id, { addTags: [`t${at}`] })
      const papers = [paper(`A paper that is the number ${at} of them`, { doi: `10.1000/${at}` })]
      const identities = [{ kind: 'orcid' as const, value: '1' }]
      await take(
        db,
        capture({ papers, researchers: [person('Ada', { identities, papers, source: text('2026-06-01') })] }),
      )
    })
    await Promise.all(work)
    const { researchers, papers } = await contents(other)
    expect(researchers).toHaveLength(1)
    expect(researchers[0]!.tags.toSorted()).toEqual(Array.from({ length: 12 }, (_, at) => `t${at}`).sort())
    expect(papers).toHaveLength(12)
    expect(new Set(researchers[0]!.papers).size).toBe(12)
  })

  it('add a person once when both import them at the same moment', async () => {
    const one = await freshLibrary()
    const other = await openDatabase({ name: one.name })
    const input = capture({
      researchers: [person('Ada', { identities: [{ kind: 'orcid', value: '1' }], papers: [paper('Engines')] })],
    })
    const reports = await Promise.all([take(one, input), take(other, input)])
    expect(reports.map(({ added }) => added.researchers).sort()).toEqual([0, 1])
    expect(await listResearchers(one)).toHaveLength(1)
  })
})
