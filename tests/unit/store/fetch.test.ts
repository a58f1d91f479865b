import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deleteRows, rowsWith } from '../../../lib/store/fetch'
import { paperRow } from '../../../lib/store/rows'
import type { PaperId } from '../../../lib/model/paper'
import { freshLibrary, paper } from './make'

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((at) => `p${String(at).padStart(2, '0')}` as PaperId))

it('finds and deletes just the rows that are meant, close together or far apart', async () => {
  await fc.assert(
    fc.asyncProperty(ids, ids, async (stored, wanted) => {
      const db = await freshLibrary()
      await db.papers.bulkAdd(stored.map((id) => paperRow({ ...paper(id), id, scores: [] })))
      const found = await rowsWith(db.papers, 'id', wanted)
      expect(found.map(({ id }) => id).sort()).toEqual(stored.filter((id) => wanted.includes(id)).sort())
      await deleteRows(db.papers, wanted)
      const left = await db.papers.toCollection().primaryKeys()
      expect(left).toEqual(stored.filter((id) => !wanted.includes(id)).sort())
    }),
    { numRuns: 60 },
  )
})
