import { parseArxivId } from '../model/arxivId'
import type { ArxivId } from '../model/arxivId'
import type { Doi } from '../model/doi'
import type { LookupRow } from '../model/lookup'
import { titleKeyOf } from '../model/rowTitle'

const ARXIV_DOI = '10.48550/arxiv.'

/** What a row or a stored paper is identified by. arXiv's own DOI is the arXiv id in another dress. */
export interface PaperIds {
  arxivId?: ArxivId
  /** Never one of arXiv's. */
  doi?: Doi
}

/** The ids of a row or a stored paper, with arXiv's DOIs read as arXiv ids. */
export function idsOf(paper: { arxivId?: ArxivId | undefined; doi?: Doi | undefined }): PaperIds {
  if (!paper.doi?.startsWith(ARXIV_DOI)) return { arxivId: paper.arxivId, doi: paper.doi }
  return { arxivId: paper.arxivId ?? parseArxivId(paper.doi)?.id }
}

/** The row as the library can be asked for it: with the arXiv id that its DOI may stand for. */
export function withArxivId(row: LookupRow): LookupRow {
  if (!row.doi) return row
  const { arxivId } = idsOf(row)
  return arxivId === row.arxivId ? row : { ...row, arxivId }
}

/** The DOI that arXiv registers for an identifier, in the stored form. */
export function arxivDoi(id: ArxivId): Doi {
  return `${ARXIV_DOI}${id.toLowerCase()}` as Doi
}

/** Whether two sets of ids cannot belong to one paper: both have an id of one kind, and the two differ. */
export function contradict(one: PaperIds, other: PaperIds): boolean {
  if (one.arxivId && other.arxivId) return one.arxivId !== other.arxivId
  return one.doi !== undefined && other.doi !== undefined && one.doi !== other.doi
}

/** Whether two sets of ids belong to one paper beyond doubt. */
export function agree(one: PaperIds, other: PaperIds): boolean {
  if (one.arxivId && other.arxivId) return one.arxivId === other.arxivId
  return one.doi !== undefined && one.doi === other.doi
}

/**
 * How a row is called (a badge's `data-paper`, an override's `row`): arXiv id without version, else the DOI, else the
 * title key; where even that is empty, the title as printed.
 */
export function rowKey(row: LookupRow): string {
  const { arxivId, doi } = idsOf(row)
  return arxivId ?? doi ?? (titleKeyOf(row) || row.title.trim())
}

/** Every name a row goes by on one site or another; ids first. */
export function rowKeys(row: LookupRow): string[] {
  const { arxivId, doi } = idsOf(row)
  return [arxivId, doi, titleKeyOf(row) || row.title.trim()].filter((key) => key !== undefined)
}
