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
  return corpusPapers().map(({ title }) => title)
}

/** Every paper of the corpus with its id. */
export function corpusPapers(): { id: string; title: string }[] {
  const text = execFileSync('xz', ['-dc', packed], { encoding: 'utf8', maxBuffer: 200 * 1024 * 1024 })
  const lines = text.split('\n').slice(1)
  return lines.flatMap((line) => {
    const [id, , , title = ''] = line.split('\t')
    return id && title.trim() ? [{ id: whole(id), title: title.trim() }] : []
  })
}

/** Whoever made the corpus read ids as binary numbers (`1501.0003199999999`): what they were is still certain. */
function whole(id: string): string {
  if (id.includes('/')) return id
  const digits = Number(id) < 1501 ? 4 : 5
  return Number(id)
    .toFixed(digits)
    .padStart(5 + digits, '0')
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
