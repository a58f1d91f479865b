import { liveQuery } from 'dexie'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Capture } from '../../../lib/model/capture'
import { readSnapshot } from '../../../lib/store/backups/readSnapshot'
import { applyRestore, planRestore } from '../../../lib/store/backups/restore'
import { listSnapshots, takeSnapshot } from '../../../lib/store/backups/takeSnapshot'
import { openDatabase } from '../../../lib/store/database'
import type { Library } from '../../../lib/store/database'
import { mergeResearchers } from '../../../lib/store/merge'
import { addOverride, listOverrides } from '../../../lib/store/overrides'
import { removeResearchers } from '../../../lib/store/remove'
import { listResearchers, updateResearcher } from '../../../lib/store/researchers'
import { addRule, listRules } from '../../../lib/store/rules'
import { sourceIds } from '../../../lib/model/asking'
import { collect, listInbox } from '../../../lib/store/inbox'
import { editSource } from '../../../lib/store/sources'
import { markSeen } from '../../../lib/store/visits'
import { readSettings, writeSettings } from '../../../lib/store/settings'
import { listChanges, undoChange } from '../../../lib/store/undo'
import { capture, contents, freshLibrary, paper, person, take } from './make'

/** A popup, a library page and the background, each with a connection of its own to one database. */
async function threeWindows(): Promise<Library[]> {
  const db = await freshLibrary()
  return [db, await openDatabase({ name: db.name }), await openDatabase({ name: db.name })]
}

/** An import of one person of their own, whom nothing else touches. */
const own = (at: number): Capture =>
  capture({
    researchers: [
      person(`Person ${at}`, {
        identities: [{ kind: 'orcid', value: `own-${at}` }],
        papers: [paper(`Paper of ${at}`), paper('A paper that all of them list', { arxivId: '2605.00001' })],
      }),
    ],
  })

describe('several windows that write at once', () => {
  it('lose nothing of each other’s, whatever they write', async () => {
    const writes = fc.array(
      fc.record({
        window: fc.nat({ max: 2 }),
        what: fc.constantFrom('import', 'tag', 'override', 'setting', 'snapshot', 'rule', 'seen', 'inbox', 'budget'),
      }),
      { minLength: 2, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(writes, async (made) => {
        const windows = await threeWindows()
        await take(windows[0]!, capture({ researchers: [person('Shared')] }))
        const [shared] = await listResearchers(windows[0]!)
        const does: Record<string, (db: Library, at: number) => Promise<unknown>> = {
          import: (db, at) => take(db, own(at)),
          tag: (db, at) => updateResearcher(db, shared!.id, { addTags: [`tag${at}`] }),
          override: (db, at) => addOverride(db, { kind: 'not-paper', row: `arxiv:2605.${10_000 + at}` }),
          setting: (db, at) => writeSettings(db, { sites: { [`site${at}`]: false } }),
          snapshot: (db) => takeSnapshot(db, 'daily'),
          rule: (db, at) => addRule(db, { on: true, words: `word${at}`, action: 'mark' }),
          seen: (db, at) => markSeen(db, [`seen${at}`]),
          inbox: (db, at) => collect(db, [{ paper: `new${at}`, title: 'New', people: [], site: 'arxiv-list' }]),
          budget: (db, at) => editSource(db, sourceIds[at % sourceIds.length]!, { perDay: at }),
        }
        await Promise.all(made.map(({ window, what }, at) => does[what]!(windows[window]!, at)))
        const these = (wanted: string) => made.flatMap(({ what }, at) => (what === wanted ? [at] : []))
        for (const db of windows) {
          const people = await listResearchers(db)
          const names = people.map(({ name }) => name).filter((name) => name !== 'Shared')
          expect(names.sort()).toEqual(
            these('import')
              .map((at) => `Person ${at}`)
              .sort(),
          )
          const tags = people.find(({ name }) => name === 'Shared')!.tags
          expect(tags.sort()).toEqual(
            these('tag')
              .map((at) => `tag${at}`)
              .sort(),
          )
          expect(await listOverrides(db)).toHaveLength(these('override').length)
          expect((await listRules(db)).map(({ words }) => words).sort()).toEqual(
            these('rule')
              .map((at) => `word${at}`)
              .sort(),
          )
          expect(await db.seen.count()).toBe(these('seen').length)
          expect(await listInbox(db)).toHaveLength(these('inbox').length)
          const budgets = new Set(these('budget').map((at) => sourceIds[at % sourceIds.length]))
          expect((await db.sources.toArray()).filter(({ perDay }) => perDay !== undefined)).toHaveLength(budgets.size)
          expect(Object.keys((await readSettings(db)).sites)).toHaveLength(these('setting').length)
          // Whoever came second found the paper that they all list.
          const { papers } = await contents(db)
          expect(papers.filter(({ arxivId }) => arxivId !== undefined)).toHaveLength(
            Math.min(1, these('import').length),
          )
        }
        for (const { id, rev } of await listSnapshots(windows[0]!)) {
          const { row, file } = await readSnapshot(windows[0]!, id)
          expect([row.rev, file.researchers.length]).toEqual([rev, row.holds.researchers])
        }
        for (const db of windows) db.close()
      }),
      { numRuns: 25 },
    )
  })

  it('do opposite things one after the other, in some order, and the journal takes each back', async () => {
    const [popup, page, background] = (await threeWindows()) as [Library, Library, Library]
    await take(popup, own(1))
    await take(popup, own(2))
    const [one, two] = await listResearchers(popup)
    await takeSnapshot(popup, 'manual')
    const before = await contents(popup)
    const [snapshot] = await listSnapshots(popup)
    const plan = await planRestore(page, snapshot!.id, 'the snapshot')
    const settled = await Promise.allSettled([
      mergeResearchers(popup, one!.id, two!.id),
      take(page, own(3)),
      removeResearchers(background, [two!.id]),
    ])
    // Of a merge and a removal of the same person, whichever comes second finds them gone, and says so or does nothing.
    expect(settled[1]!.status).toBe('fulfilled')
    expect((await listResearchers(page)).map(({ name }) => name)).toContain('Person 3')
    await applyRestore(page, plan)
    expect(await contents(background)).toEqual(before)
    const [last] = await listChanges(background)
    await undoChange(background, last!.id)
    expect((await listResearchers(popup)).map(({ name }) => name)).toContain('Person 3')
  })

  it('all see a snapshot and a restore at once', async () => {
    const [popup, page] = (await threeWindows()) as [Library, Library]
    await take(popup, own(1))
    const seen: number[] = []
    const view = liveQuery(() => listSnapshots(page)).subscribe(({ length }) => seen.push(length))
    await vi.waitFor(() => expect(seen).toEqual([0]))
    await takeSnapshot(popup, 'manual')
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1))
    view.unsubscribe()
  })
})
