import type { Worker } from 'playwright-core'
import type { TableRow } from './rows.ts'

const CHUNK = 20_000

/** Writes rows one by one into a database of their own, as an extension without packs would keep them. */
export async function keepPlain(worker: Worker, rows: AsyncIterable<TableRow>): Promise<void> {
  let part: TableRow[] = []
  for await (const row of rows) {
    if (part.push(row) < CHUNK) continue
    await worker.evaluate(keep, part)
    part = []
  }
  await worker.evaluate(keep, part)
}

/** Runs in the background: how long single gets take, in milliseconds. */
export function getPlain(worker: Worker, by: 'ids' | 'titles', keys: readonly string[]): Promise<number> {
  return worker.evaluate(get, { by, keys })
}

export function forgetPlain(worker: Worker): Promise<void> {
  return worker.evaluate(forget)
}

function keep(rows: readonly TableRow[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-plain', 1)
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('papers', { keyPath: 'id' }).createIndex('title', 'title'),
    )
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('papers', 'readwrite', { durability: 'relaxed' })
      const store = writing.objectStore('papers')
      for (const [at, { id, title }] of rows.entries()) store.put({ id, title, novelty: at % 101, aiScore: at % 97 })
      writing.addEventListener('complete', () => {
        opening.result.close()
        resolve()
      })
      writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')))
    })
  })
}

function get({ by, keys }: { by: 'ids' | 'titles'; keys: readonly string[] }): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-plain')
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
    opening.addEventListener('success', () => {
      const begin = performance.now()
      const reading = opening.result.transaction('papers')
      const store = reading.objectStore('papers')
      const from = by === 'ids' ? store : store.index('title')
      for (const key of keys) from.get(key)
      reading.addEventListener('complete', () => {
        opening.result.close()
        resolve(performance.now() - begin)
      })
      reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')))
    })
  })
}

function forget(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('bench-plain')
    deleting.addEventListener('success', () => resolve())
    deleting.addEventListener('error', () => reject(deleting.error ?? new Error('not deleted')))
  })
}
