import { expect, it, onTestFinished } from 'vitest'
import type { Job } from '../../../lib/model/asking'
import { addJob, listJobs } from '../../../lib/store/jobs'
import { freshLibrary } from './make'

const done = (more: Partial<Job>): Omit<Job, 'id'> => ({
  kind: 'score',
  automatic: false,
  state: 'done',
  startedAt: '2026-11-20T09:00:00.000Z',
  total: 1,
  left: [],
  known: 1,
  unknown: 0,
  failed: 0,
  people: [],
  ...more,
})

it('keeps the last finished jobs, and the last refresh by itself however long ago: the next is counted from it', async () => {
  const db = await freshLibrary()
  onTestFinished(() => db.close())
  await addJob(db, done({ kind: 'refresh', automatic: true, startedAt: '2026-11-18T09:00:00.000Z' }))
  const last = await addJob(db, done({ kind: 'refresh', automatic: true }))
  const asked = await addJob(db, done({ kind: 'refresh' }))
  for (let at = 0; at < 40; at++) await addJob(db, done({}))
  const kept = await listJobs(db)
  expect(kept.filter(({ kind }) => kind === 'refresh')).toEqual([last])
  expect(kept.map(({ id }) => id)).not.toContain(asked.id)
  expect(kept.length).toBeLessThan(25)
})
