import { describe, expect, it } from 'vitest'
import { SavedPeople } from '../../../components/popup/savedPeople'
import type { Identity } from '../../../lib/model/identity'
import type { Sighting } from '../../../lib/model/sighting'
import { listResearchers, papersOf } from '../../../lib/store/researchers'
import { capture, freshLibrary, paper, person, take } from '../store/make'

const scholar: Identity = { kind: 'scholar', value: 'AAAABBBBCCCC' }
const title = 'Quiet Badges: Marking Text Without Moving It'

const onPaper = (name: string, of: string): Sighting => ({
  name,
  identities: [],
  subject: false,
  papers: [{ title: of, truncated: false, authors: [name], authorsComplete: true }],
})

async function find(seen: Sighting, saved = [person('Mira Holt', { identities: [scholar], papers: [paper(title)] })]) {
  const db = await freshLibrary()
  for (const one of saved) await take(db, capture({ researchers: [one] }))
  const library = new SavedPeople(await listResearchers(db))
  const ids = library.namesakesOf([seen])
  const lists = new Map(await Promise.all(ids.map(async (id) => [id, await papersOf(db, id)] as const)))
  return library.find(seen, lists)
}

describe('whether somebody on a page is saved', () => {
  it('is decided by an identity, whatever the name', async () => {
    const seen = { name: 'M Holt', identities: [scholar], subject: false }
    expect(await find(seen)).toMatchObject({ kind: 'saved', researcher: { name: 'Mira Holt' } })
  })

  it('is never decided by the name', async () => {
    expect(await find(onPaper('Mira Holt', 'Something Else Entirely'))).toMatchObject({ kind: 'namesake' })
    expect(await find({ name: 'MIRA HOLT', identities: [], subject: true })).toMatchObject({ kind: 'namesake' })
  })

  it('is decided by the paper they stand on, when the saved list has it', async () => {
    expect(await find(onPaper('Mira Holt', title))).toMatchObject({ kind: 'saved' })
    expect(await find(onPaper('Ines Okafor', title))).toBeUndefined()
  })

  it('is not decided by the beginning of a title, nor by two lists that have the paper', async () => {
    const cut = onPaper('Mira Holt', title)
    cut.papers![0]!.truncated = true
    expect(await find(cut)).toMatchObject({ kind: 'namesake' })
    const other: Identity = { kind: 'scholar', value: 'DDDDEEEEFFFF' }
    const two = [scholar, other].map((id) => person('Mira Holt', { identities: [id], papers: [paper(title)] }))
    expect(await find(onPaper('Mira Holt', title), two)).toMatchObject({ kind: 'namesake' })
  })

  it('is not decided by a paper where the page says that they are another', async () => {
    const seen = { ...onPaper('Mira Holt', title), identities: [{ ...scholar, value: 'DDDDEEEEFFFF' }] }
    expect(await find(seen)).toMatchObject({ kind: 'namesake' })
  })
})
