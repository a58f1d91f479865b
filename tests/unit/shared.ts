import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

// Real pages and figures that are not ours to keep in the repository lie in a sibling folder on some machines. Tests
// that read them run there only; what is essential is also covered by our own fixtures.

const folder = resolve(import.meta.dirname, '../../../shared')

/** Whether the sibling folder `../shared` with the real pages is here. */
export const shared = existsSync(join(folder, 'pages', 'INDEX.tsv'))

if (!shared) console.warn('../shared is absent: tests on real pages do not run, our own fixtures do')

/** A file of `../shared` as text. */
export function sharedText(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** A JSON file of `../shared`; the caller knows its shape. */
export function sharedJson<Shape>(path: string): Shape {
  return JSON.parse(sharedText(path)) as Shape
}
