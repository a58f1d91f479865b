import type { Library } from '../database'
import { newChangeId } from '../ids'
import { readLibraryTables, revisionOf } from '../transaction'
import { gather, gatherListers } from './gather'
import type { AtHand } from './gather'
import { partsOf } from './importPlan'
import type { ImportInput, ImportPlan, PlanOptions } from './importPlan'
import { outcomeOf } from './outcome'
import { pacer, unpaced } from './pace'
import { takeCapture } from './takeCapture'
import { takeLibrary } from './takeLibrary'

/**
 * Works out what importing would do to the library as it is now, without writing.
 * @param label what the reader knows the input by; stays with the change in the journal
 * @throws the signal's reason when aborted
 */
export async function planImport(
  db: Library,
  input: ImportInput,
  label: string,
  options: PlanOptions = {},
): Promise<ImportPlan> {
  for (;;) {
    const pace = pacer(options.signal)
    const atHand = await readLibraryTables(db, (bound) => gather(bound, input, unpaced(options.signal)))
    const make = await takeIn(input, label, atHand, pace, options)
    const plan = await readLibraryTables(db, async (bound) => {
      await gatherListers(bound, atHand)
      return (await revisionOf(bound)) === atHand.revision ? make() : undefined
    })
    // Someone wrote meanwhile: what was worked out may be about a library that is no more.
    if (plan) return plan
  }
}

/** The same inside a transaction over the library's tables, where nothing else can be waited for. */
export async function planInTransaction(
  db: Library,
  input: ImportInput,
  label: string,
  signal?: AbortSignal,
): Promise<ImportPlan> {
  const breathe = unpaced(signal)
  const atHand = await gather(db, input, breathe)
  const make = await takeIn(input, label, atHand, breathe, {})
  await gatherListers(db, atHand)
  return make()
}

async function takeIn(
  input: ImportInput,
  label: string,
  atHand: AtHand,
  pace: () => Promise<void> | undefined,
  { onProgress }: PlanOptions,
): Promise<() => ImportPlan> {
  const overridesBefore = new Map(atHand.overrides)
  const { libraries, capture } = partsOf(input)
  const skipped = [...capture.skipped]
  const total = sizeOf(input)
  let done = 0
  const step = () => {
    done++
    const pause = pace()
    if (pause || done === total) onProgress?.(done, total)
    return pause
  }
  const taking = { atHand, now: new Date().toISOString(), skipped, step }
  // Libraries first, whose records keep their keys: what other files say is then said of them.
  for (const library of libraries) await takeLibrary(library, taking)
  await takeCapture(capture, taking)
  const { revision } = atHand
  return () => ({ id: newChangeId(), label, revision, input, ...outcomeOf(atHand, overridesBefore, skipped) })
}

function sizeOf(input: ImportInput): number {
  const { libraries, capture } = partsOf(input)
  const listed = capture.researchers.reduce((sum, { papers }) => sum + (papers?.length ?? 0), 0)
  return [...libraries, capture].reduce((sum, one) => sum + one.researchers.length + one.papers.length, listed)
}
