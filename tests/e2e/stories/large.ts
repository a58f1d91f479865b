import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { badgesOf } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { fileWith, importFiles } from '../library.ts'
import { freshGloss } from './gloss.ts'

const shared = join(import.meta.dirname, '../../../../shared')
const LARGE = 'https://arxiv.org/list/cs/pastweek?skip=0&show=2000'

/** A real page of 2,000 entries, where the folder of saved pages stands beside the checkout. */
export function large(engine: Engine): void {
  describe.runIf(existsSync(shared))('a real listing of 2,000 papers', () => {
    const read = (name: string) => readFileSync(join(shared, 'pages', name), 'utf8')
    const gloss = freshGloss(engine)

    it('gets a badge for every paper that a score table names', async () => {
      const expected = JSON.parse(read('expected/list-recent-2026-cs-2000.json')) as { id: string }[]
      const ids = expected.map(({ id }) => id).filter((_, at) => at % 2 === 0)
      const csv = ['arxiv_id,novelty', ...ids.map((id, at) => `${id},${at % 101}`)].join('\n')
      await importFiles(gloss(), [fileWith('half.csv', csv)])
      gloss().answer(LARGE, read('arxiv/list-recent-2026-cs-2000.html'))
      const badges = await badgesOf(await gloss().open(LARGE))
      expect(badges.map(({ paper, novelty }) => `${paper} ${novelty}`)).toEqual(
        ids.map((id, at) => `${id} ${at % 101}`),
      )
    })
  })
}
