import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../figures.ts'
import { watchMemory } from '../memory.ts'
import type { Part } from '../part.ts'
import { writeTable } from '../rows.ts'

const ROWS = 3_000_000

/** As `npm run pack` starts it, without npm between: its memory is this process's. */
const PACK = [
  '--disable-warning=ExperimentalWarning',
  '--experimental-transform-types',
  '--import',
  './scripts/resolve.ts',
  'scripts/pack.ts',
]

export const pack: Part = {
  name: 'pack',
  says: '`npm run pack` on a table of 3,000,000 rows: time, memory, size',
  async run(_options, say) {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-pack-'))
    try {
      const table = join(folder, 'scores.csv')
      const out = join(folder, 'pack')
      await writeTable(table, [], ROWS)
      say(`a table of ${Math.round(statSync(table).size / 1e6)} MB`)
      const begin = performance.now()
      const running = spawn(process.execPath, [...PACK, table, '--out', out], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const stop = watchMemory(() => (running.pid === undefined ? [] : [running.pid]))
      const [code] = (await once(running, 'exit')) as [number | null]
      const seconds = (performance.now() - begin) / 1000
      const most = stop()
      if (code !== 0) throw new Error(`\`npm run pack\` ended with ${code}.`)
      const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      const bytes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size)
      const of = '3,000,000 rows'
      const figures: Figure[] = [
        { of, measure: 'npm run pack', unit: 's', values: [seconds], limit: 60 },
        { of, measure: 'size of the pack', unit: 'MB', values: [bytes.reduce((sum, size) => sum + size, 0) / 1e6] },
      ]
      if (most !== undefined) figures.push({ of, measure: 'resident memory', unit: 'MB', values: [most], limit: 600 })
      return figures
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
