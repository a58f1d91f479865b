import type { Worker } from 'playwright-core'
import { launchBench } from '../browser.ts'
import type { Figure } from '../figures.ts'
import { fillLibrary } from '../library.ts'
import type { Part } from '../part.ts'
import { forgetPlain, getPlain, keepPlain } from '../plain.ts'
import { papers } from '../rows.ts'
import type { TableRow } from '../rows.ts'
import { askIn } from '../worker.ts'

/** As many as the longest listing has. */
const ASKED = 2000

/** The plain database takes minutes to write beyond this. */
const MOST_PLAIN = 1_000_000

type By = 'ids' | 'titles'

export const lookup: Part = {
  name: 'lookup',
  says: 'the background’s answer to 2,000 ids and to 2,000 titles, beside a plain IndexedDB get per key',
  async run({ runs, sizes }, say) {
    const figures: Figure[] = []
    for (const size of sizes.filter((one) => one >= ASKED * 2)) {
      const browser = await launchBench()
      try {
        say(`a library of ${size.toLocaleString('en-US')} rows …`)
        await fillLibrary(browser, [], size)
        const asked = await sample(size, runs)
        const worker = await browser.background()
        if (size <= MOST_PLAIN) await keepPlain(worker, papers(size))
        for (const by of ['ids', 'titles'] as const) figures.push(...(await measure(worker, by, asked, size)))
        if (size <= MOST_PLAIN) await forgetPlain(worker)
      } finally {
        await browser.close()
      }
    }
    return figures
  },
}

/** Other rows for every run, spread over the whole table: nothing is answered from the memory of an answer. */
async function sample(size: number, runs: number): Promise<TableRow[][]> {
  const sets = Array.from({ length: runs + 1 }, (): TableRow[] => [])
  const step = Math.max(1, Math.floor(size / ASKED / sets.length))
  let at = 0
  for await (const row of papers(size)) {
    const set = sets[Math.floor(at / step) % sets.length]!
    if (at % step === 0 && set.length < ASKED) set.push(row)
    at++
  }
  return sets
}

async function measure(worker: Worker, by: By, sets: readonly TableRow[][], size: number): Promise<Figure[]> {
  const ours: number[] = []
  const plain: number[] = []
  let known = 0
  for (const [run, rows] of sets.entries()) {
    const one = await askIn(worker, questionOf(rows, by))
    const beside =
      size <= MOST_PLAIN
        ? await getPlain(
            worker,
            by,
            rows.map((row) => (by === 'ids' ? row.id! : row.title)),
          )
        : 0
    // The first of all opens what the others find open.
    if (run === 0) continue
    ours.push(one.ms)
    plain.push(beside)
    known += one.known
  }
  const limit = size === 1_000_000 ? (by === 'ids' ? 10 : 30) : undefined
  const base = { of: `2,000 ${by}`, rows: size } as const
  const share = Math.round((known / ours.length / ASKED) * 100)
  return [
    { ...base, measure: `in the background (${share} % known)`, unit: 'ms', values: ours, limit },
    ...(size <= MOST_PLAIN
      ? [{ ...base, measure: 'plain IndexedDB, a get each', unit: 'ms' as const, values: plain }]
      : []),
  ]
}

/** A page's question as it travels. By id alone: the titles are nobody's. */
function questionOf(rows: readonly TableRow[], by: By): object {
  const column = (text: (row: TableRow, at: number) => string) => rows.map(text).join('\n')
  return {
    site: 'arxiv-list',
    group: 'arxiv',
    rows: rows.length,
    ids: column(({ id }) => (by === 'ids' ? (id ?? '') : '')),
    titles: column(({ title }, at) => (by === 'ids' ? `nobody’s title ${at}` : title)),
    bylines: column(() => ''),
    more: [],
  }
}
