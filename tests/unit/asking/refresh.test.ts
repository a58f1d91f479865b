import { afterEach, describe, expect, it } from 'vitest'
import type { SourceId } from '../../../lib/model/asking'
import type { CapturedResearcher } from '../../../lib/model/capture'
import type { ResearcherId } from '../../../lib/model/researcher'
import {
  applyImport,
  editSource,
  getJob,
  getResearcher,
  linkIdentity,
  listChanges,
  listResearchers,
  listSources,
  papersOf,
  planImport,
  undoChange,
  updateResearcher,
} from '../../../lib/store'
import { capture, paper, person, text } from '../store/make'
import { openDesk } from './background'
import type { Background, Desk } from './background'

let desk: Desk
afterEach(() => desk.close())

async function deskWith(...sources: SourceId[]): Promise<Background> {
  desk = await openDesk(...sources)
  return desk.start()
}

async function saved(...people: CapturedResearcher[]): Promise<ResearcherId[]> {
  const { added } = await planAndApply(people)
  return added
}

async function planAndApply(researchers: CapturedResearcher[]) {
  const plan = await planImport(capture({ researchers }), 'test')
  await applyImport(plan)
  return { added: plan.added.researchers.map(({ id }) => id) }
}

async function refreshed(background: Background, ids: ResearcherId[]) {
  const job = await background.jobs.refresh(ids, false)
  if (!job) throw new Error('no source is on')
  await desk.pass(background, async () => (await getJob(job.id))?.state === 'done')
  return (await getJob(job.id))!
}

const feed = (id: string) => ({ kind: 'scholar-feed', value: id }) as const

describe('refreshing a researcher', () => {
  it('says what changed since last time: a number, new papers', async () => {
    const background = await deskWith('scholar-feed')
    const { world } = desk.api
    world.person('7', 'Ada Lovelace', { hIndex: 14, papers: 47, citations: 530 })
    for (const id of ['2605.10001', '2605.10002', '2605.10003'])
      world.paper(id, { authors: [{ name: 'Ada Lovelace', person: '7' }] })
    const known = paper('On the Matter of 2605.10001', { arxivId: '2605.10001', authors: ['Ada Lovelace'] })
    const [id] = await saved(
      person('Ada Lovelace', { identities: [feed('7')], hIndex: 13, paperCount: 47, citations: 520, papers: [known] }),
    )
    const { people } = await refreshed(background, [id!])
    expect(people).toMatchObject([
      {
        is: 'changed',
        changes: [
          { field: 'hIndex', before: 13, after: 14 },
          { field: 'citations', before: 520, after: 530 },
        ],
        newPapers: 2,
      },
    ])
    const after = (await getResearcher(id!))!
    expect(after).toMatchObject({ hIndex: 14, citations: 530, source: { kind: 'scholar-feed-api' } })
    expect(after.history.map(({ hIndex }) => hIndex)).toEqual([13, 14])
    expect((await papersOf(id!)).map(({ arxivId }) => arxivId)).toEqual(['2605.10001', '2605.10002', '2605.10003'])
    // The reader took nothing of this in, so there is nothing of it to take back, and what there was can be.
    expect((await listChanges()).map(({ label }) => label)).toEqual(['test'])
    await undoChange((await listChanges())[0]!.id)
    expect(await listResearchers()).toEqual([])
  })

  it('keeps both of two sources that disagree, and lets the reader say which leads', async () => {
    const background = await deskWith('openalex', 'semantic-scholar')
    desk.api.world.person('7', 'Ada Lovelace', { hIndex: 20, citations: 900 })
    const [id] = await saved(
      person('Ada Lovelace', {
        identities: [
          { kind: 'openalex', value: 'A7' },
          { kind: 'semantic-scholar', value: '7' },
        ],
        hIndex: 13,
        novelty: 45,
      }),
    )
    desk.api.script = ({ host }) =>
      host === 'api.semanticscholar.org'
        ? undefined
        : (desk.api.world.person('7', 'Ada Lovelace', { hIndex: 17 }), undefined)
    await refreshed(background, [id!])
    const { history } = (await getResearcher(id!))!
    expect(new Set(history.map(({ source }) => source.kind))).toEqual(
      new Set(['profile-text', 'openalex-api', 'semantic-scholar-api']),
    )
    const said = (kind: string) => history.findLast(({ source }) => source.kind === kind)?.hIndex
    await updateResearcher(id!, { leads: 'openalex-api' })
    expect(await getResearcher(id!)).toMatchObject({ hIndex: said('openalex-api'), novelty: 45 })
    await updateResearcher(id!, { leads: 'profile-text' })
    expect(await getResearcher(id!)).toMatchObject({ hIndex: 13, source: { kind: 'profile-text' } })
    // What is read later does not overrule the reader.
    desk.clock.now += 2 * 86_400_000
    await refreshed(background, [id!])
    expect(await getResearcher(id!)).toMatchObject({ hIndex: 13 })
    await updateResearcher(id!, { leads: null })
    expect((await getResearcher(id!))?.hIndex).not.toBe(13)
  })

  it('keeps the name it was saved under, and takes no paper away', async () => {
    const background = await deskWith('semantic-scholar')
    desk.api.world.person('7', 'A. Lovelace', { hIndex: 20, papers: 1 })
    desk.api.world.paper('2605.10009', { authors: [{ name: 'A. Lovelace', person: '7' }] })
    const [id] = await saved(
      person('Ada Lovelace', {
        identities: [{ kind: 'semantic-scholar', value: '7' }],
        papers: [paper('Engines and looms, a study')],
      }),
    )
    await refreshed(background, [id!])
    expect((await getResearcher(id!))?.name).toBe('Ada Lovelace')
    expect(await papersOf(id!)).toHaveLength(2)
  })
})

describe('who somebody is at a source', () => {
  const shared = (at: number) =>
    paper(`A shared paper, number ${String(at)}`, {
      arxivId: `2605.2000${String(at)}`,
      authors: ['Xian Chen', 'Bo Li'],
    })

  it('is told by an ORCID', async () => {
    const background = await deskWith('openalex')
    desk.api.world.person('7', 'Somebody Else By Name', { orcid: '0000-0002-1825-0097', hIndex: 9 })
    const [id] = await saved(person('Ada Lovelace', { identities: [{ kind: 'orcid', value: '0000-0002-1825-0097' }] }))
    await refreshed(background, [id!])
    expect(await getResearcher(id!)).toMatchObject({ hIndex: 9, name: 'Ada Lovelace' })
    expect((await getResearcher(id!))?.identities).toContainEqual({ kind: 'openalex', value: 'A7' })
  })

  it.each(['openalex', 'semantic-scholar'] as const)('is told by papers that both list: %s', async (source) => {
    const background = await deskWith(source)
    const { world } = desk.api
    world.person('7', 'X. Chen', { hIndex: 13 })
    world.person('8', 'Xian Chen', { hIndex: 40 })
    for (const at of [1, 2])
      world.paper(`2605.2000${String(at)}`, {
        authors: [
          { name: 'Xian Chen', person: '7' },
          { name: 'Bo Li', person: '9' },
        ],
      })
    const [id] = await saved(person('Xian Chen', { papers: [shared(1), shared(2)] }))
    const { people } = await refreshed(background, [id!])
    expect(people[0]?.is).toBe('changed')
    expect(await getResearcher(id!)).toMatchObject({ hIndex: 13 })
  })

  it.each(['openalex', 'semantic-scholar'] as const)(
    'is left to the reader where their papers are of two people: %s',
    async (source) => {
      const background = await deskWith(source)
      const { world } = desk.api
      world.person('7', 'Xian Chen', { hIndex: 13 })
      world.person('8', 'Xian Chen', { hIndex: 40 })
      world.paper('2605.20001', { authors: [{ name: 'Xian Chen', person: '7' }] })
      world.paper('2605.20002', { authors: [{ name: 'Xian Chen', person: '8' }] })
      const [id] = await saved(person('Xian Chen', { papers: [shared(1), shared(2)] }))
      const { people } = await refreshed(background, [id!])
      expect(people[0]?.is).toBe('choose')
      expect((await getResearcher(id!))?.hIndex).toBeUndefined()
      // The reader says who: then it is read.
      expect(await linkIdentity(id!, { kind: source, value: source === 'openalex' ? 'A7' : '7' })).toBe(true)
      await refreshed(background, [id!])
      expect(await getResearcher(id!)).toMatchObject({ hIndex: 13 })
    },
  )

  it('is never told by a name alone', async () => {
    const background = await deskWith('openalex', 'semantic-scholar', 'scholar-feed')
    desk.api.world.person('7', 'Ada Lovelace', { hIndex: 13 })
    const [id] = await saved(person('Ada Lovelace'))
    const { people } = await refreshed(background, [id!])
    expect(people[0]?.is).toBe('choose')
    expect(desk.api.asked).toEqual([])
    expect(await background.asking.askNow('openalex', 'people', 'Ada Lovelace')).toMatchObject({
      is: 'known',
      value: [{ name: 'Ada Lovelace', hIndex: 13, identities: [{ kind: 'openalex', value: 'A7' }] }],
    })
  })

  it('is nobody whom another saved researcher is already', async () => {
    await deskWith('openalex')
    const [one, other] = await saved(
      person('Ada Lovelace', { identities: [{ kind: 'openalex', value: 'A7' }] }),
      person('Ada Lovelace', { papers: [paper('Engines and looms, a study')] }),
    )
    expect(await linkIdentity(other!, { kind: 'openalex', value: 'A7' })).toBe(false)
    expect(await linkIdentity(one!, { kind: 'openalex', value: 'A7' })).toBe(true)
  })
})

describe('refreshing 500 researchers from a source that refuses a third of the calls', () => {
  it.each([
    ['scholar-feed', 'scholar-feed', 'rateLimited'],
    ['semantic-scholar', 'semantic-scholar', 'serverError'],
  ] as const)('brings every one of them up to date: %s', async (source, kind, fault) => {
    const background = await deskWith(source)
    await editSource(source, { perDay: 100_000, perMonth: 100_000 })
    const { world } = desk.api
    const people = Array.from({ length: 500 }, (_, at) => String(1000 + at))
    for (const id of people) world.person(id, `Person No ${id}`, { hIndex: 14, citations: 100 })
    const ids = await saved(
      ...people.map((id) =>
        person(`Person No ${id}`, {
          identities: [{ kind, value: id }],
          hIndex: 13,
          source: text('2026-05-30', { label: id }),
        }),
      ),
    )
    desk.api.script = (_, count) => (count % 3 === 0 ? fault : undefined)
    const job = await refreshed(background, ids)
    expect(job).toMatchObject({ known: 500, unknown: 0, failed: 0, left: [] })
    expect(job.people.every(({ changes }) => changes[0]?.after === 14)).toBe(true)
    expect((await listResearchers()).every(({ hIndex }) => hIndex === 14)).toBe(true)
    // Every answer was asked for once: what was refused was asked again, and nothing else.
    const state = (await listSources(desk.clock.now)).find(({ id }) => id === source)
    const refused = Math.floor(desk.api.asked.length / 3)
    const asked = desk.api.asked
      .filter((_, at) => (at + 1) % 3 !== 0)
      .map(({ path, query, body }) => `${path} ${query.toString()} ${body}`)
    expect(new Set(asked).size).toBe(asked.length)
    expect(refused).toBeGreaterThan(0)
    expect(state!.waiting).toBe(0)
  })
})
