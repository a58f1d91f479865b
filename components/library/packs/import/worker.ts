import { buildPack } from '../../../../lib/packs/build'
import type { BuiltShard } from '../../../../lib/packs/build'
import { coverageOf, sizeOf } from '../../../../lib/packs/coverage'
import type { Manifest } from '../../../../lib/packs/manifest'
import { PackTable } from '../../../../lib/packs/table'
import { addPack, StoreError, supersedePack } from '../../../../lib/store'
import { Unreadable } from '../../../../lib/transfer/problem'
import { readScoreStream } from '../../../../lib/transfer/scoreStream'
import { chunksOf } from '../../../../lib/transfer/textStream'
import { onlyTableIn } from '../../../../lib/transfer/zippedTable'
import type { Built, PackWords, Reply, Request } from './protocol'
import { SkippedList } from './skipped'

/** Sorting and sealing come after the reading, and take about so much of the time. */
const READING_PART = 0.85

let saving: AbortController | undefined
let built: { manifest: Manifest; shards: BuiltShard[] } | undefined

addEventListener('message', ({ data }: MessageEvent<Request>) => void answer(data))

async function answer(request: Request): Promise<void> {
  try {
    if (request.do === 'stop') saving?.abort()
    else reply(request.do === 'read' ? await build(request.table) : await save(request))
  } catch (error) {
    if (saving?.signal.aborted) return reply({ stopped: true })
    const message = error instanceof Error ? error.message : String(error)
    reply({ failure: { message, ...(error instanceof StoreError && { problem: error.problem }) } })
  }
}

function reply(what: Reply): void {
  postMessage(what)
}

async function build(given: Blob): Promise<Reply> {
  const table = await onlyTableIn(given)
  if (!table) return { notATable: true }
  const skipped = new SkippedList()
  const rows = new PackTable()
  let taken = 0
  try {
    await readScoreStream(
      counted(table),
      {
        take(row, line) {
          taken++
          const refused = rows.add({ ...row, line })
          if (refused) skipped.add({ line, reason: refused })
        },
        refuse: (reason) => skipped.add(reason),
      },
      { capturedAt: new Date() },
    )
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { refused: { total: 1, first: [error.skipped] } }
  }
  const label = { name: '-', date: new Date().toISOString().slice(0, 10) }
  const building = buildPack(rows, label, ({ line, reason }) => skipped.add({ line, reason: REASONS[reason] }))
  const shards: BuiltShard[] = []
  let step = await building.next()
  for (; !step.done; step = await building.next()) {
    shards.push(step.value)
    reply({ progress: READING_PART })
  }
  const manifest = step.value
  if (manifest.papers === 0) return { refused: skipped.told() }
  built = { manifest, shards }
  return { built: briefOf(manifest, taken, skipped) }
}

const REASONS = {
  duplicate: 'anotherRowCounts',
  ambiguous: 'titleOfSeveral',
  titleTooGeneral: 'titleTooGeneral',
} as const

function briefOf(manifest: Manifest, rows: number, skipped: SkippedList): Built {
  const { shards: _shards, origins: _origins, archives: _archives, ...facts } = manifest
  const years = new Map<number, number>()
  for (const { year, papers } of coverageOf(manifest)) years.set(year, (years.get(year) ?? 0) + papers)
  const coverage = Array.from(years, ([year, papers]) => ({ year, papers }))
  return { rows, manifest: facts, bytes: sizeOf(manifest), skipped: skipped.told(), coverage }
}

/** The table's bytes, with what is read of them told to the page. */
async function* counted(table: Blob): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of chunksOf(table.stream())) {
    yield chunk
    read += chunk.length
    reply({ progress: (READING_PART * read) / table.size })
  }
}

async function save({ label, file, replaces }: Extract<Request, { do: 'save' }>): Promise<Reply> {
  if (!built) throw new RangeError('There is nothing to save.')
  const { signal } = (saving = new AbortController())
  const pack = { manifest: named(built.manifest, label), from: { kind: 'file' as const, name: file } }
  const instead = replaces && (await supersedePack(replaces.pack, pack, built.shards, replaces.page, signal))
  const { id } = instead ?? (await addPack(pack, built.shards, signal))
  built = undefined
  return { saved: { id, ...(instead && { former: replaces.pack }) } }
}

function named(manifest: Manifest, { name, date, source, licence }: PackWords): Manifest {
  return { ...manifest, name, date, ...(source && { source }), ...(licence && { licence }) }
}
