import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { rawDump } from '../../../lib/store/backups/rawDump'
import { libraryOfRaw } from '../../../lib/store/backups/libraryOfRaw'
import { answerOf } from '../../../lib/store/backups/rawDatabase'
import { recordLines } from '../../../lib/store/backups/recordLines'
import { listSnapshots } from '../../../lib/store/backups/takeSnapshot'
import { openDatabase } from '../../../lib/store/database'
import { MigrationError, NewerLibraryError } from '../../../lib/store/errors'
import { versions } from '../../../lib/store/schema'
import { IDB_VERSION_FACTOR, storedVersion } from '../../../lib/store/storedVersion'
import { linesOf } from './examples/example'
import { contents, freshLibrary, seed, take } from './make'

const newest = Math.max(...versions.map(({ number }) => number))

async function dumpOf(name: string) {
  return Object.fromEntries((await rawDump(name)).filter(([key]) => key !== 'exportedAt'))
}

describe('a migration that fails', () => {
  const broken = (spoil: (table: string) => Promise<void>) => [
    ...versions,
    {
      number: newest + 1,
      stores: { papers: null, shiny: 'id' },
      upgrade: async (transaction: { table(name: string): { clear(): PromiseLike<void> } }) => {
        await transaction.table('researchers').clear()
        await spoil('papers')
      },
    },
  ]

  it('leaves the old data as it was, readable by today’s code and by the raw export', async () => {
    const library = await freshLibrary()
    await take(library, seed())
    const before = await contents(library)
    library.close()
    const dumped = await dumpOf(library.name)
    const history = broken(() => Promise.reject(new Error('the new code is wrong')))
    await expect(openDatabase({ name: library.name, history })).rejects.toThrow(MigrationError)
    expect(await storedVersion(library.name)).toBe(newest)
    const { backups, backupData, ...rest } = await dumpOf(library.name)
    expect({ ...rest, backups: [], backupData: [] }).toEqual(dumped)
    expect([backups, backupData]).toEqual([[expect.objectContaining({ reason: 'migration' })], [expect.anything()]])
    // Trying again adds no further snapshot.
    await expect(openDatabase({ name: library.name, history })).rejects.toThrow(MigrationError)
    const text = [...recordLines(await rawDump(library.name))].join('')
    const again = await openDatabase({ name: library.name })
    expect(await contents(again)).toEqual(before)
    expect(await listSnapshots(again)).toHaveLength(1)
    const { exportedAt: _at, ...read } = await libraryOfRaw(linesOf(text))
    expect(read).toEqual(before)
    expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith('gloss-raw'))).toEqual([])
  })

  it('is told apart from a library that was never there', async () => {
    await expect(rawDump('nowhere')).rejects.toThrow(RangeError)
    expect(await storedVersion('nowhere')).toBe(0)
  })
})

describe('a library of a newer Gloss', () => {
  it('is refused and not touched', async () => {
    const library = await freshLibrary()
    await take(library, seed())
    library.close()
    const request = indexedDB.open(library.name, (newest + 1) * IDB_VERSION_FACTOR)
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('future', { keyPath: 'x' }).put({ x: 1 }),
    )
    ;(await answerOf(request)).close()
    const before = await dumpOf(library.name)
    const opening = openDatabase({ name: library.name })
    await expect(opening).rejects.toThrow(NewerLibraryError)
    await expect(opening).rejects.toMatchObject({ problem: 'newerLibrary', found: newest + 1, known: newest })
    expect(await dumpOf(library.name)).toEqual(before)
    await Dexie.delete(library.name)
  })
})

describe('a raw dump', () => {
  it('that is none, or is broken, makes no database', async () => {
    const library = await freshLibrary()
    await take(library, seed())
    const text = [...recordLines(await rawDump(library.name))].join('')
    const wrong = ['', '{}', 'hello', text.slice(0, text.length / 2), text.replace('"gloss-raw"', '"gloss-library"')]
    for (const one of wrong) await expect(libraryOfRaw(linesOf(one))).rejects.toThrow(/./)
    expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith('gloss-raw'))).toEqual([])
  })

  it('tells bytes as JSON can', async () => {
    const library = await freshLibrary()
    const hashes = Uint32Array.from([1, 2 ** 31, 7])
    await library.keyHashes.add({ hashes })
    await library.backupData.add({ id: 'b', bytes: Uint8Array.from({ length: 50_000 }, (_, at) => at % 256) })
    const before = await library.backupData.get('b')
    const text = [...recordLines(await rawDump(library.name))].join('')
    const { rawLoad } = await import('../../../lib/store/backups/rawLoad')
    await rawLoad(linesOf(text), 'bytes-again')
    const again = await openDatabase({ name: 'bytes-again' })
    expect((await again.keyHashes.toArray()).at(-1)!.hashes).toEqual(hashes)
    expect(await again.backupData.get('b')).toEqual(before)
  })
})
