import type { Job } from '../model/asking'
import type { Library } from './database'
import { asStoreError } from './errors'
import { newJobId } from './ids'
import { transact } from './transaction'

/** Finished jobs that are kept for the reader to look at. */
const KEPT = 20

/** Every job, newest first. */
export async function listJobs(db: Library): Promise<Job[]> {
  return db.jobs.orderBy('id').reverse().toArray()
}

export async function getJob(db: Library, id: string): Promise<Job | undefined> {
  return db.jobs.get(id)
}

/** Notes longer work before any of it is done, so that it survives whatever comes. */
export async function addJob(library: Library, job: Omit<Job, 'id'>): Promise<Job> {
  const made = { ...job, id: newJobId() }
  await writing(library, async (db) => {
    await db.jobs.add(made)
    const [last] = await db.jobs.orderBy('id').reverse().filter(isAutomaticRefresh).limit(1).primaryKeys()
    const old = await db.jobs.orderBy('id').reverse().filter(isOver).offset(KEPT).primaryKeys()
    await db.jobs.bulkDelete(old.filter((id) => id !== last))
  })
  return made
}

/** Changes a job as it stands now, whoever else changes it; undefined when there is none. */
export async function changeJob(library: Library, id: string, change: (job: Job) => Job): Promise<Job | undefined> {
  let after: Job | undefined
  await writing(library, async (db) => {
    const before = await db.jobs.get(id)
    after = before && change(before)
    if (after && after !== before) await db.jobs.put(after)
  })
  return after
}

/** The last of these stays: the next is counted from it. */
const isAutomaticRefresh = ({ kind, automatic }: Job) => kind === 'refresh' && automatic
export const isOver = ({ state }: Pick<Job, 'state'>) => state === 'done' || state === 'cancelled'

async function writing(library: Library, work: (db: Library) => Promise<void>): Promise<void> {
  try {
    await transact(library, 'rw', [library.jobs], work)
  } catch (error) {
    throw asStoreError(error)
  }
}
