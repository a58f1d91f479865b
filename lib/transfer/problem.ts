import type { ProblemKey, Skipped } from '../model/capture'

/** Thrown inside this room when a whole input cannot be read; `readInput` turns it into a reason and goes on. */
export class Unreadable extends Error {
  readonly skipped: Skipped
  constructor(reason: ProblemKey, at: { line?: number; found?: string } = {}) {
    super(reason)
    this.name = 'Unreadable'
    this.skipped = skip(reason, at.line, at.found)
  }
}

/** Makes a reason with what was found cut to a readable length, control characters made visible as spaces. */
export function skip(reason: ProblemKey, line?: number, found?: string): Skipped {
  const shown = found === undefined ? undefined : clean(found)
  return { reason, ...(line !== undefined && { line }), ...(shown && { found: shown }) }
}

const MOST_SHOWN = 80

function clean(text: string): string {
  const flat = text
    .slice(0, 4 * MOST_SHOWN)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
  return flat.length > MOST_SHOWN ? `${flat.slice(0, MOST_SHOWN - 1)}…`.toWellFormed() : flat.toWellFormed()
}
