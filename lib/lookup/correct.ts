import { matchRow, rowKey, withArxivId } from '../match'
import type { LookupRow } from '../model/lookup'
import type { ResearcherId } from '../model/researcher'
import { addOverride, findCandidates } from '../store'

/**
 * Keeps what the reader says of a row: that it is not the paper it was taken for, or not by somebody.
 * @returns the override's id; undefined where the row is tied to no paper by now, so that nothing is left to correct
 */
export async function correct(said: LookupRow, researcher?: ResearcherId): Promise<{ id: string } | undefined> {
  const row = withArxivId(said)
  const paper = matchRow(row, await findCandidates([row]))?.paper.id
  if (!researcher && !paper) return undefined
  const { id } = await addOverride({
    kind: researcher ? 'not-researcher' : 'not-paper',
    row: rowKey(row),
    ...(paper && { paper }),
    ...(researcher && { researcher }),
  })
  return { id }
}
