import { useLiveQuery } from 'dexie-react-hooks'
import {
  getResearcher,
  listChanges,
  listReadings,
  listResearcherBriefs,
  listResearchers,
  papersOf,
} from '../../lib/store'
import type { ResearcherId } from '../../lib/model/researcher'

/*
 * What the library holds, live: a change made in any window shows in all of them. Each is undefined until the first
 * answer, which is there within a frame or two, so nothing is shown in its place.
 */

/** Everyone without their papers: there sooner than `useResearchers`, for lists of people. */
export const useResearcherBriefs = () => useLiveQuery(() => listResearcherBriefs())
export const useResearchers = () => useLiveQuery(() => listResearchers())
export const useChanges = () => useLiveQuery(() => listChanges())
export const useReadings = () => useLiveQuery(() => listReadings())

/** The papers of some researchers, by their keys. */
export function usePapersOf(ids: readonly ResearcherId[]) {
  return useLiveQuery(async () => {
    const lists = await Promise.all(ids.map((id) => papersOf(id)))
    return new Map(ids.map((id, at) => [id, lists[at]!]))
  }, [ids.join()])
}

/** A researcher with their papers in the profile's order; null when there is none of that id. */
export function useResearcher(id: ResearcherId) {
  return useLiveQuery(async () => {
    const researcher = await getResearcher(id)
    return researcher ? { researcher, papers: await papersOf(id) } : null
  }, [id])
}
