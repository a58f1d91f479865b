import type { LibraryFile } from '../../model/libraryFile'
import type { Paper } from '../../model/paper'
import type { Researcher } from '../../model/researcher'
import type { Changes, RecordChange } from '../commit'
import type { Library } from '../database'
import { eachChunk } from '../fetch'
import { diff } from '../plan/outcome'
import type { PlannedUpdate } from '../plan/importPlan'
import { same } from '../plan/same'
import { allRecords } from '../researchers'
import { asOverride, asPaper, asResearcher, asRule, paperRow, researcherRecord, UNSTAMPED } from '../rows'
import type { OverrideRow, PaperRow, ResearcherRecord, RuleRow } from '../rows'
import type { Counts } from '../tables'
import { readLibraryTables, revisionOf } from '../transaction'

/** What bringing back a snapshot would do to the library; nothing is written until it is applied. */
export interface RestorePlan {
  label: string
  added: { researchers: Researcher[]; papers: Paper[] }
  updated: PlannedUpdate[]
  removed: { researchers: Researcher[]; papers: Paper[] }
  unchanged: Counts
  /** The library's revision that the plan was made on. */
  revision: number
  /** For the store: what to write, and what from, should the library have changed meanwhile. */
  changes: Changes
  file: LibraryFile
}

/** Everything that a restore compares, as of one revision. */
export interface Current {
  revision: number
  researchers: Map<string, ResearcherRecord>
  papers: Map<string, PaperRow>
  overrides: Map<string, OverrideRow>
  rules: Map<string, RuleRow>
}

/** The whole library. Call with the library itself, or within a transaction over its tables. */
export async function currentOf(bound: Library): Promise<Current> {
  const papers: PaperRow[] = []
  await eachChunk(bound.papers, (rows) => void papers.push(...rows))
  return {
    revision: await revisionOf(bound),
    researchers: byId(await allRecords(bound)),
    papers: byId(papers),
    overrides: byId(await bound.overrides.toArray()),
    rules: byId(await bound.rules.toArray()),
  }
}

export const readCurrent = (library: Library): Promise<Current> => readLibraryTables(library, currentOf)

/** @param pace called between records; may return a promise to wait for, or throw to stop */
export async function compare(
  file: LibraryFile,
  label: string,
  { revision, researchers, papers, overrides, rules }: Current,
  pace: () => Promise<void> | undefined,
): Promise<RestorePlan> {
  const plan: RestorePlan = {
    label,
    added: { researchers: [], papers: [] },
    updated: [],
    removed: { researchers: [], papers: [] },
    unchanged: { researchers: 0, papers: 0 },
    revision,
    changes: { researchers: [], papers: [], overrides: [], rules: [] },
    file,
  }
  for await (const [was, now] of pairs(papers, file.papers, pace)) {
    if (was && now && same(asPaper(was), now)) plan.unchanged.papers++
    else push(plan.changes.papers, was, now && paperRow(now))
    if (was && now) note(plan.updated, 'paper', now.title, asPaper(was), now, ['capturedAt'])
    else if (now) plan.added.papers.push(now)
    else if (was) plan.removed.papers.push(asPaper(was))
  }
  for await (const [was, now] of pairs(researchers, file.researchers, pace)) {
    if (was && now && same(asResearcher(was), now)) plan.unchanged.researchers++
    else push(plan.changes.researchers, was, now && researcherRecord(now, was?.edited))
    if (was && now) note(plan.updated, 'researcher', now.name, asResearcher(was), now, ['updatedAt', 'savedAt'])
    else if (now) plan.added.researchers.push(now)
    else if (was) plan.removed.researchers.push(asResearcher(was))
  }
  for await (const [was, now] of pairs(overrides, file.overrides, pace))
    if (!was || !now || !same(asOverride(was), now))
      push(plan.changes.overrides, was, now && { ...now, rev: UNSTAMPED })
  for await (const [was, now] of pairs(rules, file.rules ?? [], pace))
    if (!was || !now || !same(asRule(was), now))
      push((plan.changes.rules ??= []), was, now && { ...now, rev: UNSTAMPED })
  return plan
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** What there is and what the snapshot has, of each record that either has. */
async function* pairs<Row extends { id: string }, Model extends { id: string }>(
  current: ReadonlyMap<string, Row>,
  wanted: readonly Model[],
  pace: () => Promise<void> | undefined,
): AsyncGenerator<[Row | undefined, Model | undefined]> {
  const met = new Set<string>()
  for (const model of wanted) {
    await pace()
    met.add(model.id)
    yield [current.get(model.id), model]
  }
  for (const row of current.values()) if (!met.has(row.id)) yield [row, undefined]
}

function push<Id extends string, Row extends { id: Id }>(
  into: RecordChange<Id, Row>[],
  before: Row | undefined,
  after: Row | undefined,
): void {
  const id = (before ?? after)?.id
  if (id !== undefined) into.push({ id, ...(before && { before }), ...(after && { after }) })
}

function note<Model extends Researcher | Paper>(
  updated: PlannedUpdate[],
  kind: PlannedUpdate['kind'],
  name: string,
  before: Model,
  after: Model,
  silent: readonly string[],
): void {
  const fields = diff(before, after, silent)
  if (fields.length > 0) updated.push({ kind, id: after.id, name, fields })
}
