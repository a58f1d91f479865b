import { identityKey } from '../model/identity'
import type { Researcher } from '../model/researcher'
import { csv } from './csvCell'

/** The columns of the researchers' table, in order. */
export const RESEARCHER_COLUMNS = [
  'name',
  'field',
  'h_index',
  'papers',
  'citations',
  'novelty',
  'ai_score',
  'affiliation',
  'identities',
  'tags',
  'note',
  'source',
  'captured_at',
  'saved_at',
] as const

/**
 * Researchers as CSV for a spreadsheet, one a row, in the order given. Numbers are numbers, an unknown one is an empty
 * cell. `papers` is the profile's own count. Identities (`kind:value`) and tags are separated by `; `.
 */
export function researchersCsv(researchers: readonly Researcher[]): string {
  return csv([
    RESEARCHER_COLUMNS,
    ...researchers.map((researcher) => [
      researcher.name,
      researcher.field,
      researcher.hIndex,
      researcher.paperCount,
      researcher.citations,
      researcher.novelty,
      researcher.aiScore,
      researcher.affiliation,
      researcher.identities.map(identityKey).join('; '),
      researcher.tags.join('; '),
      researcher.note,
      researcher.source.label ?? researcher.source.kind,
      researcher.source.capturedAt,
      researcher.savedAt,
    ]),
  ])
}
