import type { CapturedPaper, CapturedResearcher } from '../../model/capture'
import { identityKey } from '../../model/identity'
import type { Paper, PaperId } from '../../model/paper'
import type { Researcher } from '../../model/researcher'
import { titleKey } from '../../model/titleKey'
import { isUntitled } from '../../model/untitled'
import type { Library } from '../database'
import { fetchWanted } from '../fetch'
import { nameKey } from '../names'
import { recordsOf, recordsWanted } from '../researchers'
import { asPaper, asResearcher } from '../rows'
import type { OverrideRow, RuleRow } from '../rows'
import { revisionOf } from '../transaction'
import { partsOf } from './importPlan'
import type { ImportInput } from './importPlan'
import { withArxivId } from './mergePaper'
import { PaperShelf } from './paperShelf'
import { ResearcherShelf } from './researcherShelf'

/** Everything stored that an import could touch, as of one revision. */
export interface AtHand {
  revision: number
  papers: PaperShelf
  researchers: ResearcherShelf
  overrides: Map<string, OverrideRow>
  rules: Map<string, RuleRow>
}

/**
 * Reads what an import could touch. Call inside a transaction over the library's tables.
 * @param breathe called between parts; may throw to stop
 */
export async function gather(db: Library, input: ImportInput, breathe: () => void): Promise<AtHand> {
  const revision = await revisionOf(db)
  const papers = new PaperShelf()
  const researchers = new ResearcherShelf((id) => papers.of(id)?.now.id ?? id)
  for (const stored of await fetchWanted(db.papers, wantedPapers(input, breathe), breathe)) {
    const now = asPaper(stored)
    papers.add({ stored, was: now, now })
  }
  for (const stored of await recordsWanted(db, wantedResearchers(input))) {
    const now = asResearcher(stored)
    researchers.add({ stored, was: now, now })
  }
  const overrides = new Map((await db.overrides.toArray()).map((override) => [override.id, override]))
  const rules = new Map((await db.rules.toArray()).map((rule) => [rule.id, rule]))
  return { revision, papers, researchers, overrides, rules }
}

/** Adds the researchers who list papers that turned out to be others: their lists change too. */
export async function gatherListers(db: Library, atHand: AtHand): Promise<void> {
  const absorbed = [...atHand.papers.all()].flatMap(({ stored, absorbedBy }) =>
    stored && absorbedBy ? [stored.id] : [],
  )
  if (absorbed.length === 0) return
  const links = await db.links.where('paper').anyOf(absorbed).toArray()
  const missing = links.map((link) => link.researcher).filter((id) => !atHand.researchers.entries.has(id))
  for (const stored of await recordsOf(db, missing)) {
    const now = asResearcher(stored)
    atHand.researchers.add({ stored, was: now, now })
  }
}

function wantedPapers(input: ImportInput, breathe: () => void) {
  const id = new Set<PaperId>()
  const arxivId = new Set<string>()
  const doi = new Set<string>()
  const keys = new Set<string>()
  for (const paper of papersIn(input)) {
    breathe()
    if ('id' in paper) id.add(paper.id)
    if (paper.arxivId) arxivId.add(paper.arxivId)
    if (paper.doi) doi.add(paper.doi)
    if (!isUntitled(paper)) keys.add(titleKey(paper.title))
    for (const former of paper.formerTitles ?? []) keys.add(titleKey(former))
  }
  return { id, arxivId, doi, titleKey: keys, formerKeys: keys }
}

function* papersIn(input: ImportInput): Generator<CapturedPaper | Paper> {
  const { libraries, capture } = partsOf(input)
  for (const library of libraries) yield* library.papers
  for (const researcher of capture.researchers) yield* (researcher.papers ?? []).map(withArxivId)
  for (const paper of capture.papers) yield withArxivId(paper)
}

function wantedResearchers(input: ImportInput) {
  const { libraries, capture } = partsOf(input)
  const people: readonly (CapturedResearcher | Researcher)[] = [...libraries, capture].flatMap(
    ({ researchers }): readonly (CapturedResearcher | Researcher)[] => researchers,
  )
  return {
    id: new Set(people.flatMap(({ id }) => id ?? [])),
    identityKeys: new Set(people.flatMap((person) => person.identities.map(identityKey))),
    nameKey: new Set(people.map((person) => nameKey(person.name))),
  }
}
