import { afterEach, describe, expect, it } from 'vitest'
import { listChanges, listPapers, listResearchers, undoChange } from '../../../lib/store'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { facts } from '../transfer/facts'
import { shared, sharedText } from '../shared'
import { Asker } from './desk'

/** The profile the project starts from; where it is not, the sample that tells the same of the same person. */
const profile = shared
  ? sharedText('seed/profile.txt')
  : readFileSync(join(import.meta.dirname, '../../../scripts/sample/xian-chen.txt'), 'utf8')
const desk = new Asker()
const timeless = (text: string) => text.replace(/"exportedAt": "[^"]*"/, '')

/** Takes everything back that was done since it was last empty. */
async function emptied(): Promise<void> {
  for (const { id, kind, undoneBy } of await listChanges()) if (kind !== 'undo' && !undoneBy) await undoChange(id)
  expect([await listResearchers(), await listPapers()]).toEqual([[], []])
}
afterEach(emptied)

describe('the seed', () => {
  it('exported as Gloss JSON and imported into an empty library is the same to the byte', async () => {
    await desk.take({ name: 'profile.txt', content: profile })
    const first = await desk.takeAway('json')
    await emptied()
    await desk.take({ name: 'library.json', content: first })
    expect(timeless(await desk.takeAway('json'))).toBe(timeless(first))
  })

  it.each(['bibtex', 'ris', 'csl'] as const)('comes back from %s with every paper it lists', async (format) => {
    await desk.take({ name: 'profile.txt', content: profile })
    const papers = await listPapers()
    expect(papers).toHaveLength(3)
    const text = await desk.takeAway(format)
    await emptied()
    const report = await desk.take({ name: 'papers', content: text })
    expect(report).toMatchObject({ added: { papers: 3 }, skipped: { total: 0 } })
    expect((await listPapers()).map((paper) => facts(paper))).toEqual(papers.map((paper) => facts(paper)))
    // Imported beside the profile, they are the same papers and not others.
    await emptied()
    await desk.take({ name: 'profile.txt', content: profile })
    expect(await desk.take({ name: 'papers', content: text })).toMatchObject({ added: { papers: 0 } })
  })

  it('comes back from CSV with every number, the odd ones included', async () => {
    await desk.take({ name: 'profile.txt', content: profile })
    const text = await desk.takeAway('csv')
    await emptied()
    await desk.take({ name: 'researchers.csv', content: text })
    expect(await listResearchers()).toMatchObject([
      { name: 'Xian Chen', field: 'CL', hIndex: 13, paperCount: 3, citations: 21, novelty: 45, aiScore: 41 },
    ])
  })

  it('reads well as Markdown', async () => {
    await desk.take({ name: 'profile.txt', content: profile })
    const text = await desk.takeAway('markdown')
    expect(text).toMatch(/^## Xian Chen\n\nCL · h-index 13 · papers 3 · citations 21 · .*45% · .*41/m)
    expect(text.match(/^- \*\*/gm)).toHaveLength(3)
  })
})
