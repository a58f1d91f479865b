import { serveShelf } from '../../../components/library/papers/shelf/serveShelf'
import type { Say, ShelfLine } from '../../../components/library/papers/shelf/talk'

/** Stands in for the worker: the same code in the same thread, with answers that arrive later, as messages do. */
export function startShelf(): ShelfLine {
  started ??= begin()
  return started
}
let started: ShelfLine | undefined

function begin(): ShelfLine {
  const listeners = new Set<(said: Say) => void>()
  const answer = serveShelf((said) => {
    queueMicrotask(() => {
      for (const listener of listeners) listener(structuredClone(said))
    })
  })
  return {
    ask: (question) => queueMicrotask(() => answer(question)),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
