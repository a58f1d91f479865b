import { cpus, totalmem } from 'node:os'
import { table } from '../../scripts/table.ts'
import { summaryOf } from './figures.ts'
import type { Figure } from './figures.ts'

/** What a run of the benchmark leaves, as JSON. */
export interface Results {
  at: string
  machine: { processor: string; cores: number; memoryGB: number }
  browser: string
  runs: number
  parts: { part: string; seconds: number; figures: (Figure & ReturnType<typeof summaryOf>)[] }[]
}

export function emptyResults(browser: string, runs: number): Results {
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
  }
  return { at: new Date().toISOString(), machine, browser, runs, parts: [] }
}

export function addPart(results: Results, part: string, seconds: number, figures: readonly Figure[]): void {
  results.parts.push({
    part,
    seconds,
    figures: figures.map((figure) => ({ ...figure, ...summaryOf(figure.values) })),
  })
}

/** The figures as columns of text. */
export function told(figures: readonly Figure[]): string {
  const rows = figures.map(({ of, rows: held, measure, unit, values, limit }) => {
    const { median, min, max } = summaryOf(values)
    const verdict = limit === undefined ? '' : median <= limit ? 'yes' : 'NO'
    return [
      of,
      held === undefined ? '' : held.toLocaleString('en-US'),
      measure,
      `${short(median)} ${unit}`,
      values.length > 1 ? `${short(min)} – ${short(max)}` : '',
      String(values.length),
      limit === undefined ? '' : `${short(limit)} ${unit}`,
      verdict,
    ]
  })
  return table(['what', 'library', 'measure', 'median', 'min – max', 'n', 'limit', 'met'], rows, 48)
}

function short(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US')
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4
  return value.toLocaleString('en-US', { maximumFractionDigits: digits })
}
