import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import type { Figure } from '../figures.ts'
import { importFile } from '../library.ts'
import { processesWith, resident, watchMemory } from '../memory.ts'
import type { Part } from '../part.ts'
import { writeTable } from '../rows.ts'

const ROWS = 1_000_000

/** Each run takes half a minute: three say enough of something that long. */
const RUNS = 3

interface Import {
  seconds: number
  diskMB: number
  longestTask: number
  /** Above what the browser held before. */
  memoryMB: number | undefined
}

export const importing: Part = {
  name: 'import',
  says: 'the import of a score table of 1,000,000 rows: time, memory, disk, the longest task in the page',
  async run({ runs }, say) {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-table-'))
    try {
      const table = join(folder, 'scores.csv')
      await writeTable(table, [], ROWS)
      say(`a table of ${Math.round(statSync(table).size / 1e6)} MB`)
      const imports: Import[] = []
      for (let run = 0; run < Math.min(RUNS, runs); run++) imports.push(await once(table))
      return figuresOf(imports)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function once(table: string): Promise<Import> {
  const browser = await launchBench()
  try {
    const page = await browser.openOwn('library.html#import')
    await page.evaluate(observeTasks)
    const processes = () => processesWith(browser.profile)
    const before = resident(processes()) ?? 0
    const disk = databaseMB(browser)
    const stop = watchMemory(processes)
    const begin = performance.now()
    await importFile(page, table)
    const seconds = (performance.now() - begin) / 1000
    const most = stop()
    const longestTask = await page.evaluate(() => Math.max(0, ...(Reflect.get(globalThis, 'glossTasks') as number[])))
    return {
      seconds,
      longestTask,
      diskMB: databaseMB(browser) - disk,
      memoryMB: most === undefined ? undefined : most - before,
    }
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
function observeTasks(): void {
  const tasks: number[] = []
  Object.assign(globalThis, { glossTasks: tasks })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration))).observe({
    type: 'longtask',
  })
}

/** What the profile's databases take on disk. */
function databaseMB(browser: BenchBrowser): number {
  const folder = join(browser.profile, 'Default', 'IndexedDB')
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' }).map((entry) =>
    entry.isFile() ? sizeOf(join(entry.parentPath, entry.name)) : 0,
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function figuresOf(imports: readonly Import[]): Figure[] {
  const of = '1,000,000 rows of a table'
  const memory = imports.flatMap(({ memoryMB }) => memoryMB ?? [])
  return [
    { of, measure: 'from the file to the report', unit: 's', values: imports.map((one) => one.seconds), limit: 30 },
    { of, measure: 'databases on disk', unit: 'MB', values: imports.map((one) => one.diskMB), limit: 45 },
    {
      of,
      measure: 'longest task in the page (0: none over 50 ms)',
      unit: 'ms',
      values: imports.map((one) => one.longestTask),
      limit: 100,
    },
    ...(memory.length > 0
      ? [{ of, measure: 'most memory of all processes, above before', unit: 'MB' as const, values: memory }]
      : []),
  ]
}
