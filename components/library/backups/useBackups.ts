import { useLiveQuery } from 'dexie-react-hooks'
import { listSnapshots, readBackupState } from '../../../lib/store'

/** What is known of every snapshot, newest first; live. */
export const useSnapshots = () => useLiveQuery(() => listSnapshots())
/** How the last snapshot and the last file went; live. */
export const useBackupState = () => useLiveQuery(() => readBackupState())
