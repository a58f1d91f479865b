// `npm run full`: Gloss in real Chromium on a disk that is really full, as a small disk in memory. An import and a
// snapshot meet it; each has to be told to the reader in words that say what to do, leave nothing behind, and go through
// once there is room. Then the browser is begun anew on such a disk, with a library of today and one of an older Gloss.
// Linux only: it mounts a disk, as root or in a user's own namespace.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const place = mkdtempSync(join(tmpdir(), 'gloss-full-'))
const mount = `mount -t tmpfs -o size=200m tmpfs ${place}`
const script = `${mount} && exec "$0" ${join(import.meta.dirname, 'onSmallDisk.ts')} ${place}`
// A namespace of its own: the disk goes with the process, however that ends.
const apart = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--user', '--map-root-user']
const { status, error } = spawnSync('unshare', [...apart, '--', 'sh', '-c', script, process.execPath], {
  stdio: 'inherit',
})
rmSync(place, { recursive: true, force: true })
if (error) throw error
process.exitCode = status ?? 1
