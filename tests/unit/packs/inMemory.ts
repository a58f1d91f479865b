import { Asked, hitById, hitByTitle } from '../../../lib/packs/ask'
import type { PackHit, Question } from '../../../lib/packs/ask'
import { buildPack } from '../../../lib/packs/build'
import type { BuiltShard, LeftOut, PackLabel } from '../../../lib/packs/build'
import { checkShard } from '../../../lib/packs/shard'
import type { Shard } from '../../../lib/packs/shard'
import { manifestSchema, rulesOf } from '../../../lib/packs/manifest'
import type { Manifest } from '../../../lib/packs/manifest'
import { PackTable } from '../../../lib/packs/table'
import type { PackInput } from '../../../lib/packs/table'

export const label: PackLabel = { name: 'A pack', source: 'Somebody', date: '2026-11-01' }

export interface MemoryPack {
  manifest: Manifest
  built: BuiltShard[]
  leftOut: LeftOut[]
  ask(question: Question): PackHit | undefined
}

/** Builds a pack and holds it in memory, every shard checked as a stranger's would be. */
export async function memoryPack(rows: Iterable<PackInput>, named: PackLabel = label): Promise<MemoryPack> {
  const table = new PackTable()
  for (const row of rows) {
    const refused = table.add(row)
    if (refused) throw new Error(refused)
  }
  const leftOut: LeftOut[] = []
  const building = buildPack(table, named, (row) => leftOut.push(row))
  const built: BuiltShard[] = []
  let step = await building.next()
  for (; !step.done; step = await building.next()) built.push(step.value)
  const manifest = manifestSchema.parse(step.value)
  const shards = new Map<string, Shard>()
  for (const { entry, bytes } of built) shards.set(entry.name, checkShard(bytes, rulesOf(manifest, entry)))
  const ask = (question: Question) => {
    const asked = new Asked(question)
    return hitById(manifest, asked, shards) ?? hitByTitle(manifest, asked, shards)
  }
  return { manifest, built, leftOut, ask }
}
