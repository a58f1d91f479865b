import { describe, expect, it } from 'vitest'
import { addRule, changeRule, listRules, removeRule } from '../../../lib/store/rules'
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

  it('have a condition', async () => {
    const db = await freshLibrary()
    await expect(addRule(db, { on: true, action: 'mark' })).rejects.toThrow('a rule without a condition')
    await expect(addRule(db, { on: true, novelty: {}, action: 'mark' })).rejects.toThrow('a range without bounds')
  })

  it('travel with the library file, byte for byte', async () => {
    const from = await freshLibrary()
    await addRule(from, { on: false, words: 'graph', novelty: { min: 12.5 }, action: 'pin' })
    const file = { ...(await readLibrary(from)), exportedAt: '2026-11-27T08:00:00.000Z' }
    const to = await freshLibrary()
    await applyImport(to, await planImport(to, file, 'rules'))
    const again = { ...(await readLibrary(to)), exportedAt: file.exportedAt }
    expect(libraryJson(again)).toBe(libraryJson(file))
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
