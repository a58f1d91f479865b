import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that the kills leave on disk: profiles, and the files that are imported. Gone when the process ends, however. */
export const folder = mkdtempSync(join(tmpdir(), 'gloss-kill-'))

process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))
// Without a listener a signal ends the process before it can tidy up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
