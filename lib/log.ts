/**
 * Says once per message and session what went wrong, on the console of whoever runs the code, and nowhere else.
 * @param where the site, source or page concerned
 */
export function logOnce(where: string, error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const line = `[Gloss] ${where}: ${message}`
  if (said.has(line) || said.size >= MOST_LINES) return
  said.add(line)
  console.warn(line, error)
}

const said = new Set<string>()
/** A hostile page must not be able to fill memory with distinct errors. */
const MOST_LINES = 100
