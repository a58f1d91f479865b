import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const packed = resolve(import.meta.dirname, '../../../shared/corpora/arxiv-titles.tsv.xz')

/** Why the 657,855 real titles cannot be read here; undefined when they can. */
export const corpusMissing = existsSync(packed)
  ? hasXz()
    ? undefined
    : 'there is no `xz` to unpack it'
  : 'it is absent'

if (corpusMissing)
  console.warn(`../shared/corpora/arxiv-titles.tsv.xz: ${corpusMissing}; only our own titles are tried`)

/** Every title of the corpus, as arXiv stores it. */
export function corpusTitles(): string[] {
  const text = execFileSync('xz', ['-dc', packed], { encoding: 'utf8', maxBuffer: 200 * 1024 * 1024 })
  const lines = text.split('\n').slice(1)
  return lines.flatMap((line) => line.split('\t')[3]?.trim() || [])
}

function hasXz(): boolean {
  try {
    execFileSync('xz', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    // Not installed: said above.
    return false
  }
}
