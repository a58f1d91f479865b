import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { writeLibrary } from '../../../lib/store/transaction'
import { freshLibrary } from './make'

describe('a transaction over the library', () => {
  // In browsers, flows that wait for one native promise can wake in each other's Dexie zone; leaving the zone on purpose
  // is the same to a transaction that would tell itself from it.
  it('takes in what is written outside its zone, and takes it back with the rest', async () => {
    const library = await freshLibrary()
    const failed = writeLibrary(library, [], async (db, rev) => {
      await Dexie.ignoreTransaction(() =>
        db.overrides.add({ id: 'o', kind: 'not-paper', row: 'r', at: '2026-01-01T00:00:00.000Z', rev }),
      )
      throw new Error('stop here')
    })
    await expect(failed).rejects.toThrow('stop here')
    expect(await library.overrides.count()).toBe(0)
    expect(await library.meta.get('revision')).toBeUndefined()
  })

  it('is one for several writers at once', async () => {
    const library = await freshLibrary()
    const revisions = await Promise.all(
      [1, 2, 3].map(() => writeLibrary(library, [], async (_db, revision) => revision)),
    )
    expect(new Set(revisions).size).toBe(3)
  })
})
