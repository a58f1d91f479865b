import type { Override } from '../../model/candidates'
import { identityKey } from '../../model/identity'
import type { LibraryFile } from '../../model/libraryFile'
import type { Paper, PaperId } from '../../model/paper'
import type { Researcher, ResearcherId } from '../../model/researcher'
import { newOverrideId, newPaperId, newResearcherId, newRuleId } from '../ids'
import type { Rule } from '../../model/rule'
import { nameKey } from '../names'
import { placeBehind } from '../rules'
import { asPaper, asResearcher, UNSTAMPED } from '../rows'
import type { IncomingResearcher } from './mergeResearcher'
import { same } from './same'
import type { Taking } from './takeCapture'

/**
 * Brings a library file into what is at hand. Its records keep their keys, and what is not there yet is taken exactly
 * as it stands, so that an empty library becomes the one that was written. Only records that were there before are merged
 * with; the file's own stay apart from each other as they were.
 */
export async function takeLibrary(file: LibraryFile, taking: Taking): Promise<void> {
  const own = new Set<object>()
  const whose: Whose = { own, wasThere: (entry) => !own.has(entry) }
  const papers = new Map<PaperId, PaperId>()
  for (const paper of file.papers) {
    const id = takePaper(paper, taking, whose)
    if (id) papers.set(paper.id, id)
    await taking.step()
  }
  const people = new Map<ResearcherId, ResearcherId>()
  for (const researcher of file.researchers) {
    people.set(researcher.id, takeResearcher(researcher, papers, taking, whose))
    await taking.step()
  }
  for (const override of file.overrides) takeOverride(override, papers, people, taking)
  const isFirst = taking.atHand.rules.size === 0
  for (const rule of file.rules ?? []) takeRule(rule, taking, isFirst)
}

/** Which entries came of this file, and whether one was there before it: stored, or of another file. */
interface Whose {
  own: Set<object>
  wasThere(entry: object): boolean
}

/** @returns the paper's key in this library; undefined when it cannot be told which paper it is */
function takePaper(paper: Paper, { atHand, skipped }: Taking, { own, wasThere }: Whose): PaperId | undefined {
  const { papers } = atHand
  const { id, ...facts } = paper
  const there = papers.of(id)
  const before = there && wasThere(there) ? there : undefined
  if (before && same(before.now, asPaper(paper))) return papers.touch(before)
  const entry = before && isSamePaper(before.now, paper) ? before : papers.find(facts, wasThere)
  if (entry === 'ambiguous' && !paper.arxivId && !paper.doi) {
    skipped.push({ reason: 'ambiguous', found: paper.title.slice(0, 200) })
    return undefined
  }
  if (entry && entry !== 'ambiguous') {
    papers.merge(entry, facts, paper.capturedAt ?? '')
    return entry.now.id
  }
  const added = papers.add({ touched: true, now: there ? { ...paper, id: newPaperId() } : paper })
  own.add(added)
  return added.now.id
}

function takeResearcher(
  researcher: Researcher,
  papers: ReadonlyMap<PaperId, PaperId>,
  { atHand: { researchers }, now }: Taking,
  { own, wasThere }: Whose,
): ResearcherId {
  const { id, history, savedAt, updatedAt: _updated, papers: listed, nameByReader, ...facts } = researcher
  const known = listed.flatMap((paper) => papers.get(paper) ?? [])
  const incoming: IncomingResearcher = { facts, papers: known, history, savedAt, nameByReader }
  const there = researchers.entries.get(id)
  const before = there && wasThere(there) ? there : undefined
  if (before && same(before.now, { ...asResearcher(researcher), papers: known })) return researchers.touch(before)
  const entry = before && isSamePerson(before.now, researcher) ? before : researchers.find(incoming, wasThere)
  if (entry) {
    researchers.merge(entry, incoming, now)
    return entry.now.id
  }
  const whole = { ...researcher, id: there ? newResearcherId() : id, papers: same(known, listed) ? listed : known }
  const added = researchers.add({ touched: true, now: whole })
  own.add(added)
  return added.now.id
}

function takeOverride(
  override: Override,
  papers: ReadonlyMap<PaperId, PaperId>,
  people: ReadonlyMap<ResearcherId, ResearcherId>,
  { atHand: { overrides } }: Taking,
): void {
  const { paper, researcher } = override
  const here: Override = {
    ...override,
    ...(paper && { paper: papers.get(paper) ?? paper }),
    ...(researcher && { researcher: people.get(researcher) ?? researcher }),
  }
  const said = [...overrides.values()].some(
    ({ kind, row, paper: aPaper, researcher: aPerson }) =>
      kind === here.kind && row === here.row && aPaper === here.paper && aPerson === here.researcher,
  )
  if (said) return
  const id = overrides.has(override.id) ? newOverrideId() : override.id
  overrides.set(id, { ...here, id, rev: UNSTAMPED })
}

/** A rule that says the same is there once. New ones keep their places where there was none; else they stand behind. */
function takeRule(rule: Rule, { atHand: { rules } }: Taking, isFirst: boolean): void {
  const { id, at, place: _place, ...said } = rule
  const twin = [...rules.values()].some(({ id: _id, at: _at, place: _p, rev: _rev, ...other }) => same(other, said))
  if (twin) return
  const key = rules.has(id) ? newRuleId() : id
  rules.set(key, { ...(isFirst ? rule : { ...said, at, place: placeBehind(rules.values()) }), id: key, rev: UNSTAMPED })
}

/** Keys are random: equal ones are the same record, unless someone wrote the file by hand. */
function isSamePaper(a: Paper, b: Paper): boolean {
  const oneId = (a.arxivId !== undefined && a.arxivId === b.arxivId) || (a.doi !== undefined && a.doi === b.doi)
  return oneId || a.title === b.title
}

function isSamePerson(now: Researcher, b: Researcher): boolean {
  const keys = new Set(b.identities.map(identityKey))
  return (
    now.savedAt === b.savedAt ||
    nameKey(now.name) === nameKey(b.name) ||
    now.identities.some((identity) => keys.has(identityKey(identity)))
  )
}
