import type { Part } from '../part.ts'
import { pages } from './pages.ts'
import { sizes } from './sizes.ts'
import { ui } from './ui.ts'

/** Every part, in the order in which they run. */
export const parts: readonly Part[] = [pages, ui, sizes]
