import { describe, expect, it } from 'vitest'
import { mutations } from './mutations'
import { pageOf, plainRow, readAt } from './page'
import { Random } from './random'
import { pages } from './realPages'

/** Above this many rows only every tenth is changed, in all ways, and the page then read once, to keep the suite quick. */
const LARGE = 500

describe.each(pages)('$name, changed as sites and extensions change pages', ({ html, url }) => {
  it('still reads the same', { timeout: 60_000 }, () => {
    const random = new Random(20261123)
    const document = pageOf(html, url)
    const original = readAt(document, url)
    const expected = { ...original, rows: original.rows.map(plainRow) }
    const reread = (after: string) => {
      const now = readAt(document, url)
      expect({ ...now, rows: now.rows.map(plainRow) }, after).toEqual(expected)
      return now.rows
    }
    const large = original.rows.length >= LARGE
    let rows = large ? original.rows.filter((_, index) => index % 10 === 0) : original.rows
    // Each change is made on top of those before it.
    for (const [name, mutate] of Object.entries(mutations)) {
      mutate(document, rows, random)
      if (!large) rows = reread(name)
    }
    reread('all changes')
  })
})
