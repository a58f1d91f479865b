import { useLiveQuery } from 'dexie-react-hooks'
import { heldShards, listPacks } from '../../../lib/store'

/** All packs in the reader's order, live; undefined until the first answer. */
export const usePacks = () => useLiveQuery(() => listPacks())

/** The names of the shards of a pack that are on this machine, live. */
export const useHeldShards = (pack: string) => useLiveQuery(() => heldShards(pack), [pack])
