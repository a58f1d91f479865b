import type { Paper } from '../../../../lib/model/paper'
import { getPapers } from '../../../../lib/store'
import type { PaperColumns } from './columns'

/** As many as come into sight at once, below the charts. */
const FIRST = 6
/** Where somebody writes the library, reading waits for that: what was found is then told without. In milliseconds. */
const PATIENCE = 25

/**
 * The best of what was found, as they are stored now. They are read here and not by the page, which has enough to do.
 * @param documents undefined when everything fits: its order is the page's affair
 * @returns none where that takes too long or goes wrong: each entry of the list reads its own paper as well, and says what is wrong
 */
export async function firstPapers({ ids }: PaperColumns, documents: Uint32Array | undefined): Promise<Paper[]> {
  if (!documents || documents.length === 0) return []
  const first = Array.from(documents.subarray(0, FIRST), (at) => ids[at]!)
  let waiting: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<Paper[]>((resolve) => {
    waiting = setTimeout(() => resolve([]), PATIENCE)
  })
  const read = Promise.resolve(getPapers(first)).catch(() => [])
  const papers = await Promise.race([read, patience])
  clearTimeout(waiting)
  return papers
}
