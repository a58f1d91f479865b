import type { Metrics } from '../model/researcher'
import type { ProblemKey } from '../model/capture'

/** A line of a profile's visible text, 1-based, trimmed, never empty. */
export interface Line {
  at: number
  text: string
}

/** What a line is by its own shape, before its neighbours are asked. */
export type Shape =
  | { is: 'metric'; metric: keyof Metrics; value?: number; problem?: ProblemKey }
  | { is: 'heading'; count?: number }
  | { is: 'paper'; category: string; percentile?: number; month: number; day: number; year?: number; hasCode: boolean }
  | { is: 'text' }

/** Cuts text into its non-empty lines; a page's no-break and zero-width spaces are spaces and nothing. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const [index, raw] of text.split(/\r\n?|[\n\u2028\u2029]/).entries()) {
    const line = raw.replace(/[\u200B\u2060\uFEFF]/g, '').trim()
    if (line !== '') lines.push({ at: index + 1, text: line })
  }
  return lines
}

// Label and number are glued on the page: "h-index13", "3papers"; "3 Papers" with a space is the heading of the list.
// A dash or N/A in a number's place says that the source does not know.
const AMOUNT = String.raw`([-+]?\d[\d.,]*\s?[KMB]?|[-–—]|N\/A)`
const LABEL_FIRST: readonly [keyof Metrics, RegExp][] = [
  ['hIndex', new RegExp(`^h-index\\s*${AMOUNT}$`, 'i')],
  ['novelty', new RegExp(`^Novelty\\s*${AMOUNT}\\s?%?$`)],
  ['aiScore', new RegExp(`^AI Score\\s*${AMOUNT}$`)],
]
const NUMBER_FIRST: readonly [keyof Metrics, RegExp][] = [
  ['paperCount', new RegExp(`^${AMOUNT}(?:papers?| papers?)$`)],
  ['citations', new RegExp(`^${AMOUNT}citations?$`)],
]
const HEADING = /^(\d[\d.,]*[KMB]?)\s+Papers?$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const CATEGORY = String.raw`(?:[a-z]+(?:-[a-z]+)*\.)?(?:[A-Z]{2,12}?|[a-z]{2,}(?:-[a-z]+)*)`
const PAPER = new RegExp(
  `^(\\d+(?:\\.\\d+)?)?(${CATEGORY})(${MONTHS.join('|')}) (\\d{1,2})(?:, (\\d{4}))?(?:\\s?(Code))?$`,
)
/** No structural line is longer; longer ones are not even looked at, so that a 100 MB line costs nothing. */
const LONGEST = 60

/** Tells a profile's structural lines from its prose. */
export function shapeOf(text: string): Shape {
  if (text.length > LONGEST) return { is: 'text' }
  for (const [metric, pattern] of [...LABEL_FIRST, ...NUMBER_FIRST]) {
    const found = pattern.exec(text)
    if (found) return { is: 'metric', metric, ...amount(found[1]!, metric) }
  }
  const heading = HEADING.exec(text)
  if (heading) return { is: 'heading', count: readAmount(heading[1]!) }
  const paper = PAPER.exec(text)
  if (!paper) return { is: 'text' }
  const [, percentile, category, month, day, year, code] = paper
  return {
    is: 'paper',
    category: category!,
    percentile: percentile === undefined ? undefined : Number(percentile),
    month: MONTHS.indexOf(month!) + 1,
    day: Number(day),
    year: year === undefined ? undefined : Number(year),
    hasCode: code !== undefined,
  }
}

function amount(text: string, metric: keyof Metrics): { value?: number; problem?: ProblemKey } {
  if (/^([-–—]|N\/A)$/.test(text)) return {}
  const value = readAmount(text)
  if (value === undefined) return { problem: 'badNumber' }
  if (metric === 'novelty' || metric === 'aiScore')
    return value >= 0 && value <= 100 ? { value: Math.round(value * 10) / 10 } : { problem: 'outOfRange' }
  if (value < 0 || value > Number.MAX_SAFE_INTEGER) return { problem: 'outOfRange' }
  return Number.isInteger(value) ? { value } : { problem: 'badNumber' }
}

/** Reads `13`, `1,234`, `1.2K`, `3M`; undefined for anything else. */
export function readAmount(text: string): number | undefined {
  const found = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?([KMB])?$/i.exec(text)
  if (!found) return undefined
  const [, sign, whole, fraction, unit] = found
  const factor = unit ? { K: 1e3, M: 1e6, B: 1e9 }[unit.toUpperCase()]! : 1
  const value = Number(whole!.replaceAll(',', '') + (fraction ?? '')) * factor
  // 1.1 * 1000 is 1100.0000000000002 in binary: with a unit, the whole is what is meant.
  return (sign === '-' ? -1 : 1) * (unit ? Math.round(value) : value)
}
