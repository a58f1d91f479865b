import { existsSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { z } from 'zod'
import { table } from '../../scripts/table.ts'
import { summaryOf, units } from './figures.ts'
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

/** Puts a part's figures into the results, in the place of what they hold of that part. */
export function addPart(results: Results, part: string, seconds: number, figures: readonly Figure[]): void {
  const measured = { part, seconds, figures: figures.map((figure) => ({ ...figure, ...summaryOf(figure.values) })) }
  const at = results.parts.findIndex((other) => other.part === part)
  if (at === -1) results.parts.push(measured)
  else results.parts[at] = measured
}

const keptSchema = z.object({
  parts: z.array(
    z.object({
      part: z.string(),
      seconds: z.number(),
      figures: z.array(
        z.object({
          of: z.string(),
          rows: z.number().optional(),
          measure: z.string(),
          unit: z.enum(units),
          values: z.array(z.number()).min(1),
          limit: z.number().optional(),
        }),
      ),
    }),
  ),
})

/** What an earlier run left, by part; nothing where there is no such file. */
export function keptFigures(path: string): { part: string; seconds: number; figures: Figure[] }[] {
  return existsSync(path) ? keptSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).parts : []
}

/** Earlier figures that no new one takes the place of, then the new ones. */
export function together(kept: readonly Figure[], now: readonly Figure[]): Figure[] {
  const nameOf = ({ of, rows, measure }: Figure) => JSON.stringify([of, rows, measure])
  const names = new Set(now.map(nameOf))
  return [...kept.filter((figure) => !names.has(nameOf(figure))), ...now]
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
