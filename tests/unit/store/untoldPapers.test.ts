import { expect, it, vi } from 'vitest'
import { TitleFilter } from '../../../lib/model/titleFilter'
import type { Library } from '../../../lib/store/database'
import { revisionOf } from '../../../lib/store/transaction'
import { untoldPapers } from '../../../lib/store/untoldPapers'
import { capture, freshLibrary, paper, score, take } from './make'

const now = async (db: Library) => untoldPapers(db, await revisionOf(db))

it('are none where every paper has an arXiv id', async () => {
  const db = await freshLibrary()
  expect(await now(db)).toEqual({ untold: false, untoldScores: false })
  await take(
    db,
    capture({ papers: [paper('One', { arxivId: '2605.00001', scores: [score(10, undefined, '2026-05-01')] })] }),
  )
  expect(await now(db)).toEqual({ untold: false, untoldScores: false })
})

it('may have scores until all were looked at, and are told apart then', async () => {
  const db = await freshLibrary()
  await take(
    db,
    capture({
      papers: [paper('One'), paper('Two', { arxivId: '2605.00002', scores: [score(10, undefined, '2026-05-01')] })],
    }),
  )
  expect(await now(db)).toEqual({ untold: true, untoldScores: true })
  await vi.waitFor(async () =>
    expect(await now(db)).toEqual({ untold: true, untoldScores: false, titles: expect.any(String) }),
  )
  const titles = TitleFilter.from((await now(db)).titles!)
  expect([titles.mayHold('One'), titles.mayHold('Two')]).toEqual([true, false])
  await take(db, capture({ papers: [paper('Three', { scores: [score(10, undefined, '2026-05-01')] })] }))
  expect(await now(db)).toEqual({ untold: true, untoldScores: true })
})
