import type { Capture, CapturedResearcher } from '../model/capture'
import { capturedResearcherSchema } from '../model/captureSchema'
import { identityKinds } from '../model/identity'
import type { Identity } from '../model/identity'
import { readCell } from './csvCell'
import type { Pace } from './pace'
import { skip } from './problem'
import { RESEARCHER_COLUMNS } from './researcherTable'
import { BadRow } from './scoreRow'
import { headers, tableRows } from './table'

type Column = (typeof RESEARCHER_COLUMNS)[number]

const normal = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')
const BY_NAME = new Map(RESEARCHER_COLUMNS.map((column) => [normal(column), column]))
/** A name and one of these make a table of researchers; a name alone may be a table of anything. */
const TELLING: ReadonlySet<Column> = new Set(['h_index', 'citations', 'identities', 'ai_score'])

/** The header of a researchers' table (Gloss's own, or one that a spreadsheet saved again); undefined for another. */
export function researcherHeader(text: string): ResearcherHeader | undefined {
  for (const { cells, delimiter, from } of headers(text)) {
    const columns = cells.map((cell) => BY_NAME.get(normal(cell)))
    const isTelling = columns.some((column) => column && TELLING.has(column))
    if (columns.includes('name') && isTelling) return { cells, columns, delimiter, from }
  }
  return undefined
}

export interface ResearcherHeader {
  cells: string[]
  columns: (Column | undefined)[]
  delimiter: string
  from: number
}

/** Reads a researchers' table. A row with a value that cannot be right is skipped whole, by its line. */
export async function readResearcherTable(
  text: string,
  header: ResearcherHeader,
  options: { capturedAt: Date; label: string },
  pace: Pace,
): Promise<Capture> {
  const capture: Capture = { researchers: [], papers: [], skipped: [] }
  for await (const rows of tableRows(text, header.from, header.delimiter, pace)) {
    for (const { line, cells, broken } of rows) {
      if (cells.every((cell) => cell.trim() === '')) continue
      const read =
        broken || cells.length !== header.cells.length ? undefined : readRow(cellsOf(header.columns, cells), options)
      if (read && !(read instanceof BadRow)) capture.researchers.push(read)
      else {
        const problem = read ?? new BadRow(broken ? 'badQuotes' : 'wrongFieldCount', cells.join(header.delimiter))
        capture.skipped.push(skip(problem.reason, line, problem.found))
      }
    }
  }
  return capture
}

function cellsOf(columns: readonly (Column | undefined)[], cells: readonly string[]): Map<Column, string> {
  const found = new Map<Column, string>()
  for (const [index, column] of columns.entries()) {
    const cell = readCell(cells[index]!).trim()
    if (column && cell !== '' && !found.has(column)) found.set(column, cell)
  }
  return found
}

function readRow(
  cells: Map<Column, string>,
  { capturedAt, label }: { capturedAt: Date; label: string },
): CapturedResearcher | BadRow {
  const name = cells.get('name')
  if (!name) return new BadRow('noName', [...cells.values()].join(' '))
  const numbers: Record<string, number> = {}
  for (const [column, key, most] of NUMBERS) {
    const shown = cells.get(column)
    if (shown === undefined) continue
    const number = /^-?\d+(?:[.,]\d{1,2})?%?$/.test(shown)
      ? Number(shown.replace(',', '.').replace('%', ''))
      : undefined
    if (number === undefined || (most > 100 && !Number.isInteger(number))) return new BadRow('badNumber', shown)
    if (number < 0 || number > most) return new BadRow('outOfRange', shown)
    numbers[key] = number
  }
  const identities = identitiesOf(cells.get('identities') ?? '')
  if (!identities) return new BadRow('badRecord', cells.get('identities'))
  const captured = cells.get('captured_at')
  const moment = captured === undefined ? capturedAt.getTime() : Date.parse(captured)
  if (Number.isNaN(moment) || moment > capturedAt.getTime() + 86_400_000) return new BadRow('badDate', captured)
  const source = cells.get('source') ?? label
  const read = capturedResearcherSchema.safeParse({
    name,
    ...numbers,
    ...(cells.get('field') && { field: cells.get('field') }),
    ...(cells.get('affiliation') && { affiliation: cells.get('affiliation') }),
    identities,
    ...(cells.get('tags') && {
      tags: cells
        .get('tags')!
        .split(/;\s*/)
        .filter((tag) => tag !== ''),
    }),
    ...(cells.get('note') && { note: cells.get('note') }),
    source: {
      kind: 'score-table',
      ...(source && { label: source.slice(0, 300) }),
      capturedAt: new Date(moment).toISOString(),
    },
  })
  return read.success ? read.data : new BadRow('badResearcher', name)
}

const NUMBERS: readonly [Column, string, number][] = [
  ['h_index', 'hIndex', Number.MAX_SAFE_INTEGER],
  ['papers', 'paperCount', Number.MAX_SAFE_INTEGER],
  ['citations', 'citations', Number.MAX_SAFE_INTEGER],
  ['novelty', 'novelty', 100],
  ['ai_score', 'aiScore', 100],
]

/** Reads `orcid:0000-…; scholar:…`; undefined when one of them is of no known kind. */
function identitiesOf(text: string): Identity[] | undefined {
  const found: Identity[] = []
  for (const part of text.split(/;\s*/)) {
    if (part.trim() === '') continue
    const [, given, value] = /^([a-z-]+):(.+)$/.exec(part.trim()) ?? []
    const kind = identityKinds.find((known) => known === given)
    if (!kind || !value) return undefined
    found.push({ kind, value: value.trim() })
  }
  return found
}
