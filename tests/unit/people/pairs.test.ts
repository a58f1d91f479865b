import { describe, expect, it } from 'vitest'
import { pairsOf, together } from '../../../components/library/compare/pairs'
import type { Paper } from '../../../lib/model/paper'
import type { Researcher } from '../../../lib/model/researcher'

const paper = (id: string, authors: string[]) => ({ id, title: id, authors }) as unknown as Paper
const person = (id: string, name: string, papers: string[]) => ({ id, name, papers }) as unknown as Researcher

const LOOMS = paper('looms', ['Ada Lovelace', 'Charles Babbage', 'Luigi Menabrea'])
const NOTES = paper('notes', ['Ada Lovelace', 'Mary Somerville', 'Augusta Byron'])
const TABLES = paper('tables', ['C. Babbage', 'Mary Somerville', 'John Herschel', 'AUGUSTA BYRON'])

const ada = person('ada', 'Ada Lovelace', ['looms', 'notes'])
const charles = person('charles', 'Charles Babbage', ['looms', 'tables'])
const mary = person('mary', 'Mary Somerville', ['notes', 'tables'])
const john = person('john', 'John Herschel', ['tables'])

const papers = new Map([
  [ada.id, [LOOMS, NOTES]],
  [charles.id, [LOOMS, TABLES]],
  [john.id, [TABLES]],
])

describe('two people side by side', () => {
  const [pair] = pairsOf([ada, charles], papers, [ada, charles, mary, john])

  it('share the papers that both profiles list', () => expect(pair?.papers).toEqual([LOOMS]))

  it('share a saved co-author where a profile lists a paper of each, and not by the name', () =>
    expect(pair?.saved).toEqual([mary]))

  it('share whoever stands on a paper of both', () => expect(pair?.named).toEqual(['Luigi Menabrea']))

  it('share a name on different papers only perhaps, and are not their own co-authors', () =>
    expect(pair?.possible).toEqual(['Augusta Byron']))

  it('share nothing where no profile says so', () => {
    const [alone] = pairsOf([ada, john], papers, [ada, charles, mary, john])
    // Charles wrote with both: his profile lists a paper of each.
    expect(alone).toMatchObject({ papers: [], saved: [charles, mary], named: [] })
  })

  it('are every two once, in their order', () =>
    expect(pairsOf([ada, charles, john], papers, []).map(({ people }) => people.map(({ id }) => id))).toEqual([
      ['ada', 'charles'],
      ['ada', 'john'],
      ['charles', 'john'],
    ]))
})

describe('who to begin with', () => {
  it('are the two whose profiles list most of the same papers', () => {
    const more = [person('p', 'P', ['a', 'b']), person('q', 'Q', ['a', 'b', 'c']), person('r', 'R', ['c'])]
    expect(together([...more, ada], 2).map((two) => two.map(({ id }) => id))).toEqual([
      ['p', 'q'],
      ['q', 'r'],
    ])
  })

  it('are nobody where no paper is on two profiles', () =>
    expect(together([person('p', 'P', ['a']), person('q', 'Q', [])], 3)).toEqual([]))

  it('does not count a paper that a crowd lists: it would make pairs of everybody', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => person(`c${at}`, `C ${at}`, ['survey']))
    expect(together(crowd, 3)).toEqual([])
  })
})
