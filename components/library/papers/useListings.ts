import { useMemo } from 'react'
import { useResearchers } from '../../shared/useLibrary'
import { listings } from './shelf/columns'
import type { Listers } from './shelf/columns'

/** Which researchers list a paper, live; nobody until they are read. */
export function useListings(): Listers {
  const researchers = useResearchers()
  return useMemo(() => listings(researchers ?? []), [researchers])
}
