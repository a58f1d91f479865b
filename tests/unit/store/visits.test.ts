import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Library } from '../../../lib/store/database'
import { clearInbox, collect, countInbox, listInbox, restoreInbox } from '../../../lib/store/inbox'
import { dismissPaper, forgetVisits, markSeen, saveView, visit } from '../../../lib/store/visits'
import { defaultView } from '../../../lib/triage/view'
import type { InboxItem } from '../../../lib/model/triage'
import type { ResearcherId } from '../../../lib/model/researcher'
import { freshLibrary } from './make'

let db: Library

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T08:00:00Z') })
  db = await freshLibrary()
})
afterEach(() => vi.useRealTimers())

const open = (papers: string[], keeps = true, listing = 'arxiv-list /list/cs/new') =>
  visit(db, { site: 'arxiv-list', group: 'arxiv', listing, papers }, keeps)
const on = (group: string, site: string) => visit(db, { site, group, listing: site, papers: [] }, true)
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)

describe('a visit', () => {
  it('is the first: nothing is new, nothing was seen', async () => {
    expect(await open(['a', 'b'])).toEqual({ marks: ['', ''] })
  })

  it('after another says what is new since, and what was seen then', async () => {
    await open(['a', 'b'])
    later(1)
    await markSeen(db, ['a'])
    later(24 * 60)
    expect(await open(['a', 'b', 'c'])).toEqual({ lastAt: '2026-11-26T08:00:00.000Z', marks: ['s', '', 'n'] })
  })

  it('goes on through reloads and other tabs', async () => {
    await open(['a'])
    later(24 * 60)
    await open(['a', 'b'])
    await markSeen(db, ['b'])
    later(10)
    expect((await open(['a', 'b', 'c'])).marks).toEqual(['', 'n', 'n'])
  })

  it('is of one listing; what was seen is of all', async () => {
    await open(['a'])
    await markSeen(db, ['a'])
    later(24 * 60)
    expect(await open(['a'], true, 'arxiv-list /list/cs.CL/new')).toEqual({ marks: ['s'] })
  })

  it('leaves nothing where the reader wants no memory', async () => {
    await open(['a'], false)
    expect(await db.visits.count()).toBe(0)
    later(24 * 60)
    expect(await open(['a', 'b'])).toEqual({ marks: ['', ''] })
  })

  it('brings back the site’s view', async () => {
    const view = { ...defaultView, sort: 'novelty' as const, minNovelty: 40 }
    await saveView(db, 'arxiv', view)
    expect((await open(['a'])).view).toEqual(view)
    expect((await on('arxiv', 'arxiv-search')).view).toEqual(view)
    expect((await on('scholar', 'scholar-results')).view).toBeUndefined()
  })

  it('brings back what was remembered for each kind of page, until the reader chooses for the site', async () => {
    const list = { ...defaultView, sort: 'novelty' as const }
    const search = { ...defaultView, sort: 'aiScore' as const }
    const next = { ...defaultView, pin: true }
    await db.settings.bulkPut([
      { key: 'view:arxiv-list', value: list },
      { key: 'view:arxiv-search', value: search },
      { key: 'view:acl-anthology', value: next },
    ])
    expect((await on('arxiv', 'arxiv-list')).view).toEqual(list)
    expect((await on('arxiv', 'arxiv-search')).view).toEqual(search)
    expect((await on('arxiv', 'arxiv-author')).view).toEqual(list)
    expect((await on('acl-anthology', 'acl-anthology')).view).toEqual(next)
    await saveView(db, 'arxiv', next)
    expect((await on('arxiv', 'arxiv-list')).view).toEqual(next)
    expect((await on('arxiv', 'arxiv-search')).view).toEqual(next)
  })

  it('is not misled by a view of another version', async () => {
    await db.settings.put({ key: 'view:arxiv-list', value: { sort: 'by moon' } })
    expect((await open(['a'])).view).toBeUndefined()
  })
})

describe('a dismissed paper', () => {
  it('stays dismissed everywhere until taken back, and is not seen for that', async () => {
    await dismissPaper(db, 'a', true)
    later(24 * 60)
    expect((await open(['a'])).marks).toEqual(['x'])
    await forgetVisits(db)
    expect((await open(['a'])).marks).toEqual(['x'])
    await dismissPaper(db, 'a', false)
    expect((await open(['a'])).marks).toEqual([''])
    expect(await db.seen.count()).toBe(0)
  })
})

describe('a memory that was forgotten', () => {
  it('comes back beside what came since', async () => {
    await open(['a', 'b'])
    await markSeen(db, ['a'])
    later(24 * 60)
    const remember = await forgetVisits(db)
    expect((await open(['a', 'b', 'c'])).marks).toEqual(['', '', ''])
    await markSeen(db, ['c'])
    await dismissPaper(db, 'b', true)
    await remember()
    later(24 * 60)
    expect((await open(['a', 'b', 'c'])).marks).toEqual(['s', 'x', 's'])
    expect((await db.visits.toArray())[0]?.before?.papers.sort()).toEqual(['a', 'b', 'c'])
  })
})

const found = (paper: string, kind: 'confirmed' | 'possible' = 'confirmed'): Omit<InboxItem, 'at'> => ({
  paper,
  title: `On ${paper}`,
  people: [{ id: 'r1' as ResearcherId, name: 'Xian Chen', kind }],
  site: 'arxiv-list',
})

describe('the inbox', () => {
  it('takes in what is not seen, once', async () => {
    await markSeen(db, ['old'])
    expect(await collect(db, [found('old'), found('a')])).toBe(true)
    expect(await collect(db, [found('a')])).toBe(false)
    expect((await listInbox(db)).map(({ paper }) => paper)).toEqual(['a'])
  })

  it('counts whom it is certain of, and lists the possible', async () => {
    await collect(db, [found('a'), found('b', 'possible')])
    expect(await countInbox(db)).toBe(1)
    expect(await listInbox(db)).toHaveLength(2)
  })

  it('is cleared, stays cleared, and comes back on request', async () => {
    await collect(db, [found('a'), found('b')])
    const cleared = await clearInbox(db)
    await collect(db, [found('a')])
    expect(await listInbox(db)).toEqual([])
    await restoreInbox(db, cleared)
    expect(await listInbox(db)).toHaveLength(2)
    await clearInbox(db, ['a'])
    expect((await listInbox(db)).map(({ paper }) => paper)).toEqual(['b'])
  })
})
