import { freshState, periodsOf, sourceIds } from '../model/asking'
import type { SourceId, SourceState } from '../model/asking'
import { countAsks } from './asks'
import type { Library } from './database'
import { asStoreError } from './errors'
import { transact } from './transaction'

/** A source as the Sources page shows it. The key itself is not among what is shown. */
export interface SourceSummary extends SourceState {
  hasKey: boolean
  spent: { day: number; month: number }
  waiting: number
}

/** What the reader may set. */
export type SourceEdit = Partial<Pick<SourceState, 'on' | 'automatic' | 'perDay' | 'perMonth'>>

/** Every source as it stands. @param now milliseconds since 1970 */
export async function listSources(library: Library, now: number): Promise<SourceSummary[]> {
  const { day, month } = periodsOf(now)
  return transact(
    library,
    'r',
    [library.sources, library.sourceKeys, library.sourceUsage, library.sourceRequests],
    (db) => Promise.all(sourceIds.map((id) => summary(db, id, day, month))),
  )
}

async function summary(db: Library, id: SourceId, day: string, month: string): Promise<SourceSummary> {
  const spentIn = async (period: string) => (await db.sourceUsage.get([id, period]))?.requests ?? 0
  return {
    ...(await sourceState(db, id)),
    hasKey: (await db.sourceKeys.get(id)) !== undefined,
    spent: { day: await spentIn(day), month: await spentIn(month) },
    waiting: await countAsks(db, id),
  }
}

export async function sourceState(db: Library, id: SourceId): Promise<SourceState> {
  return (await db.sources.get(id)) ?? freshState(id)
}

/**
 * Writes what the reader set. A source that is switched off asks nothing more: what waited is dropped.
 * @throws {RangeError} for a budget that is no whole number from 0 to a million
 */
export async function editSource(library: Library, id: SourceId, edit: SourceEdit): Promise<void> {
  for (const budget of [edit.perDay, edit.perMonth])
    if (budget !== undefined && !(Number.isInteger(budget) && budget >= 0 && budget <= 1_000_000))
      throw new RangeError('A budget is a whole number of requests.')
  await writing(library, async (db) => {
    const state = await sourceState(db, id)
    const fresh =
      edit.on === undefined || edit.on === state.on
        ? {}
        : { failures: 0, pausedUntil: 0, stopped: undefined, lastFault: undefined }
    await db.sources.put({ ...state, ...fresh, ...edit })
    if (edit.on === false) await dropWaiting(db, id)
  })
}

/** The reader has done something about what stopped a source, or wants it tried again now. */
export async function resumeSource(library: Library, id: SourceId): Promise<void> {
  await writing(library, async (db) => {
    await db.sources.put({ ...(await sourceState(db, id)), failures: 0, pausedUntil: 0, stopped: undefined })
  })
}

/**
 * Keeps the reader's own key, or with undefined forgets it. Either way a source that was stopped may be tried again.
 * @returns what puts the key back that was there before, or takes this one away where there was none
 */
export async function setSourceKey(
  library: Library,
  source: SourceId,
  key: string | undefined,
): Promise<() => Promise<void>> {
  let before: string | undefined
  await writing(library, async (db) => {
    before = await sourceKey(db, source)
    if (key === undefined) await db.sourceKeys.delete(source)
    else await db.sourceKeys.put({ source, key })
    await db.sources.put({ ...(await sourceState(db, source)), failures: 0, pausedUntil: 0, stopped: undefined })
  })
  return async () => {
    await setSourceKey(library, source, before)
  }
}

/** Only for whoever sends the request. */
export async function sourceKey(db: Library, source: SourceId): Promise<string | undefined> {
  return (await db.sourceKeys.get(source))?.key
}

async function dropWaiting(db: Library, source: SourceId): Promise<void> {
  const asks = await db.sourceRequests.where('[source+sent+rank]').between([source], [source, []]).primaryKeys()
  await db.sourceRequests.bulkDelete(asks)
}

async function writing(library: Library, work: (db: Library) => Promise<void>): Promise<void> {
  try {
    await transact(library, 'rw', [library.sources, library.sourceKeys, library.sourceRequests], work)
  } catch (error) {
    throw asStoreError(error)
  }
}
