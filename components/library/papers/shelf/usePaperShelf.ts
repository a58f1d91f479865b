import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useReducer } from 'react'
import { libraryRevision } from '../../../../lib/store'
import { startShelf } from './startShelf'
import type { FoundPapers, Say, Shelf } from './talk'

interface PaperShelf {
  shelf?: Shelf
  found?: FoundPapers
  /** While the library is being read. */
  progress?: { done: number; total: number }
  failed?: Extract<Say, { say: 'failed' }>
}

/**
 * All papers and what is found among them, live. What is shown stays until the next answer is there, so that nothing
 * flickers while somebody types.
 */
export function usePaperShelf(text: string): PaperShelf {
  const [state, hear] = useReducer(heard, {})
  // Throws what keeps the library from opening; there is nothing to hold then, and no worker is begun.
  const revision = useLiveQuery(() => libraryRevision())
  const open = revision !== undefined
  useEffect(() => (open ? startShelf().listen(hear) : undefined), [open])
  useEffect(() => {
    if (open) startShelf().ask({ ask: 'search', text })
  }, [open, text])
  useEffect(() => {
    if (revision !== undefined) startShelf().ask({ ask: 'read', revision })
  }, [revision])
  return state
}

function heard(state: PaperShelf, said: Say): PaperShelf {
  switch (said.say) {
    case 'progress':
      return { ...state, progress: { done: said.done, total: said.total } }
    case 'shelf': {
      const { progress, failed: _over, ...rest } = state
      return { ...rest, shelf: said.shelf, found: said.found, ...(!said.shelf.whole && progress && { progress }) }
    }
    case 'found':
      return { ...state, found: said.found }
    case 'failed':
      return { ...state, failed: said }
  }
}
