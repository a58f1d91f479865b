import { remember, remembered } from '../../shared/remember'

/** What a table of researchers can show beside the name, in the order it is shown, with its width in rem. */
export const columns = {
  field: 5,
  affiliation: 12,
  hIndex: 4.5,
  i10Index: 5,
  paperCount: 4.5,
  citations: 5.5,
  novelty: 5.25,
  aiScore: 5.5,
  tags: 8.5,
  source: 9,
  savedAt: 7.5,
  updatedAt: 7.5,
} as const
export type ColumnKey = keyof typeof columns
export const columnKeys = Object.keys(columns) as ColumnKey[]

/** Columns of numbers stand at their end. */
export const numberColumns: ReadonlySet<ColumnKey> = new Set([
  'hIndex',
  'i10Index',
  'paperCount',
  'citations',
  'novelty',
  'aiScore',
])

const usual: readonly ColumnKey[] = [
  'field',
  'hIndex',
  'paperCount',
  'citations',
  'novelty',
  'aiScore',
  'tags',
  'savedAt',
]

const KEY = 'researcherColumns'

/** The columns that the address names; else those chosen last in this browser; else the usual ones. */
export function columnsFor(inAddress: string | undefined): readonly ColumnKey[] {
  const text = inAddress ?? remembered(KEY)
  if (text === undefined) return usual
  const wanted = text.split(',')
  return columnKeys.filter((key) => wanted.includes(key))
}

/** What the address says of a choice, which is kept for the next visit. `none` leaves the name alone. */
export function chooseColumns(chosen: readonly ColumnKey[]): string {
  const text = columnKeys.filter((key) => chosen.includes(key)).join(',') || 'none'
  remember(KEY, text)
  return text
}

/** The columns as a grid has them: of fixed widths, so that they do not jump as rows come and go under the scroll. */
export function tableColumns(shown: readonly ColumnKey[]): string {
  return `2.25rem minmax(0, 1fr) ${shown.map((key) => `${columns[key]}rem`).join(' ')} 2.25rem`
}

/** @returns in rem, with the name, the box to mark a row, and its button */
export function tableWidth(shown: readonly ColumnKey[]): number {
  return shown.reduce((sum, key) => sum + columns[key], 11 + 2.25 + 2.25)
}
