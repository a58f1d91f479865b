import type { PagePapers } from '../messages'
import type { Row } from '../model/row'

/** The arXiv ids of rows, each once: those in sight, and the others. Asks for layout: only on the reader's word or at rest. */
export function pagePapers(rows: readonly Row[]): PagePapers {
  const inSight = new Set<string>()
  const all = new Set<string>()
  for (const { arxivId, title } of rows) {
    if (!arxivId) continue
    all.add(arxivId)
    const { top, bottom } = title.getBoundingClientRect()
    if (bottom > 0 && top < window.innerHeight) inSight.add(arxivId)
  }
  return { screen: [...inSight], rest: [...all].filter((id) => !inSight.has(id)) }
}
