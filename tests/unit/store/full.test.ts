import { describe, expect, it, vi } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { Answered } from '../../../lib/model/asking'
import { putBackAnswers } from '../../../lib/store/asks'
import { rawDump } from '../../../lib/store/backups/rawDump'
import { applyRestore, planRestore } from '../../../lib/store/backups/restore'
import { listSnapshots, takeSnapshot } from '../../../lib/store/backups/takeSnapshot'
import { noteBackupState } from '../../../lib/store/backups/state'
import { openDatabase } from '../../../lib/store/database'
import type { Library } from '../../../lib/store/database'
import { StorageFullError } from '../../../lib/store/errors'
import { forgetSource } from '../../../lib/store/forgetSource'
import { collect } from '../../../lib/store/inbox'
import { keepGlance } from '../../../lib/store/keepGlance'
import { mergeResearchers } from '../../../lib/store/merge'
import { addOverride } from '../../../lib/store/overrides'
import { addPack, changePack, listPacks, orderPacks } from '../../../lib/store/packs'
import { putBackPack, setPackAside, supersedePack } from '../../../lib/store/packsAside'
import { removeResearchers } from '../../../lib/store/remove'
import { listResearchers, updateResearcher } from '../../../lib/store/researchers'
import { rawExport } from '../../../lib/store'
import { addRule, listRules, orderRules } from '../../../lib/store/rules'
import { writeSettings } from '../../../lib/store/settings'
import { recordReading } from '../../../lib/store/siteReadings'
import { editSource } from '../../../lib/store/sources'
import { listChanges, undoChange } from '../../../lib/store/undo'
import { markSeen, visit } from '../../../lib/store/visits'
import { memoryPack } from '../packs/inMemory'
import { fillDisk } from './full'
import type { Way } from './full'
import { capture, day, freshLibrary, paper, person, score, seed, take, text } from './make'

async function filled(): Promise<Library> {
  const db = await freshLibrary()
  await take(db, seed())
  await takeSnapshot(db, 'manual')
  const brought = { novelty: 45, source: { kind: 'scholar-feed-api' as const, capturedAt: day('2026-11-22') } }
  await take(db, capture({ papers: [paper('Asked', { arxivId: '2605.29281', scores: [brought] })] }))
  await db.sourceAnswers.put(answered('2605.29280'))
  const ada = person('Ada Lovelace', { papers: [paper('Looms', { arxivId: '2605.29280' })] })
  await take(db, capture({ researchers: [ada, person('A. Lovelace', { papers: [paper('Engines')] })] }))
  await addPack(db, await smallPack(), (await pack).built)
  await addRule(db, { on: true, words: 'loom', action: 'mark' })
  return db
}

function answered(key: string): Answered {
  return { source: 'scholar-feed', question: 'paper', key, is: 'unknown', at: 1, staleAt: 2 }
}

/** Built once: nothing of it is written before it is whole. */
const pack = memoryPack([{ arxivId: '2605.29280' as ArxivId, novelty: 61, line: 2 }])

const smallPack = async () => ({ manifest: (await pack).manifest, from: { kind: 'file' as const, name: 'a.csv' } })
const packAt = async (db: Library) => (await listPacks(db))[0]!.id

const idAt = async (db: Library, at: number) => (await listResearchers(db))[at]!.id

/** Everything that writes, by what a reader would call it. */
const operations: Record<string, (db: Library) => Promise<unknown>> = {
  'an import': async (db) => {
    const again = person('Xian Chen', { hIndex: 14, source: text('2026-11-25') })
    const papers = [paper('Scored', { doi: '10.1000/1', scores: [score(50, 60, '2026-11-01')] })]
    await take(db, capture({ researchers: [again, person('New')], papers }))
  },
  'a merge': async (db) => mergeResearchers(db, await idAt(db, 1), await idAt(db, 2)),
  'a removal': async (db) => removeResearchers(db, [await idAt(db, 1), await idAt(db, 2)]),
  'an undo': async (db) => undoChange(db, (await listChanges(db))[0]!.id),
  'a restore': async (db) => {
    const [snapshot] = await listSnapshots(db)
    await applyRestore(db, await planRestore(db, snapshot!.id, 'snapshot'))
  },
  'a snapshot': (db) => takeSnapshot(db, 'daily'),
  'tags and a note': async (db) => updateResearcher(db, await idAt(db, 0), { addTags: ['a'], note: 'b' }),
  'a correction': (db) => addOverride(db, { kind: 'not-paper', row: 'arxiv:2605.29280' }),
  'a setting': (db) => writeSettings(db, { theme: 'dark' }),
  'a page’s reading': (db) =>
    recordReading(db, {
      site: 'arxiv-list',
      url: 'https://arxiv.org/list/cs.CL/new',
      state: 'rows',
      read: 1,
      failed: 0,
      scored: 0,
      confirmed: 0,
      possible: 0,
      at: day('2026-11-23'),
    }),
  'a rule': (db) => addRule(db, { on: true, words: 'engine', action: 'mark' }),
  'the order of rules': async (db) => orderRules(db, [(await listRules(db))[0]!.id]),
  'a visit': (db) =>
    visit(
      db,
      { site: 'arxiv-list', group: 'arxiv', listing: 'https://arxiv.org/list/cs.CL/new', papers: ['2605.29280'] },
      true,
    ),
  'what was seen': (db) => markSeen(db, ['2605.29280']),
  'what came in': async (db) => {
    const people = [{ id: await idAt(db, 0), name: 'Xian Chen', kind: 'possible' as const }]
    await collect(db, [{ paper: '2605.29280', title: 'Engines', people, site: 'arxiv-list' }])
  },
  'a source': (db) => editSource(db, 'scholar-feed', { on: true }),
  'forgetting what a source brought': (db) => forgetSource(db, 'scholar-feed', 'scholar-feed-api', 'What it brought'),
  'answers that come back': (db) => putBackAnswers(db, [answered('2605.29281')]),
  'a score pack': async (db) => {
    await addPack(db, await smallPack(), (await pack).built)
  },
  'what the popup shows first': (db) => keepGlance(db, 'name'),
  'the removal of a pack': async (db) => setPackAside(db, await packAt(db), 'page'),
  'putting a pack back': async (db) => putBackPack(db, await packAt(db)),
  'a pack in the place of another': async (db) =>
    supersedePack(db, await packAt(db), await smallPack(), (await pack).built, 'page'),
  'the switch of a pack': async (db) => changePack(db, await packAt(db), { enabled: false }),
  'the order of packs': async (db) => orderPacks(db, [await packAt(db)]),
  'word of a backup': (db) => noteBackupState(db, { file: { at: day('2026-11-23'), rev: 1 } }),
}

async function dump(db: Library) {
  return (await rawDump(db.name)).filter(([key]) => key !== 'exportedAt')
}

describe.each<Way>(['thrown', 'aborted', 'failed'])('a full disk, as a browser says it: %s', (way) => {
  it.each(Object.keys(operations))('stops %s at whichever write, rolls it back, and is told', async (name) => {
    const run = operations[name]!
    const whole = await filled()
    const counting = fillDisk(-1, way)
    await run(whole)
    const writes = counting.writes()
    vi.restoreAllMocks()
    expect(writes).toBeGreaterThan(0)
    const db = await filled()
    const before = await dump(db)
    for (let at = 0; at < writes; at++) {
      fillDisk(at, way)
      await expect(run(db)).rejects.toThrow(StorageFullError)
      vi.restoreAllMocks()
      expect(await dump(db)).toEqual(before)
    }
    // With room again, it goes through.
    await run(db)
    expect(await dump(db)).not.toEqual(before)
  })
})

describe('a disk too full to open the library', () => {
  const refused = () =>
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('Internal error.', 'UnknownError'))
  const room = (bytes: number) =>
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 7_000_000, quota: 7_000_000 + bytes }) } })

  it('is told as what it is, and any other trouble as that', async () => {
    const { name } = await freshLibrary()
    refused()
    room(4096)
    await expect(openDatabase({ name })).rejects.toThrow(StorageFullError)
    room(40_000_000)
    await expect(openDatabase({ name })).rejects.toThrow('Internal error.')
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    await openDatabase({ name })
  })

  it('is told also of the raw data, which cannot be read either', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
    })
    room(4096)
    await expect(rawExport()).rejects.toThrow(StorageFullError)
    room(40_000_000)
    await expect(rawExport()).rejects.toThrow('Internal error')
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
})
