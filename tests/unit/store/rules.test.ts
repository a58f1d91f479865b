import { describe, expect, it } from 'vitest'
import { addRule, changeRule, listRules, orderRules, removeRule } from '../../../lib/store/rules'
import { applyImport } from '../../../lib/store/apply'
import { readLibrary } from '../../../lib/store/libraryFile'
import { planImport } from '../../../lib/store/plan/planImport'
import { undoChange } from '../../../lib/store/undo'
import { libraryJson } from '../../../lib/transfer/libraryFile'
import { freshLibrary } from './make'

describe('rules', () => {
  it('stand in the order in which they were made', async () => {
    const db = await freshLibrary()
    const first = await addRule(db, { on: true, words: 'graph', action: 'mark' })
    const second = await addRule(db, { on: true, author: 'Chen', action: 'hide' })
    await changeRule(db, { ...first, action: 'dim' })
    expect(await listRules(db)).toEqual([{ ...first, action: 'dim' }, second])
    await removeRule(db, first.id)
    await changeRule(db, first)
    expect(await listRules(db)).toEqual([second])
  })

  it('stand as the reader puts them, whatever becomes of one of them', async () => {
    const db = await freshLibrary()
    const ids: string[] = []
    for (const words of ['a', 'b', 'c']) ids.push((await addRule(db, { on: true, words, action: 'mark' })).id)
    const [a, b, c] = ids as [string, string, string]
    const words = async () => (await listRules(db)).map((rule) => rule.words).join('')
    await orderRules(db, [c, a, b])
    expect(await words()).toBe('cab')
    const [first] = await listRules(db)
    await changeRule(db, { ...first!, place: 7, words: 'C' })
    expect(await words()).toBe('Cab')
    // One that another window has added meanwhile, and one that it has removed.
    await addRule(db, { on: true, words: 'd', action: 'mark' })
    await removeRule(db, a)
    await orderRules(db, [b, a, c])
    expect(await words()).toBe('bCd')
  })

  it('from before they had places stand as they were made, before those that have one', async () => {
    const db = await freshLibrary()
    const at = (day: number) => `2026-11-0${day}T08:00:00.000Z`
    const rule = { on: true, action: 'mark' as const, rev: 1 }
    await db.rules.bulkPut([
      { ...rule, id: 'u2', words: 'second', at: at(2) },
      { ...rule, id: 'u1', words: 'first', at: at(1) },
    ])
    await addRule(db, { on: true, words: 'third', action: 'mark' })
    expect((await listRules(db)).map(({ words }) => words)).toEqual(['first', 'second', 'third'])
  })

  it('have a condition', async () => {
    const db = await freshLibrary()
    await expect(addRule(db, { on: true, action: 'mark' })).rejects.toThrow('a rule without a condition')
    await expect(addRule(db, { on: true, novelty: {}, action: 'mark' })).rejects.toThrow('a range without bounds')
  })

  it('travel with the library file, byte for byte', async () => {
    const from = await freshLibrary()
    const graph = await addRule(from, { on: false, words: 'graph', novelty: { min: 12.5 }, action: 'pin' })
    const tree = await addRule(from, { on: true, words: 'tree', action: 'hide' })
    await orderRules(from, [tree.id, graph.id])
    const file = { ...(await readLibrary(from)), exportedAt: '2026-11-27T08:00:00.000Z' }
    const to = await freshLibrary()
    await applyImport(to, await planImport(to, file, 'rules'))
    const again = { ...(await readLibrary(to)), exportedAt: file.exportedAt }
    expect(libraryJson(again)).toBe(libraryJson(file))
    expect(again.rules?.map(({ words }) => words)).toEqual(['tree', 'graph'])
  })

  it('of an import stand behind those that are there, in the file’s order', async () => {
    const [from, to] = [await freshLibrary(), await freshLibrary()]
    const one = await addRule(from, { on: true, words: 'one', action: 'mark' })
    const two = await addRule(from, { on: true, words: 'two', action: 'mark' })
    await orderRules(from, [two.id, one.id])
    await addRule(to, { on: true, words: 'own', action: 'mark' })
    await applyImport(to, await planImport(to, await readLibrary(from), 'rules'))
    expect((await listRules(to)).map(({ words }) => words)).toEqual(['own', 'two', 'one'])
  })

  it('of an import are there once, and go with its undo', async () => {
    const db = await freshLibrary()
    const own = await addRule(db, { on: true, words: 'graph', action: 'mark' })
    const file = await readLibrary(db)
    const more = {
      ...file,
      rules: [
        ...file.rules!,
        { ...own, id: 'u-other', words: 'tree', at: '2099-01-01T00:00:00.000Z' },
        { ...own, id: 'u-twin' },
      ],
    }
    const report = await applyImport(db, await planImport(db, more, 'rules'))
    expect((await listRules(db)).map(({ words }) => words)).toEqual(['graph', 'tree'])
    await undoChange(db, report.id)
    expect((await listRules(db)).map(({ words }) => words)).toEqual(['graph'])
  })

  it('are absent from a file without any, as before there were rules', async () => {
    const db = await freshLibrary()
    expect(libraryJson(await readLibrary(db))).not.toContain('rules')
  })
})
