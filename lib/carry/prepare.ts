import type { Skipped } from '../model/capture'
import { planImport } from '../store'
import type { ImportInput, ImportPlan } from '../store'
import { readInput } from '../transfer/read'
import type { Reading } from '../transfer/read'
import type { Given, Progress } from './protocol'
import { isRawData, readRawData } from './rawData'

/** What came of reading and comparing; `refused`: nothing in it could be used. */
export type Outcome = { refused: Skipped[] } | { plan: ImportPlan }

/**
 * Reads what was given, whatever it is, and works out what it would change.
 * @throws the signal's reason when aborted, and what the store throws
 */
export async function prepare(
  given: readonly Given[],
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Outcome> {
  const [only] = given
  if (only && only.content !== null && given.length === 1 && (await isRawData(only.content))) {
    const raw = await readRawData(only.content)
    if ('refused' in raw) return raw
    return { plan: await planImport(raw, labelOf(given), { signal }) }
  }
  const files = given.map(({ name, content }) => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }))
  const reading = await readInput(files, {
    capturedAt: new Date(),
    signal,
    onProgress: ({ done, total }) => onProgress({ phase: 'reading', part: total === 0 ? 1 : done / total }),
  })
  // Library files are handed over whole, so that they restore their own ids, dates, corrections and rules.
  const { input, skipped } = inputOf(reading)
  if (isEmpty(input)) return { refused: skipped }
  const plan = await planImport(input, labelOf(given), {
    signal,
    onProgress: (done, total) => onProgress({ phase: 'comparing', part: total === 0 ? 1 : done / total }),
  })
  return { plan: reading.kind === 'library' ? { ...plan, skipped: skipped.concat(plan.skipped) } : plan }
}

function inputOf(reading: Reading): { input: ImportInput; skipped: Skipped[] } {
  if (reading.kind === 'library') return { input: reading.file, skipped: reading.skipped }
  const { capture } = reading
  if (reading.kind === 'capture') return { input: capture, skipped: capture.skipped }
  return { input: { libraries: reading.libraries, capture }, skipped: capture.skipped }
}

/** Whoever saved nobody yet may have rules, or have said what is wrong. */
function isEmpty(input: ImportInput): boolean {
  if ('libraries' in input) return input.libraries.every(isEmpty) && isEmpty(input.capture)
  const said = 'format' in input ? [...(input.rules ?? []), ...input.overrides] : []
  return input.researchers.length + input.papers.length + said.length === 0
}

/** What the journal shows: a folder by its own name, files by theirs. */
function labelOf(given: readonly Given[]): string {
  const folders = new Set(given.map(({ name }) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : undefined)))
  const [folder] = folders
  if (folder !== undefined && folders.size === 1) return folder.slice(0, 300)
  return given
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 300)
}
