import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import { ratios, summaryOf } from '../figures.ts'
import type { Figure } from '../figures.ts'
import { fillLibrary } from '../library.ts'
import { bareUrl, floorUrl, listings } from '../listings.ts'
import type { Listing } from '../listings.ts'
import { load } from '../load.ts'
import type { Load } from '../load.ts'
import type { Part } from '../part.ts'

/** The ways in which a page is loaded, taken in turns so that whatever else the machine does befalls all of them. */
const WAYS = ['floor', 'warm', 'cold'] as const
type Way = (typeof WAYS)[number]
type Loads = Record<Way, Load[]>

export const pages: Part = {
  name: 'pages',
  says: 'listings against libraries of every size: the marks, the floor beside them, long tasks, layout shift',
  async run({ runs, sizes }, say) {
    const found = listings()
    const figures: Figure[] = []
    for (const size of sizes) {
      const browser = await launchBench()
      try {
        for (const listing of found) answer(browser, listing)
        say(`a library of ${size.toLocaleString('en-US')} rows …`)
        await fillLibrary(browser, found, size)
        for (const listing of found) {
          const loads = await inTurns(browser, listing, runs)
          figures.push(...figuresOf(listing, size, loads))
          say(`${listing.name}: ${loads.warm.at(-1)?.badges} badges`)
        }
      } finally {
        await browser.close()
      }
    }
    return figures
  },
  compare: growth,
}

function answer(browser: BenchBrowser, listing: Listing): void {
  for (const url of [listing.url, floorUrl(listing), bareUrl(listing)]) browser.answer(url, listing.html)
}

async function inTurns(browser: BenchBrowser, listing: Listing, runs: number): Promise<Loads> {
  const loads: Loads = { floor: [], warm: [], cold: [] }
  // The first load of all pays for what the browser itself does once.
  for (let run = -1; run < runs; run++) {
    for (const way of WAYS) {
      if (way === 'cold') await browser.stopBackground()
      const one = await load(browser, way === 'floor' ? floorUrl(listing) : listing.url)
      if (run >= 0) loads[way].push(one)
    }
  }
  return loads
}

const MEASURES: Partial<Record<keyof Load, string>> = { scored: 'start to all numbers', whole: 'start to all looks' }

function figuresOf(listing: Listing, size: number, loads: Loads): Figure[] {
  const large = listing.rows === 2000
  const ms = (way: Way, measure: 'rows' | 'answer' | 'scored' | 'done' | 'whole', limit?: number): Figure => ({
    of: `${listing.name} · ${way}`,
    rows: size,
    measure: MEASURES[measure] ?? `start to ${measure}`,
    unit: 'ms',
    values: loads[way].map((one) => one[measure]),
    limit,
  })
  const done = (way: Way) => loads[way].map((one) => one.done)
  const base = { of: listing.name, rows: size }
  return [
    ms('floor', 'rows'),
    ms('floor', 'answer'),
    ms('floor', 'done'),
    ms('warm', 'rows'),
    ms('warm', 'answer'),
    ...(large ? [ms('warm', 'scored')] : []),
    ms('warm', 'done', listing.rows === 10 ? 25 : undefined),
    ms('warm', 'whole'),
    ms('cold', 'answer'),
    ms('cold', 'done'),
    {
      ...base,
      measure: 'warm / floor',
      unit: '×',
      values: ratios(done('warm'), done('floor')),
      limit: large && size <= 1_000_000 ? 1.5 : undefined,
    },
    {
      ...base,
      measure: 'layout shift',
      unit: '',
      values: loads.warm.map((one) => one.layoutShift),
      limit: 0.01,
    },
    {
      ...base,
      measure: 'tasks over 50 ms, beside the floor’s',
      unit: '',
      values: loads.warm.map((one, at) => one.longTasks.length - loads.floor[at]!.longTasks.length),
    },
  ]
}

/**
 * How much more the largest library costs than the smallest with anything in it, on the long page: of the medians, since
 * no run of the one belongs to a run of the other. Beside the floor, which tells how fast the machine was each time, and
 * as it was measured.
 */
function growth(figures: readonly Figure[]): Figure[] {
  const beside = grown(figures, 'arXiv, 2,000 rows', 'warm / floor')
  const answered = grown(figures, 'arXiv, 2,000 rows · warm', 'start to answer')
  const done = grown(figures, 'arXiv, 2,000 rows · warm', 'start to done')
  for (const figure of beside) figure.limit = 1.3
  return [...beside, ...answered, ...done]
}

function grown(figures: readonly Figure[], what: string, which: string): Figure[] {
  const sized = figures
    .filter(({ of, measure, rows = 0 }) => of === what && measure === which && rows > 0)
    .toSorted((one, other) => one.rows! - other.rows!)
  const [first, last] = [sized[0], sized.at(-1)]
  if (!first || !last || first === last) return []
  const values = [summaryOf(last.values).median / summaryOf(first.values).median]
  const measure = `${which}, beside ${first.rows!.toLocaleString('en-US')} rows`
  return [{ of: `growth, ${what}`, rows: last.rows!, measure, unit: '×', values }]
}
