import type { Capture, Skipped } from '../model/capture'
import type { LibraryFile } from '../model/libraryFile'
import { readProfileText } from '../sources/profileText'
import { contentOf } from './format'
import type { FormatName } from './format'
import { captureOfLibrary, readLibrary } from './libraryFile'
import { pace } from './pace'
import type { Pace, Progress } from './pace'
import { Unreadable } from './problem'
import { readScoreArray, readScoreLines, readScoreTable } from './scoreTable'
import { decode } from './text'

/** A file as the page was given it. Its name is a label, never a promise. */
export interface InputFile {
  name: string
  bytes: Uint8Array
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
 * - `library`: exactly one Gloss library file, to be restored whole: its own ids, dates, overrides.
 * - `capture`: everything else, all files together in the order given. A library file among others is taken as facts
 *   (researchers, papers, tags, notes), which a `libraryReduced` reason says.
 * Both name in `skipped` whatever was left out. A capture without researchers and papers means: nothing to import, and
 * `skipped` says why.
 */
export type Reading =
  | { kind: 'library'; formats: FormatName[]; file: LibraryFile; skipped: Skipped[] }
  | { kind: 'capture'; formats: FormatName[]; capture: Capture }

type FileReading = { name: string; format?: FormatName; skipped: Skipped[] } & (
  | { library: LibraryFile }
  | { library?: undefined; capture?: Capture }
)

/**
 * Reads any mixture of files, each told by its content. Never throws for what is in them: a file that cannot be read is
 * one reason in `skipped`, and the others are read all the same. Long inputs give way to the page every few milliseconds.
 * @throws the signal's reason when aborted, and nothing else
 */
export async function readInput(files: readonly InputFile[], options: ReadOptions): Promise<Reading> {
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const readings: FileReading[] = []
  let before = 0
  for (const file of files) {
    const { length } = file.bytes
    const base = before
    const step = pace(options.signal, (done) =>
      options.onProgress?.({ done: Math.round(base + done * length), total, file: file.name }),
    )
    readings.push(await readFile(file, options, step))
    before += length
    options.onProgress?.({ done: before, total, file: file.name })
  }
  return together(readings)
}

async function readFile(file: InputFile, options: ReadOptions, step: Pace): Promise<FileReading> {
  try {
    return await readText(await decode(file.bytes, step), file.name, options, step)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof Unreadable)) throw error
    return { name: file.name, skipped: [error.skipped] }
  }
}

async function readText(text: string, name: string, { capturedAt }: ReadOptions, step: Pace): Promise<FileReading> {
  const content = await contentOf(text, step)
  const { format } = content
  const label = name.slice(0, 300)
  const table = { capturedAt, label }
  switch (content.format) {
    case 'library': {
      const { file, skipped } = await readLibrary(text, content.members, step)
      return { name, format, library: file, skipped }
    }
    case 'profile-text':
      return read(readProfileText(text, { capturedAt, kind: 'profile-text', ...(label && { label }) }))
    case 'score-table':
      return read(await readScoreTable(text, table, step))
    case 'score-lines':
      return read(await readScoreLines(text, table, step))
    case 'score-array':
      return read(await readScoreArray(text, content.member, table, step))
  }
  function read(capture: Capture): FileReading {
    return { name, format, capture, skipped: capture.skipped }
  }
}

function together(readings: FileReading[]): Reading {
  const formats = [...new Set(readings.flatMap((reading) => reading.format ?? []))]
  const several = readings.length > 1
  const skipped = readings.flatMap((reading) =>
    several ? reading.skipped.map((reason) => ({ ...reason, file: reason.file ?? reading.name })) : reading.skipped,
  )
  const [first] = readings
  if (first?.library && !several) return { kind: 'library', formats, file: first.library, skipped }
  const capture: Capture = { researchers: [], papers: [], skipped }
  for (const reading of readings) {
    const facts = reading.library ? captureOfLibrary(reading.library) : reading.capture
    if (reading.library) skipped.push({ reason: 'libraryReduced', file: reading.name })
    // Not push(...): 200,000 arguments overflow the stack.
    if (facts) capture.researchers = capture.researchers.concat(facts.researchers)
    if (facts) capture.papers = capture.papers.concat(facts.papers)
  }
  if (readings.length === 0) skipped.push({ reason: 'empty' })
  return { kind: 'capture', formats, capture }
}
