import { beforeAll, describe, expect, it, vi } from 'vitest'
import { problemText } from '../../../components/shared/problemText'
import type { Skipped } from '../../../lib/model/capture'
import type { LibraryFile } from '../../../lib/model/libraryFile'
import { readLibrary } from '../../../lib/store'
import { malformed } from '../transfer/malformed'
import { Asker, contents } from './desk'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }))
// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const PROFILE =
  'Ada Lovelace\nCL\nh-index13\n3papers\n\n1 Paper\n\nLGMay 28\nEngines and Looms\n\nA B, C D\n\nWe study.\n'
const desk = new Asker()
let before: Omit<LibraryFile, 'exportedAt'>

beforeAll(async () => {
  await desk.take({ name: 'ada.txt', content: PROFILE })
  before = await contents()
  expect(before.researchers).toHaveLength(1)
})

/** A whole sentence, with the place in front where there is one. */
function isClear(skipped: Skipped): void {
  const text = problemText(skipped)
  expect(text).toMatch(/^\S.* .*\.$/s)
  expect(text).not.toMatch(/problems\.|undefined|\$\d/)
  if (skipped.line !== undefined) expect(text.toLowerCase()).toContain(`line ${skipped.line.toLocaleString('en')}`)
  if (skipped.file !== undefined) expect(text).toContain(skipped.file)
}

describe('a malformed input, given to a library', () => {
  it.each(malformed)('$name', async ({ name, bytes, sound = [] }) => {
    const content = new Blob([bytes as Uint8Array<ArrayBuffer>])
    const prepared = await desk.ask('prepare', { given: [{ name, content }] })
    const skipped = 'refused' in prepared ? prepared.refused : prepared.brief.skipped
    expect(skipped.total).toBeGreaterThan(0)
    for (const reason of skipped.first) isClear(reason)
    expect(await contents()).toEqual(before)
    if ('refused' in prepared) return
    // What is sound in it may come in, and nothing else; undone, all is as before.
    const report = await desk.ask('apply', { plan: prepared.brief.id })
    const { researchers, papers } = await readLibrary()
    const known = new Set([...before.researchers, ...before.papers].map(({ id }): string => id))
    const words = [
      ...researchers.map(({ id, name: text }) => ({ id, text })),
      ...papers.map(({ id, title: text }) => ({ id, text })),
    ]
    for (const { id, text } of words) if (!known.has(id)) expect(sound).toContain(text)
    if (report.undoable) await desk.ask('undo', { change: report.id })
    expect(await contents()).toEqual(before)
  })
})
