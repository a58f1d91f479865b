import type { Paper, PaperId } from '../../../lib/model/paper'
import { compareNames, personName } from '../../../lib/model/personName'
import type { PersonName } from '../../../lib/model/personName'
import type { Researcher, ResearcherId } from '../../../lib/model/researcher'

/** Two people and what they have in common. */
export interface Pair {
  people: readonly [Researcher, Researcher]
  /** Papers that both profiles list. */
  papers: Paper[]
  /** Saved researchers whose profiles list a paper of the one and a paper of the other. */
  saved: Researcher[]
  /** Names beside both of them on a paper that both list: one person, since it is one paper. */
  named: string[]
  /** Names that stand on a paper of the one and on another of the other. It may be two people. */
  possible: string[]
}

type PapersOf = ReadonlyMap<ResearcherId, readonly Paper[]>

/**
 * Every two of some people.
 * @param papers what their profiles list
 * @param all everyone saved
 */
export function pairsOf(people: readonly Researcher[], papers: PapersOf, all: readonly Researcher[]): Pair[] {
  const circles = new Map(people.map(({ id }) => [id, circleOf(id, papers.get(id) ?? [], all)]))
  return people.flatMap((one, at) =>
    people.slice(at + 1).map((other) => pairOf(one, other, circles.get(one.id)!, circles.get(other.id)!)),
  )
}

/** Everyone around a person. */
interface Circle {
  papers: readonly Paper[]
  saved: Researcher[]
  /** Names by their letters, each with the papers it stands on. */
  names: Map<string, { name: string; read: PersonName; on: Set<PaperId> }>
}

function circleOf(id: ResearcherId, papers: readonly Paper[], all: readonly Researcher[]): Circle {
  const listed = new Set<PaperId>(papers.map((paper) => paper.id))
  const names: Circle['names'] = new Map()
  for (const paper of papers) {
    for (const name of paper.authors) {
      const read = personName(name)
      const known = names.get(read.letters)
      if (known) known.on.add(paper.id)
      else if (read.letters !== '') names.set(read.letters, { name, read, on: new Set([paper.id]) })
    }
  }
  return { papers, saved: all.filter((one) => one.id !== id && one.papers.some((key) => listed.has(key))), names }
}

function pairOf(one: Researcher, other: Researcher, first: Circle, second: Circle): Pair {
  const listed = new Set<PaperId>(second.papers.map(({ id }) => id))
  const papers = first.papers.filter(({ id }) => listed.has(id))
  const shared = new Set<PaperId>(papers.map(({ id }) => id))
  const saved = first.saved.filter((third) => third.id !== other.id && second.saved.includes(third))
  // Whose name this is, is said already.
  const known = [one, other, ...saved].map(({ name }) => personName(name))
  const named: string[] = []
  const possible: string[] = []
  for (const [letters, { name, read, on }] of first.names) {
    const beside = second.names.get(letters)
    if (!beside || compareNames(read, beside.read) !== 'equal') continue
    if (known.some((person) => compareNames(person, read) !== 'different')) continue
    if ([...on].some((id) => shared.has(id))) named.push(name)
    else possible.push(name)
  }
  return { people: [one, other], papers, saved, named, possible }
}

/** A paper on more profiles than this says nothing of any two of them. */
const CROWD = 30

/** The pairs of people whose profiles list most of the same papers, at most so many. */
export function together(all: readonly Researcher[], most: number): [Researcher, Researcher][] {
  const listers = new Map<PaperId, Researcher[]>()
  for (const person of all) {
    for (const paper of person.papers) {
      const known = listers.get(paper)
      if (known) known.push(person)
      else listers.set(paper, [person])
    }
  }
  const pairs = new Map<string, { two: [Researcher, Researcher]; shared: number }>()
  for (const crowd of listers.values()) {
    if (crowd.length > CROWD) continue
    for (const [at, one] of crowd.entries()) {
      for (const other of crowd.slice(at + 1)) {
        const key = `${one.id} ${other.id}`
        const known = pairs.get(key)
        if (known) known.shared++
        else pairs.set(key, { two: [one, other], shared: 1 })
      }
    }
  }
  return [...pairs.values()]
    .sort((one, other) => other.shared - one.shared)
    .slice(0, most)
    .map(({ two }) => two)
}
