import { beforeEach, expect, it, vi } from 'vitest'
import { serveShelf } from '../../../components/library/papers/shelf/serveShelf'
import type { Say } from '../../../components/library/papers/shelf/talk'
import type { Paper } from '../../../lib/model/paper'
import { applyImport, forgetLibrary, getPapers, libraryRevision, planImport } from '../../../lib/store'
import { capture, paper } from '../store/make'

vi.mock('../../../lib/store', { spy: true })

beforeEach(async () => void (await forgetLibrary()))

async function shelf(...titles: string[]) {
  await save(...titles)
  const said: Say[] = []
  const ask = serveShelf((one) => said.push(one))
  ask({ ask: 'read', revision: await libraryRevision() })
  await vi.waitFor(() => expect(said.at(-1)?.say).toBe('shelf'))
  said.length = 0
  return { ask, said }
}

async function save(...titles: string[]) {
  await applyImport(await planImport(capture({ papers: titles.map((title) => paper(title)) }), 'test'))
}

it('the best of what is found come whole with the answer', async () => {
  const { ask, said } = await shelf('Engines and Looms', 'Looms', 'Bread')
  ask({ ask: 'search', text: 'looms' })
  await vi.waitFor(() => expect(said).toHaveLength(1))
  expect(firstTitles(said[0])).toEqual(['Engines and Looms', 'Looms'])
})

it('a text that another followed at once is not answered', async () => {
  const { ask, said } = await shelf('Engines and Looms', 'Bread')
  ask({ ask: 'search', text: 'looms' })
  ask({ ask: 'search', text: 'bread' })
  await vi.waitFor(() => expect(said).toHaveLength(1))
  expect(firstTitles(said[0])).toEqual(['Bread'])
})

it('an answer to the library as it was before is not told: its places would be other papers', async () => {
  const { ask, said } = await shelf('Engines and Looms')
  await save('Looms of Today')
  const read = Promise.withResolvers<Paper[]>()
  vi.mocked(getPapers).mockReturnValueOnce(read.promise)
  ask({ ask: 'search', text: 'looms' })
  ask({ ask: 'read', revision: await libraryRevision() })
  await vi.waitFor(() => expect(said.at(-1)?.say).toBe('shelf'))
  said.length = 0
  read.resolve([])
  ask({ ask: 'search', text: 'looms' })
  await vi.waitFor(() => expect(said).not.toHaveLength(0))
  expect(said).toHaveLength(1)
  expect(firstTitles(said[0])).toHaveLength(2)
})

it('where reading has to wait, what was found is told without it', async () => {
  const { ask, said } = await shelf('Engines and Looms')
  vi.mocked(getPapers).mockReturnValueOnce(new Promise(() => {}))
  ask({ ask: 'search', text: 'looms' })
  await vi.waitFor(() => expect(said).toHaveLength(1))
  expect(said[0]).toMatchObject({ say: 'found', found: { text: 'looms', first: [] } })
})

it('nor does it stay untold where reading fails', async () => {
  const { ask, said } = await shelf('Engines and Looms')
  vi.mocked(getPapers).mockReturnValueOnce(Promise.reject(new Error('closed')))
  ask({ ask: 'search', text: 'looms' })
  await vi.waitFor(() => expect(said).toHaveLength(1))
  expect(said[0]).toMatchObject({ say: 'found', found: { text: 'looms', first: [] } })
})

function firstTitles(said: Say | undefined): string[] | undefined {
  return said?.say === 'found' ? said.found.first.map(({ title }) => title) : undefined
}
