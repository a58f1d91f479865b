import { liveQuery } from 'dexie'
import { expect, it, vi } from 'vitest'
import {
  applyImport,
  listPapers,
  listResearchers,
  planImport,
  readSettings,
  updateResearcher,
} from '../../../lib/store'
import { openDatabase } from '../../../lib/store/database'
import * as researchers from '../../../lib/store/researchers'
import { seed } from './make'

it('tells every open view what changed, whichever window changed it', async () => {
  const seen: string[] = []
  const failed: unknown[] = []
  const views = [
    liveQuery(() => listResearchers()).subscribe({
      next: (all) => seen.push(`people ${all.map(({ tags }) => tags.join('+')).join()} (${all.length})`),
      error: (error) => failed.push(error),
    }),
    liveQuery(() => listPapers()).subscribe({
      next: (all) => seen.push(`papers (${all.length})`),
      error: (error) => failed.push(error),
    }),
    liveQuery(() => readSettings()).subscribe({
      next: ({ theme }) => seen.push(`theme ${theme}`),
      error: (error) => failed.push(error),
    }),
  ]
  const told = (text: string) => vi.waitFor(() => expect([...seen, ...failed]).toContain(text))
  await told('people  (0)')
  await told('papers (0)')
  await told('theme system')
  await applyImport(await planImport(seed(), 'seed'))
  await told('people  (1)')
  await told('papers (3)')
  const [xian] = await listResearchers()
  await updateResearcher(xian!.id, { tags: ['a'] })
  await told('people a (1)')
  const otherWindow = await openDatabase()
  await researchers.updateResearcher(otherWindow, xian!.id, { addTags: ['b'] })
  await told('people a+b (1)')
  expect(failed).toEqual([])
  for (const view of views) view.unsubscribe()
})
