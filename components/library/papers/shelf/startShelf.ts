import type { Say, ShelfLine } from './talk'

let started: ShelfLine | undefined

/** The worker that holds the papers, begun with the first page that wants it and kept for as long as this tab lives. */
export function startShelf(): ShelfLine {
  started ??= lineTo(new Worker(new URL('shelf.worker.ts', import.meta.url), { type: 'module' }))
  return started
}

function lineTo(worker: Worker): ShelfLine {
  return {
    ask: (question) => worker.postMessage(question, []),
    listen(listener) {
      const gone = new AbortController()
      worker.addEventListener('message', ({ data }: MessageEvent<Say>) => listener(data), { signal: gone.signal })
      return () => gone.abort()
    },
  }
}
