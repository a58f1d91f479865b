import type { z } from 'zod'
import type { ProblemKey, Skipped } from '../model/capture'
import { LIBRARY_FILE_VERSION, libraryFileSchema, overrideSchema } from '../model/libraryFile'
import type { LibraryFile } from '../model/libraryFile'
import { paperSchema } from '../model/paper'
import { researcherSchema } from '../model/researcher'
import { ruleSchema } from '../model/rule'
import { elements, parsePiece } from './json'
import type { Member } from './json'
import type { Pace } from './pace'
import { skip, Unreadable } from './problem'

/**
 * Writes the library as one JSON file. Lossless, and the same library gives the same bytes: keys stand in the schema's
 * order whatever order they were stored in, records in the order given, one record a line so that versions compare well.
 */
export function libraryJson(file: LibraryFile): string {
  const { researchers, papers, overrides, rules, ...head } = libraryFileSchema.shape
  const opening = Object.keys(head).map((key) => member(key, file[key as keyof LibraryFile]))
  const lists = [
    list('researchers', file.researchers, researchers.unwrap()),
    list('papers', file.papers, papers.unwrap()),
    list('overrides', file.overrides, overrides.unwrap().unwrap()),
    ...(file.rules?.length ? [list('rules', file.rules, rules.unwrap())] : []),
  ]
  return `{\n${[...opening, ...lists].join(',\n')}\n}\n`
}

const member = (key: string, value: unknown) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`

function list(key: string, records: readonly unknown[], schema: z.ZodType): string {
  if (records.length === 0) return `${JSON.stringify(key)}: []`
  return `${JSON.stringify(key)}: [\n${records.map((record) => JSON.stringify(inOrder(record, schema))).join(',\n')}\n]`
}

/** The same value with every object's keys in the order its schema names them; keys it does not name follow, sorted. */
function inOrder(value: unknown, schema: z.ZodType | undefined): unknown {
  const plain = bare(schema)
  if (Array.isArray(value)) {
    const element = (plain as { element?: z.ZodType } | undefined)?.element
    return value.map((item) => inOrder(item, element))
  }
  if (typeof value !== 'object' || value === null) return value
  const shape = (plain as { shape?: Record<string, z.ZodType> } | undefined)?.shape ?? {}
  const known = Object.keys(shape)
  const rest = Object.keys(value).filter((key) => !Object.hasOwn(shape, key))
  const source = value as Record<string, unknown>
  const entries = [...known, ...rest.sort()].filter((key) => Object.hasOwn(source, key) && source[key] !== undefined)
  return Object.fromEntries(entries.map((key) => [key, inOrder(source[key], shape[key])]))
}

function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  let at = schema
  while (at && 'unwrap' in at && !('element' in at)) at = (at as unknown as { unwrap(): z.ZodType }).unwrap()
  return at
}

/** True when the outermost members say that the text is, or means to be, a library file. */
export function isLibrary(text: string, members: Member[]): boolean {
  return valueOf(text, members, 'format') === 'gloss-library'
}

/**
 * Reads a library file record by record.
 * @returns the library with every record that holds, and the others by line and reason. A paper that a researcher lists
 *   and the file lacks is named too and taken off the list, so that no link leads nowhere.
 * @throws {Unreadable} `newerVersion`, `notALibrary`, `badJson`: nothing of such a file is used
 */
export async function readLibrary(
  text: string,
  members: Member[],
  pace: Pace,
): Promise<{ file: LibraryFile; skipped: Skipped[] }> {
  const version = valueOf(text, members, 'version')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new Unreadable('notALibrary', { found: `version: ${JSON.stringify(version) ?? '?'}` })
  if (version > LIBRARY_FILE_VERSION) throw new Unreadable('newerVersion', { found: String(version) })
  const exportedAt = libraryFileSchema.shape.exportedAt.safeParse(valueOf(text, members, 'exportedAt'))
  if (!exportedAt.success) throw new Unreadable('notALibrary', { found: 'exportedAt' })
  const skipped: Skipped[] = []
  const read = <Schema extends z.ZodType<{ id: string }>>(key: string, schema: Schema, reason: ProblemKey) =>
    readList(text, members, key, schema, reason, skipped, pace)
  const papers = await read('papers', paperSchema, 'badPaper')
  const researchers = await read('researchers', researcherSchema, 'badResearcher')
  const overrides = await read('overrides', overrideSchema, 'badRecord')
  const rules = await read('rules', ruleSchema, 'badRecord')
  const here = new Set(papers.map((paper) => paper.value.id))
  const file: LibraryFile = {
    format: 'gloss-library',
    version: LIBRARY_FILE_VERSION,
    exportedAt: exportedAt.data,
    researchers: researchers.map(({ value, line }) => {
      const missing = value.papers.filter((id) => !here.has(id))
      for (const id of missing) skipped.push(skip('missingPaper', line, id))
      if (missing.length > 0) value.papers = value.papers.filter((id) => here.has(id))
      return value
    }),
    papers: papers.map((paper) => paper.value),
    overrides: overrides.map((override) => override.value),
    ...(rules.length > 0 && { rules: rules.map((rule) => rule.value) }),
  }
  return { file, skipped: skipped.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

async function readList<Schema extends z.ZodType<{ id: string }>>(
  text: string,
  members: Member[],
  key: string,
  schema: Schema,
  reason: ProblemKey,
  skipped: Skipped[],
  pace: Pace,
): Promise<{ value: z.infer<Schema>; line: number }[]> {
  const found = only(members, key)
  if (!found) {
    if (key === 'overrides' || key === 'rules') return []
    throw new Unreadable('notALibrary', { found: `${key}: ?` })
  }
  if (text[found.from] !== '[')
    throw new Unreadable('notALibrary', { found: `${key}: ${text.slice(found.from, found.to)}` })
  const ids = new Set<string>()
  const read: { value: z.infer<Schema>; line: number }[] = []
  for await (const piece of elements(text, found, pace)) {
    const parsed = schema.safeParse(parsePiece(piece))
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join('.') ?? ''
      skipped.push(skip(reason, piece.line, `${where}: ${piece.text}`))
    } else if (ids.has(parsed.data.id)) skipped.push(skip('duplicate', piece.line, parsed.data.id))
    else {
      ids.add(parsed.data.id)
      read.push({ value: parsed.data, line: piece.line })
    }
  }
  return read
}

function valueOf(text: string, members: Member[], key: string): unknown {
  const found = only(members, key)
  // A scalar; a list or object here is no version and no date, and may be huge.
  if (!found || '[{'.includes(text[found.from]!)) return undefined
  return parsePiece({ text: text.slice(found.from, found.to), line: 1 })
}

/** @throws {Unreadable} `notALibrary` when a key stands twice: which of the two is meant cannot be known */
function only(members: Member[], key: string): Member | undefined {
  const found = members.filter((candidate) => candidate.key === key)
  if (found.length > 1) throw new Unreadable('notALibrary', { found: `${key}, ${key}` })
  return found[0]
}
