import type { LookupRow } from '../model/lookup'
import { titleKey } from '../model/titleKey'

/** What a badge calls its row: the arXiv id without version, else the DOI, else the title key. */
export function rowKey(row: Pick<LookupRow, 'arxivId' | 'doi' | 'title'>): string {
  return row.arxivId ?? row.doi ?? titleKey(row.title)
}
