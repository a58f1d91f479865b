import { afterEach, describe, expect, it } from 'vitest'
import {
  addRule,
  listChanges,
  listPapers,
  listResearchers,
  listRules,
  removeRule,
  undoChange,
} from '../../../lib/store'
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

describe('rules', () => {
  it('come back from a file that holds nothing else, which says so beforehand and afterwards', async () => {
    const rule = await addRule({ on: true, words: 'graph', action: 'hide' })
    const file = await desk.takeAway('json')
    await removeRule(rule.id)
    const prepared = await desk.ask('prepare', { given: [{ name: 'library.json', content: file }] })
    if ('refused' in prepared) throw new Error('refused')
    const { id, added, rules } = prepared.brief
    expect([added, rules.first]).toEqual([{ researchers: 0, papers: 0, rules: 1 }, [rule]])
    expect(await desk.ask('apply', { plan: id })).toMatchObject({ added: { rules: 1 }, undoable: true })
    expect(await listRules()).toEqual([rule])
  })

  it('are not there twice: then there is nothing to import', async () => {
    const rule = await addRule({ on: true, words: 'graph', action: 'hide' })
    const file = await desk.takeAway('json')
    const prepared = await desk.ask('prepare', { given: [{ name: 'library.json', content: file }] })
    expect(prepared).toMatchObject({ brief: { added: { researchers: 0, papers: 0 }, rules: { total: 0 } } })
    await removeRule(rule.id)
  })
})

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
