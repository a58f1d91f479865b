import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { prepare } from '../../../lib/carry/prepare'
import { forgetLibrary, applyImport, readLibrary } from '../../../lib/store'
import { versions } from '../../../lib/store/schema'
import { fileOf } from '../store/examples/example'

const ask = (content: Blob | string) => prepare([{ name: 'gloss-raw.json', content }], () => undefined)

it.each(versions.map(({ number }) => number))(
  'raw data of version %i is imported like any other file',
  async (version) => {
    onTestFinished(async () => {
      await forgetLibrary()
    })
    const raw = readFileSync(fileOf(version), 'utf8')
    const outcome = await ask(new Blob([raw]))
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
    await applyImport(outcome.plan)
    const held = JSON.parse(readFileSync(fileOf(version).replace('.json', '.library.json'), 'utf8')) as object
    const { exportedAt: _at, ...expected } = held as { exportedAt: string }
    expect(await readLibrary()).toMatchObject(expected)
  },
)

it('raw data that is broken is refused, with nothing left behind', async () => {
  const raw = readFileSync(fileOf(1), 'utf8')
  expect(await ask(raw.slice(0, raw.length / 2))).toMatchObject({ refused: [{ reason: 'badJson' }] })
  expect(await ask(raw.replace('"version": 1', '"version": "x"'))).toMatchObject({
    refused: [{ reason: 'notALibrary' }],
  })
  await expect(ask(raw.replace('"version": 1', '"version": 99'))).rejects.toMatchObject({ problem: 'newerLibrary' })
  expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith('gloss-raw'))).toEqual([])
})
