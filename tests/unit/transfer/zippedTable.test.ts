import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { onlyTableIn } from '../../../lib/transfer/zippedTable'
import { lyingZip } from './zipBomb'

const table = 'arxiv_id,novelty\n2605.00001,1\n'
const zip = (files: Record<string, string>) =>
  new Blob([zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))])

describe('a table in an archive', () => {
  it('is what the archive stands for', async () => {
    for (const text of [table, '[{"arxiv_id":"2605.00001","novelty":1}]'])
      expect(await (await onlyTableIn(zip({ '__MACOSX/._scores.csv': 'x', 'scores.csv': text })))?.text()).toBe(text)
  })

  it('is itself where there is no archive', async () => {
    const given = new Blob([table])
    expect(await onlyTableIn(given)).toBe(given)
  })

  it.each([
    ['several tables', zip({ 'one.csv': table, 'two.csv': table })],
    ['anything but a table', zip({ 'notes.txt': 'Nothing of the kind.' })],
    ['another archive', new Blob([zipSync({ 'inner.zip': zipSync({ 'scores.csv': strToU8(table) }) })])],
    ['nothing', new Blob([zipSync({})])],
    ['less than it says', new Blob([lyingZip(table, { size: 5 }) as Uint8Array<ArrayBuffer>])],
    ['no archive behind its first bytes', new Blob([strToU8('PK\u0003\u0004 and so on') as Uint8Array<ArrayBuffer>])],
  ])('is none where it holds %s', async (_what, given) => expect(await onlyTableIn(given)).toBeUndefined())
})
