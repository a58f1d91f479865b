import type { ArxivId } from './arxivId'
import type { Doi } from './doi'

/**
 * What stands for the title of a paper that is known by its identifier only (a score table may hold nothing else):
 * `arXiv:2605.29280` or `doi:10.1000/182`. Any real title replaces it, and it never replaces a real one.
 */
export function untitled(ids: { arxivId?: ArxivId; doi?: Doi }): string {
  return ids.arxivId ? `arXiv:${ids.arxivId}` : `doi:${ids.doi ?? ''}`
}

/** True when the title is only such a stand-in. */
export function isUntitled(paper: { title: string; arxivId?: ArxivId; doi?: Doi }): boolean {
  return (paper.arxivId ?? paper.doi) !== undefined && /^(arXiv|doi):\S+$/.test(paper.title)
}
