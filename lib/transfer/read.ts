import type { Capture, ProblemKey, Skipped } from '../model/capture'
import type { LibraryFile } from '../model/libraryFile'
import { readProfileText } from '../sources/profileText'
import { readScholarFeedAnswer } from '../sources/scholarFeedAnswer'
import { readCsl, readCslItem } from './csl'
import { contentOf } from './format'
import type { Content, FormatName } from './format'
import { readLibrary } from './libraryFile'
import { pace } from './pace'
import type { Pace, Progress } from './pace'
import { Unreadable } from './problem'
import { readResearcherTable } from './researcherRows'
import { readScoreArray, readScoreLines, readScoreTable } from './scoreTable'
import type { TableOptions } from './scoreTable'
import { decode, MOST_BYTES } from './text'
import { isFurniture, isZip, unzip } from './zip'

/** A file as the page was given it. Its name is a label, never a promise. */
export interface InputFile {
  name: string
  /** A blob is only read when its turn comes: a folder's files are never all in memory. Null: it could not be opened. */
  bytes: Uint8Array | Blob | null
}

export interface ReadOptions {
  /** When the reader brought it: the date of facts that carry none. */
  capturedAt: Date
  /** Stops the reading; nothing of it remains. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

/**
 * What an input amounts to.
 * - `library`: one Gloss library file and no other facts, to be restored whole: its own ids, dates, overrides.
 * - `capture`: the facts of everything else, all files together in the order given.
 * - `mixture`: several library files, or such files among others that hold facts: each library whole, and the facts.
 * All name in `skipped` whatever was left out. A capture without researchers and papers means: nothing to import, and
 * `skipped` says why.
 */
export type Reading =
  | { kind: 'library'; formats: FormatName[]; file: LibraryFile; skipped: Skipped[] }
  | { kind: 'capture'; formats: FormatName[]; capture: Capture }
  | { kind: 'mixture'; formats: FormatName[]; libraries: LibraryFile[]; capture: Capture }

type FileReading = { name: string; format?: FormatName; skipped: Skipped[] } & (
  | { library: LibraryFile; capture?: undefined }
  | { library?: undefined; capture?: Capture }
)

/**
 * Reads any mixture of files, each told by its content. Never throws for what is in them: a file that cannot be read is
 * one reason in `skipped`, and the others are read all the same. Long inputs give way to the page every few milliseconds.
 * @throws the signal's reason when aborted, and nothing else
 */
export async function readInput(files: readonly InputFile[], options: ReadOptions): Promise<Reading> {
  const wanted = files.filter((file) => !isFurniture(file.name))
  if (wanted.length > MOST_FILES) return refused('tooManyFiles', String(wanted.length))
  const total = wanted.reduce((sum, file) => sum + sizeOf(file.bytes), 0)
  const readings: FileReading[] = []
  let before = 0
  for (const file of wanted) {
    const length = sizeOf(file.bytes)
    const base = before
    const step = pace(options.signal, (done) =>
      options.onProgress?.({ done: Math.round(base + done * length), total, file: file.name }),
    )
    readings.push(...(await readFile(file, options, step)))
    before += length
    options.onProgress?.({ done: before, total, file: file.name })
  }
  return together(readings, readings.length > 1)
}

/** A folder with more files is not one of exports. */
const MOST_FILES = 5000

function refused(reason: ProblemKey, found: string): Reading {
  return { kind: 'capture', formats: [], capture: { researchers: [], papers: [], skipped: [{ reason, found }] } }
}

function sizeOf(bytes: InputFile['bytes']): number {
  if (!bytes) return 0
  return ArrayBuffer.isView(bytes) ? bytes.byteLength : bytes.size
}

async function readFile(file: InputFile, options: ReadOptions, step: Pace): Promise<FileReading[]> {
  try {
    const bytes = await bytesOf(file.bytes)
    if (!isZip(bytes)) return [await readBytes({ name: file.name, bytes }, options, step)]
    const { files, skipped } = await unzip(bytes, step)
    const readings: FileReading[] = skipped.map((reason) => ({ name: file.name, skipped: [reason] }))
    for (const inner of files) readings.push(await readBytes(inner, options, step))
    return readings.length > 0 ? readings : [{ name: file.name, skipped: [{ reason: 'empty' }] }]
  } catch (error) {
    return [problem(file.name, error, options)]
  }
}

/** @throws {Unreadable} `tooLarge`, or `cannotOpen` for a file that was moved, changed or locked since it was chosen */
async function bytesOf(content: InputFile['bytes']): Promise<Uint8Array> {
  if (ArrayBuffer.isView(content)) return content
  if (!content) throw new Unreadable('cannotOpen')
  if (content.size > MOST_BYTES) throw new Unreadable('tooLarge')
  try {
    return new Uint8Array(await content.arrayBuffer())
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    throw new Unreadable('cannotOpen')
  }
}

interface FileBytes {
  name: string
  bytes: Uint8Array
}

async function readBytes({ name, bytes }: FileBytes, options: ReadOptions, step: Pace): Promise<FileReading> {
  try {
    return await readText(await decode(bytes, step), name, options, step)
  } catch (error) {
    return problem(name, error, options)
  }
}

function problem(name: string, error: unknown, { signal }: ReadOptions): FileReading {
  signal?.throwIfAborted()
  if (!(error instanceof Unreadable)) throw error
  return { name, skipped: [error.skipped] }
}

async function readText(text: string, name: string, { capturedAt }: ReadOptions, step: Pace): Promise<FileReading> {
  const content = await contentOf(text, step)
  if (content.format === 'library') {
    const { file, skipped } = await readLibrary(text, content.members, step)
    return { name, format: content.format, library: file, skipped }
  }
  const capture = await readCapture(text, content, { capturedAt, label: name.slice(0, 300) }, step)
  // A header without rows, a list of nothing: sound, but the reader should hear why nothing comes of it.
  if (capture.researchers.length + capture.papers.length + capture.skipped.length === 0) throw new Unreadable('empty')
  return { name, format: content.format, capture, skipped: capture.skipped }
}

async function readCapture(
  text: string,
  content: Exclude<Content, { format: 'library' }>,
  options: TableOptions,
  step: Pace,
): Promise<Capture> {
  switch (content.format) {
    case 'profile-text':
      if (text.length > LONGEST_PROFILES) throw new Unreadable('tooLarge')
      return readProfileText(text, { ...options, kind: 'profile-text' })
    case 'score-table':
      if (content.as === 'array') return readScoreArray(text, content.member, options, step)
      return content.as === 'lines' ? readScoreLines(text, options, step) : readScoreTable(text, options, step)
    case 'researcher-table':
      return readResearcherTable(text, content.header, options, step)
    case 'scholar-feed':
      return readScholarFeedAnswer(content.value, options)
    case 'csl-json':
      return content.member ? readCsl(text, content.member, step) : readCslItem(content.value)
    // The bibliographies' parsers are large and seldom needed: the page that imports loads them when it has to.
    case 'bibtex':
      return (await import('./bibtexRead')).readBibtex(text, step)
    case 'ris':
      return (await import('./risRead')).readRis(text, step)
  }
}

/** A profile is a few kilobytes; thousands of them in one text still fit. */
const LONGEST_PROFILES = 64 << 20

function together(readings: FileReading[], several: boolean): Reading {
  const formats = [...new Set(readings.flatMap((reading) => reading.format ?? []))]
  const skipped = readings.flatMap(({ name, skipped: own }) =>
    several ? own.map((reason) => Object.assign({ file: name }, reason)) : own,
  )
  const libraries = readings.flatMap(({ library }) => library ?? [])
  const capture: Capture = { researchers: [], papers: [], skipped }
  for (const { capture: facts } of readings) {
    if (!facts) continue
    // Not push(...): 200,000 arguments overflow the stack.
    capture.researchers = capture.researchers.concat(facts.researchers)
    capture.papers = capture.papers.concat(facts.papers)
  }
  const [file, ...more] = libraries
  const others = more.length + capture.researchers.length + capture.papers.length > 0
  if (file)
    return others ? { kind: 'mixture', formats, libraries, capture } : { kind: 'library', formats, file, skipped }
  if (readings.length === 0) skipped.push({ reason: 'empty' })
  return { kind: 'capture', formats, capture }
}
