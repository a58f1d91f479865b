import type { ChangeReport, ImportPlan } from '../store'
import type { Brief, Told } from './protocol'
import type { Rolls } from './rolls'

/** What a page needs of a plan. */
export function briefOf(plan: ImportPlan, rolls: Rolls): Brief {
  const { id, label, added, updated, unchanged, namesakes, absorbed, skipped } = plan
  const count = (kind: 'researcher' | 'paper') => updated.filter((update) => update.kind === kind).length
  return {
    id,
    label,
    added: { researchers: added.researchers.length, papers: added.papers.length },
    updated: { researchers: count('researcher'), papers: count('paper') },
    unchanged,
    newResearchers: rolls.keep(added.researchers, ({ name }) => ({ name })),
    newPapers: rolls.keep(added.papers, ({ title }) => ({ title })),
    changes: rolls.keep(updated, (update) => update),
    namesakes: rolls.keep(namesakes, ({ name }) => ({ name })),
    absorbed: rolls.keep(absorbed, ({ title }) => ({ title })),
    skipped: rolls.keep(skipped, (reason) => reason),
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
