import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Skipped } from '../lib/model/capture.ts'
import { buildPack } from '../lib/packs/build.ts'
import { MANIFEST_FILE, manifestSchema, shardFile } from '../lib/packs/manifest.ts'
import { PackTable } from '../lib/packs/table.ts'
import { Unreadable } from '../lib/transfer/problem.ts'
import { readScoreStream } from '../lib/transfer/scoreStream.ts'

// Makes a score pack of a score table: static files that any host can serve. See docs/PACKS.md.

const USAGE = `npm run pack -- scores.csv --out folder/ [--name "…"] [--source "…"] [--date 2026-11-27]
  [--licence "…"] [--homepage https://…]

Reads a score table (CSV, TSV, JSON Lines, a JSON array) and writes a score pack into the folder: manifest.json and its shards.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    name: { type: 'string' },
    source: { type: 'string' },
    date: { type: 'string' },
    licence: { type: 'string' },
    homepage: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})
async function pack(file: string, out: string): Promise<void> {
  const started = performance.now()
  const left = new LeftOut()
  const rows = new PackTable()
  const take = (row: Parameters<PackTable['add']>[0], line: number) => {
    const refused = rows.add({ ...row, line })
    if (refused) left.note({ line, reason: refused })
  }
  await readScoreStream(
    createReadStream(file, { highWaterMark: 1 << 20 }),
    { take, refuse: (skipped) => left.note(skipped) },
    { capturedAt: new Date() },
  )
  await mkdir(out, { recursive: true })
  const building = buildPack(rows, labelOf(file), (row) => left.note(row))
  let bytes = 0
  let step = await building.next()
  for (; !step.done; step = await building.next()) {
    const { entry, bytes: content } = step.value
    await writeFile(join(out, shardFile(entry)), content)
    bytes += content.length
  }
  // Checked as its readers will check it, and written last: until then the folder holds the edition before.
  const manifest = manifestSchema.parse(step.value)
  const text = JSON.stringify(manifest)
  await writeFile(join(out, MANIFEST_FILE), text)
  const { papers, arxivIds, dois, titles, titlesAmbiguous, titlesGeneric, shards } = manifest
  console.warn(
    [
      `${papers} papers: ${arxivIds} by arXiv id, ${dois} by DOI, ${titles} by title`,
      `${titlesAmbiguous} titles are of several papers, ${titlesGeneric} too short or too general: these match nothing`,
      `${shards.length} shards, ${((bytes + text.length) / 1e6).toFixed(1)} MB in ${out}`,
      ...left.lines(),
      `${((performance.now() - started) / 1000).toFixed(1)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory at most`,
    ].join('\n'),
  )
}

function labelOf(file: string) {
  const { name, source, date, licence, homepage } = values
  return {
    name: name ?? basename(file, extname(file)),
    date: date ?? new Date().toISOString().slice(0, 10),
    ...(source !== undefined && { source }),
    ...(licence !== undefined && { licence }),
    ...(homepage !== undefined && { homepage }),
  }
}

/** How many rows were left out for each reason, and where the first of them stand. */
class LeftOut {
  private readonly reasons = new Map<string, { count: number; first: string[] }>()

  note({ line, reason, found }: Pick<Skipped, 'line' | 'found'> & { reason: string }): void {
    const known = this.reasons.get(reason) ?? { count: 0, first: [] }
    this.reasons.set(reason, known)
    known.count++
    if (known.first.length < 3) known.first.push(`line ${line}${found ? ` (${found})` : ''}`)
  }

  lines(): string[] {
    return [...this.reasons].map(
      ([reason, { count, first }]) => `left out, ${reason}: ${count}; ${first.join(', ')}${count > 3 ? ', …' : ''}`,
    )
  }
}

const [table] = positionals
if (values.help || !table || !values.out || positionals.length > 1) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}
try {
  await pack(table, values.out)
} catch (error) {
  if (!(error instanceof Unreadable)) throw error
  const { reason, line, found } = error.skipped
  console.error(`${table}${line ? `, line ${line}` : ''}: ${reason}${found ? ` (${found})` : ''}`)
  process.exitCode = 1
}
