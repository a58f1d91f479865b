import type { Part } from '../part.ts'
import { importing } from './import.ts'
import { lookup } from './lookup.ts'
import { pack } from './pack.ts'
import { pages } from './pages.ts'
import { searching } from './search.ts'
import { sizes } from './sizes.ts'
import { triage } from './triage.ts'
import { ui } from './ui.ts'
import { weight } from './weight.ts'

/** Every part, in the order in which they run. */
export const parts: readonly Part[] = [sizes, pages, weight, lookup, importing, pack, ui, searching, triage]
