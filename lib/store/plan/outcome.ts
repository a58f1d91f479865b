import type { Skipped } from '../../model/capture'
import type { Paper, PaperId } from '../../model/paper'
import type { Researcher } from '../../model/researcher'
import type { Changes } from '../commit'
import { paperRow, researcherRecord, UNSTAMPED } from '../rows'
import type { OverrideRow } from '../rows'
import type { AtHand } from './gather'
import type { FieldChange, ImportPlan, Namesakes, PlannedUpdate } from './importPlan'
import type { PaperEntry } from './paperShelf'
import { same } from './same'

type Outcome = Pick<ImportPlan, 'added' | 'updated' | 'unchanged' | 'skipped' | 'namesakes' | 'absorbed' | 'changes'>

/** What has become of everything at hand, as something to show and something to write. */
export function outcomeOf(
  atHand: AtHand,
  overridesBefore: ReadonlyMap<string, OverrideRow>,
  skipped: Skipped[],
): Outcome {
  const outcome: Outcome = {
    added: { researchers: [], papers: [] },
    updated: [],
    unchanged: { researchers: 0, papers: 0 },
    skipped,
    namesakes: [],
    absorbed: [],
    changes: { researchers: [], papers: [], overrides: [], rules: newRules(atHand) },
  }
  const current = (id: PaperId) => atHand.papers.of(id)?.now.id ?? id
  for (const entry of atHand.papers.all()) addPaper(outcome, entry, current)
  addResearchers(outcome, atHand, current)
  addOverrides(outcome.changes, atHand, overridesBefore, current)
  return outcome
}

function addPaper(outcome: Outcome, entry: PaperEntry, current: (id: PaperId) => PaperId): void {
  const { stored, was, now, absorbedBy } = entry
  const { papers } = outcome.changes
  if (absorbedBy) {
    if (!stored) return
    papers.push({ id: stored.id, before: stored })
    outcome.absorbed.push({ title: now.title, into: current(stored.id) })
  } else if (!stored || !was) {
    papers.push({ id: now.id, after: paperRow(now) })
    outcome.added.papers.push(now)
  } else if (!same(was, now)) {
    papers.push({ id: now.id, before: stored, after: paperRow(now) })
    const fields = diff(was, now, ['capturedAt'])
    if (fields.length > 0) outcome.updated.push({ kind: 'paper', id: now.id, name: now.title, fields })
    else outcome.unchanged.papers++
  } else if (entry.touched) outcome.unchanged.papers++
}

function addResearchers(outcome: Outcome, { researchers }: AtHand, current: (id: PaperId) => PaperId): void {
  for (const entry of researchers.entries.values()) {
    const { stored, was } = entry
    const merged = withCurrentPapers(entry.now, current)
    const now = was && same({ ...merged, updatedAt: was.updatedAt }, was) ? was : merged
    if (!stored || !was) {
      outcome.changes.researchers.push({ id: now.id, after: researcherRecord(now) })
      outcome.added.researchers.push(now)
      const others = researchers.namesakes(entry).map(({ now: { id, name } }) => ({ id, name }))
      if (others.length > 0) outcome.namesakes.push({ researcher: now.id, name: now.name, others } satisfies Namesakes)
    } else if (!same(was, now)) {
      outcome.changes.researchers.push({ id: now.id, before: stored, after: researcherRecord(now, stored.edited) })
      const fields = diff(was, now, ['history', 'updatedAt', 'savedAt'])
      outcome.updated.push({ kind: 'researcher', id: now.id, name: now.name, fields } satisfies PlannedUpdate)
    } else if (entry.touched) outcome.unchanged.researchers++
  }
}

function withCurrentPapers(researcher: Researcher, current: (id: PaperId) => PaperId): Researcher {
  if (researcher.papers.every((id) => current(id) === id)) return researcher
  return { ...researcher, papers: [...new Set(researcher.papers.map(current))] }
}

function addOverrides(
  changes: Changes,
  { overrides }: AtHand,
  before: ReadonlyMap<string, OverrideRow>,
  current: (id: PaperId) => PaperId,
): void {
  for (const [id, override] of overrides) {
    const stored = before.get(id)
    const now = override.paper ? { ...override, paper: current(override.paper) } : override
    if (!stored) changes.overrides.push({ id, after: now })
    else if (!same(stored, now)) changes.overrides.push({ id, before: stored, after: { ...now, rev: UNSTAMPED } })
  }
}

/** Rules are only ever added by an import: what is there is the reader's latest word. */
function newRules({ rules }: AtHand): Changes['rules'] {
  return [...rules.values()].flatMap((after) => (after.rev === UNSTAMPED ? [{ id: after.id, after }] : []))
}

/** What differs field by field, but for fields that nobody wrote. Of a list of papers, the numbers. */
export function diff<Model extends Researcher | Paper>(
  before: Model,
  after: Model,
  silent: readonly string[],
): FieldChange[] {
  const from = before as Record<string, unknown>
  const to = after as Record<string, unknown>
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((field) => !silent.includes(field) && !same(from[field], to[field]))
    .map((field) => ({ field, before: shown(field, from[field]), after: shown(field, to[field]) }))
}

function shown(field: string, value: unknown): unknown {
  return field === 'papers' && Array.isArray(value) ? value.length : value
}
