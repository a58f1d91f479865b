import { isNothing } from '../store'
import type { ChangeReport, Counts, ImportPlan, PlannedUpdate, RestorePlan } from '../store'
import type { Brief, RestoreBrief, Told } from './protocol'
import type { Rolls } from './rolls'

/** What a page needs of a plan. */
export function briefOf(plan: ImportPlan, rolls: Rolls): Brief {
  const { id, label, added, updated, unchanged, namesakes, absorbed, skipped } = plan
  const rules = (plan.changes.rules ?? []).flatMap(({ after }) => after ?? [])
  const corrections = plan.changes.overrides.filter(({ before }) => !before).length
  return {
    id,
    label,
    added: {
      ...countsOf(added),
      ...(rules.length > 0 && { rules: rules.length }),
      ...(corrections > 0 && { corrections }),
    },
    updated: countsOfUpdates(updated),
    unchanged,
    newResearchers: rolls.keep(added.researchers, ({ name }) => ({ name })),
    newPapers: rolls.keep(added.papers, ({ title }) => ({ title })),
    rules: rolls.keep(rules, ({ rev: _rev, ...rule }) => rule),
    changes: rolls.keep(updated, (update) => update),
    namesakes: rolls.keep(namesakes, ({ name }) => ({ name })),
    absorbed: rolls.keep(absorbed, ({ title }) => ({ title })),
    skipped: rolls.keep(skipped, (reason) => reason),
  }
}

/** What a page needs of a restore's plan. */
export function restoreBriefOf(id: number, plan: RestorePlan, rolls: Rolls): RestoreBrief {
  const { label, added, updated, removed, unchanged, changes } = plan
  return {
    id,
    label,
    changesAny: !isNothing(changes),
    added: countsOf(added),
    updated: countsOfUpdates(updated),
    removed: countsOf(removed),
    unchanged,
    comesBack: rolls.keep(added.researchers, ({ name }) => ({ name })),
    goes: rolls.keep(removed.researchers, ({ name }) => ({ name })),
    changes: rolls.keep(updated, (update) => update),
  }
}

/** What a page needs of a report. */
export function toldOf(report: ChangeReport, rolls: Rolls): Told {
  return {
    ...report,
    skipped: rolls.keep(report.skipped, (reason) => reason),
    kept: rolls.keep(report.kept, (record) => record),
  }
}

function countsOf({ researchers, papers }: { researchers: readonly unknown[]; papers: readonly unknown[] }): Counts {
  return { researchers: researchers.length, papers: papers.length }
}

function countsOfUpdates(updated: readonly PlannedUpdate[]): Counts {
  const of = (kind: PlannedUpdate['kind']) => updated.filter((update) => update.kind === kind).length
  return { researchers: of('researcher'), papers: of('paper') }
}
