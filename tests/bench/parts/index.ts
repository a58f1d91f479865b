import type { Part } from '../part.ts'
import { pages } from './pages.ts'
import { triage } from './triage.ts'

/** Every part, in the order in which they run. */
export const parts: readonly Part[] = [pages, triage]
