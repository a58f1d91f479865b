import type { Line } from './talk'

let started: Line | undefined

/** The worker that holds the papers, begun with the first page that wants it and kept for as long as this tab lives. */
export function startShelf(): Line {
  started ??= new Worker(new URL('shelf.worker.ts', import.meta.url), { type: 'module' })
  return started
}
