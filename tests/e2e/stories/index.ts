import type { Engine } from '../browser.ts'
import { harness } from './harness.ts'

/** Everything a reader does with Gloss, told once and played in each browser. */
export function stories(engine: Engine): void {
  harness(engine)
}
