import { useEffect } from 'react'
import { logOnce } from '../../lib/log'
import type { ResearcherBrief } from '../../lib/model/researcher'
import { sortParam } from '../../lib/model/researcherOrder'
import type { Sort } from '../../lib/model/researcherOrder'
import { keepGlance } from '../../lib/store'

/** Keeps the first lines of the list as they are now, for the next time the popup opens. */
export function useGlance(all: readonly ResearcherBrief[] | undefined, sort: Sort): void {
  useEffect(() => {
    if (!all) return undefined
    // Not while the popup is still being drawn.
    const timer = setTimeout(() => {
      keepGlance(sortParam(sort)).catch((error: unknown) => logOnce('glance', error))
    }, 200)
    return () => clearTimeout(timer)
  }, [all, sort])
}
