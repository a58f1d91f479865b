import { expect, it } from 'vitest'
import type { LookupRow } from '../../../lib/model/lookup'
import { findCandidates } from '../../../lib/store/candidates'
import { rebuildKeys, KeyFilter } from '../../../lib/store/paperKeys'
import { libraryTables, transact } from '../../../lib/store/transaction'
import { capture, freshLibrary, paper, take } from './make'

const idOf = (at: number) => `2605.${String(at).padStart(5, '0')}`
const rows = (from: number, to: number): LookupRow[] =>
  Array.from({ length: to - from }, (_, at) => {
    const { arxivId, title, authors, authorsComplete } = paper('x', { arxivId: idOf(from + at) })
    return { arxivId, title, truncated: false, authors: authors.map((name) => ({ name })), authorsComplete }
  })

it('finds everything after many small imports, whose notes it joins', async () => {
  const db = await freshLibrary()
  for (let at = 0; at < 80; at++)
    await take(db, capture({ papers: [paper(`Paper number ${at} of eighty`, { arxivId: idOf(at) })] }))
  expect((await findCandidates(db, rows(0, 80))).byArxivId.size).toBe(80)
  expect(await db.keyHashes.count()).toBeLessThan(40)
  expect((await findCandidates(db, rows(1000, 2000))).byArxivId.size).toBe(0)
  await transact(db, 'rw', libraryTables(db), rebuildKeys)
  expect(await db.keyHashes.count()).toBe(1)
  expect((await findCandidates(db, rows(0, 80))).byArxivId.size).toBe(80)
})

it('says no to nearly everything that is not there', async () => {
  const db = await freshLibrary()
  const papers = Array.from({ length: 2000 }, (_, at) => paper(`A title like any other: ${at}`, { arxivId: idOf(at) }))
  await take(db, capture({ papers }))
  const filter = new KeyFilter(await db.keyHashes.toArray())
  const passed = rows(10_000, 30_000).filter(({ arxivId }) => filter.mayHave('arxivId', arxivId!))
  expect(passed.length).toBeLessThan(200)
  // An id asked as a title is another question.
  expect(papers.filter(({ arxivId }) => filter.mayHave('titleKey', arxivId!)).length).toBeLessThan(20)
})
