import type { ArxivId } from '../model/arxivId'
import type { Doi } from '../model/doi'
import type { TitleKey } from '../model/titleKey'
import { identifies } from './identifies'
import { keyHash } from './keyHash'
import type { KeyHash } from './keyHash'
import { bitsOf, hashShardName } from './manifest'
import type { Manifest } from './manifest'
import { monthKey } from './monthKey'
import { findHash, findKey, prefixOf } from './shard'
import type { Shard } from './shard'
import type { Origin } from './table'
import { hasArxivId, hasDoi, scoresOf } from './value'
import type { Scores } from './value'

/** What a row on a page is known by. */
export interface Question {
  arxivId?: ArxivId | undefined
  /** Never one of arXiv's: those are arXiv ids. */
  doi?: Doi | undefined
  /** The key of a whole title; none where the page cut it: a pack cannot tell how a title goes on. */
  titleKey?: (() => TitleKey | undefined) | undefined
}

/** A paper of a pack. */
export interface PackHit extends Scores {
  origin: Origin
  match: 'id' | 'title'
}

export type Shards = ReadonlyMap<string, Shard>

/** A question with what has been worked out of it; for all packs once. */
export class Asked {
  readonly question: Question
  #doi: KeyHash | undefined
  #title: KeyHash | null | undefined

  constructor(question: Question) {
    this.question = question
  }

  get doi(): KeyHash | undefined {
    return (this.#doi ??= this.question.doi && keyHash('d', this.question.doi))
  }

  get title(): KeyHash | undefined {
    if (this.#title === undefined) {
      const key = this.question.titleKey?.()
      this.#title = key && identifies(key) ? keyHash('t', key) : null
    }
    return this.#title ?? undefined
  }
}

/** The shards that could know the ids of these rows. */
export function idShards(manifest: Manifest, asked: readonly Asked[]): Set<string> {
  const names = new Set<string>()
  for (const { question, doi } of asked) {
    if (question.arxivId) {
      const place = monthKey(question.arxivId, manifest.archives)
      if (place) names.add(`m${place.month}`)
    }
    if (doi && manifest.dois > 0) names.add(shardOf('d', manifest, doi))
  }
  return names
}

/** The shards that could know the titles of these rows. */
export function titleShards(manifest: Manifest, asked: readonly Asked[]): Set<string> {
  const names = new Set<string>()
  for (const one of asked) if (mayByTitle(manifest, one) && one.title) names.add(shardOf('t', manifest, one.title))
  return names
}

/** What a pack has of a row by its ids: by the arXiv id, else by the DOI of a paper with no other arXiv id. */
export function hitById(
  manifest: Manifest,
  { question: { arxivId }, doi }: Asked,
  shards: Shards,
): PackHit | undefined {
  const place = arxivId && monthKey(arxivId, manifest.archives)
  const month = place && shards.get(`m${place.month}`)
  if (month?.kind === 'm') {
    const at = findKey(month, place!.key)
    if (at !== -1) return hit(manifest, month, at, 'id')
  }
  if (!doi) return undefined
  const found = byHash(manifest, 'd', doi, shards)
  return found && !(arxivId && hasArxivId(found.value)) ? found.hit() : undefined
}

/**
 * What a pack has of a row by its title, once its ids were asked for in vain. A paper with an id of a kind that the row
 * shows too is another paper: else it would have been found by it. An id is not overruled by a title.
 */
export function hitByTitle(manifest: Manifest, asked: Asked, shards: Shards): PackHit | undefined {
  if (!mayByTitle(manifest, asked) || !asked.title) return undefined
  const found = byHash(manifest, 't', asked.title, shards)
  if (!found) return undefined
  const { arxivId, doi } = asked.question
  const another = (arxivId && hasArxivId(found.value)) || (doi && hasDoi(found.value))
  return another ? undefined : found.hit()
}

/** In a pack whose titles all have arXiv ids, a row with an arXiv id can only be found by that. */
function mayByTitle({ titles, titlesWithoutArxivId }: Manifest, { question: { arxivId } }: Asked): boolean {
  return titles > 0 && (arxivId === undefined || titlesWithoutArxivId > 0)
}

function byHash(manifest: Manifest, kind: 't' | 'd', hash: KeyHash, shards: Shards) {
  const shard = shards.get(shardOf(kind, manifest, hash))
  if (!shard || shard.kind !== kind) return undefined
  const at = findHash(shard, hash)
  if (at === -1) return undefined
  const found = shard
  return {
    value: found.values[at]!,
    hit: () => hit(manifest, found, at, kind === 't' ? 'title' : 'id'),
  }
}

function shardOf(kind: 't' | 'd', manifest: Manifest, { high }: KeyHash): string {
  return hashShardName(kind, prefixOf(high, bitsOf(kind, manifest)))
}

function hit(manifest: Manifest, shard: Shard, at: number, match: PackHit['match']): PackHit {
  const origin = manifest.origins[shard.origins?.[at] ?? 0] ?? {}
  return Object.assign(scoresOf(shard.values[at]!), { origin, match })
}
