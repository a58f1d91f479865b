import { matchRow, rowKey, withArxivId } from '../match'
import type { LookupRow } from '../model/lookup'
import type { PaperId } from '../model/paper'
import type { ResearcherId } from '../model/researcher'
import { addOverride, findCandidates } from '../store'
import { packsKnow } from './lookUp'

/**
 * Keeps what the reader says of a row: that it is not the paper it was taken for, or not by somebody.
 * @returns the override's id; undefined where the row is tied to no paper by now, so that nothing is left to correct
 */
export async function correct(said: LookupRow, researcher?: ResearcherId): Promise<{ id: string } | undefined> {
  const row = withArxivId(said)
  const taken = await takenFor(row)
  if (!researcher && !taken) return undefined
  const { id } = await addOverride({
    kind: researcher ? 'not-researcher' : 'not-paper',
    row: rowKey(row),
    ...(taken?.paper && !(taken.inPacks && !researcher) && { paper: taken.paper }),
    ...(researcher && { researcher }),
  })
  return { id }
}

/**
 * The paper of the library that a row is, and whether its numbers are not that paper's but a pack's: then there is no
 * paper of the library, or its id ties it to the row and it has no scores of its own.
 */
async function takenFor(row: LookupRow): Promise<{ paper?: PaperId; inPacks: boolean } | undefined> {
  const candidates = await findCandidates([row])
  const match = matchRow(row, candidates)
  const isTheirs = !match || (match.match === 'id' && match.paper.scores.length === 0)
  const inPacks = isTheirs && (await packsKnow(row, match, candidates))
  return match || inPacks ? { ...(match && { paper: match.paper.id }), inPacks } : undefined
}
