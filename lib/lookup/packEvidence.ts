import { idsOf, isNotInPacks, isWholeTitle, known } from '../match'
import type { Match } from '../match'
import type { Candidates } from '../model/candidates'
import type { EvidenceNote, LookupRow, MatchKind } from '../model/lookup'
import type { Provenance } from '../model/provenance'
import { titleKeyOf } from '../model/rowTitle'
import type { Question } from '../packs/ask'
import type { Manifest } from '../packs/manifest'
import type { Origin } from '../packs/table'
import type { Found } from './packs'

/**
 * What to ask the packs of a row. Where the library knows which paper the row is, that paper's ids are the row's, so
 * that a pack's paper of the same title and another id does not answer for it. A cut title is not asked: how it goes on
 * is told from the library's own papers only.
 */
export function packQuestion(row: LookupRow, match: Match | undefined): Question {
  const own = idsOf(row)
  const stored = match && idsOf(match.paper)
  return {
    arxivId: own.arxivId ?? stored?.arxivId,
    doi: own.doi ?? stored?.doi,
    ...(isWholeTitle(row) && { titleKey: () => titleKeyOf(row) }),
  }
}

/** The scores that packs have of this very paper, without those that the reader said are another's. */
export function packNotes(
  row: LookupRow,
  match: Match | undefined,
  found: readonly Found[],
  candidates: Candidates,
): { note: EvidenceNote; match: MatchKind }[] {
  return found.flatMap(({ pack: { manifest }, hit: { match: by, origin, ...scores } }) => {
    if (isNotInPacks(row, by, known(candidates))) return []
    const note: EvidenceNote = { kind: 'paper', ...scores, source: sourceOf(manifest, origin) }
    // An id that only the library's paper has is known by how that paper was found.
    return [{ note, match: by === 'id' && !hasId(row) && match ? match.match : by }]
  })
}

const sources = new WeakMap<Manifest, Map<string, Provenance>>()

/** Where a score comes from; one and the same object for all that come from there. */
function sourceOf(manifest: Manifest, origin: Origin): Provenance {
  const places = sources.get(manifest) ?? new Map<string, Provenance>()
  sources.set(manifest, places)
  const words = `${origin.date ?? ''} ${origin.source ?? ''}`
  const before = places.get(words)
  if (before) return before
  const { name, source, date, homepage } = manifest
  const label = [name, origin.source ?? source].filter(Boolean).join(' · ')
  const now: Provenance = {
    kind: 'score-pack',
    label: label.slice(0, 300),
    ...(homepage && { url: homepage }),
    capturedAt: `${origin.date ?? date}T00:00:00.000Z`,
  }
  places.set(words, now)
  return now
}

function hasId(row: LookupRow): boolean {
  const { arxivId, doi } = idsOf(row)
  return (arxivId ?? doi) !== undefined
}
