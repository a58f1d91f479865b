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
    titleKey: () => (isWholeTitle(row) ? titleKeyOf(row) : undefined),
  }
}

/** The scores that packs have of this very paper, without those that the reader said are another's. */
export function packNotes(
  row: LookupRow,
  match: Match | undefined,
  found: readonly Found[],
  candidates: Candidates,
): { note: EvidenceNote; match: MatchKind }[] {
  const notes: { note: EvidenceNote; match: MatchKind }[] = []
  for (const { pack, hit } of found) {
    if (isNotInPacks(row, hit.match, known(candidates))) continue
    const note: EvidenceNote = { kind: 'paper', source: sourceOf(pack.manifest, hit.origin) }
    if (hit.novelty !== undefined) note.novelty = hit.novelty
    if (hit.aiScore !== undefined) note.aiScore = hit.aiScore
    // An id that only the library's paper has is known by how that paper was found.
    notes.push({ note, match: hit.match === 'id' && match && !hasId(row) ? match.match : hit.match })
  }
  return notes
}

const sources = new WeakMap<Manifest, WeakMap<Origin, Provenance>>()

/** Where a score comes from; one and the same object for all that come from there. @param origin one of the manifest's */
function sourceOf(manifest: Manifest, origin: Origin): Provenance {
  const places = sources.get(manifest) ?? new WeakMap<Origin, Provenance>()
  sources.set(manifest, places)
  const before = places.get(origin)
  if (before) return before
  const { name, source, date, homepage } = manifest
  const label = [name, origin.source ?? source].filter(Boolean).join(' · ')
  const now: Provenance = {
    kind: 'score-pack',
    label: label.slice(0, 300),
    ...(homepage && { url: homepage }),
    capturedAt: `${origin.date ?? date}T00:00:00.000Z`,
  }
  places.set(origin, now)
  return now
}

function hasId(row: LookupRow): boolean {
  const { arxivId, doi } = idsOf(row)
  return (arxivId ?? doi) !== undefined
}
