import type { Figure } from './figures.ts'
import type { Options } from './options.ts'

/** One part of the benchmark: one file in `parts`, one line in `parts/index.ts`. */
export interface Part {
  /** What `--part` calls it. */
  name: string
  /** What it measures, in a line. */
  says: string
  /** Measures, and says how it goes. Leaves nothing behind but its figures. */
  run(options: Options, say: (line: string) => void): Promise<Figure[]>
  /** What follows from its figures together, also from those of earlier runs that were kept. */
  compare?(figures: readonly Figure[]): Figure[]
}
