import { spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { madeTitle } from './titles.ts'

/** A row of a score table, before it has scores. */
export interface TableRow {
  id?: string
  title: string
}

const corpus = join(import.meta.dirname, '../../../shared/corpora/arxiv-titles.tsv.xz')

/**
 * So many papers: real ids and titles where they are at hand, then, as with a clone of this project alone, made ones.
 * The same each time. A made one after a real one has its title with a number.
 */
export async function* papers(count: number): AsyncGenerator<TableRow> {
  const real: string[] = []
  let made = 0
  if (existsSync(corpus)) {
    for await (const { id, title } of realPapers()) {
      if (made >= count) return
      real.push(title)
      // The corpus went through a spreadsheet: ids that lost digits there are nobody's.
      yield { id: isWhole(id) ? id : madeId(made), title }
      made++
    }
  }
  for (let at = made; at < count; at++) {
    const title = real.length > 0 ? `${real[at % real.length]!} (${Math.floor(at / real.length)})` : madeTitle(at)
    yield { id: madeId(at), title }
  }
}

async function* realPapers(): AsyncGenerator<Required<TableRow>> {
  const unpacked = spawn('xz', ['-dc', corpus], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    let head = true
    for await (const line of createInterface({ input: unpacked.stdout })) {
      const [id = '', , , title = ''] = line.split('\t')
      if (!head) yield { id, title }
      head = false
    }
  } finally {
    unpacked.kill()
  }
}

function isWhole(id: string): boolean {
  const [, month, number] = /^(\d{2}(?:0[1-9]|1[0-2]))\.(\d{4,5})$/.exec(id) ?? []
  return month && number ? number.length === (Number(month) < 1501 ? 4 : 5) : /^[a-z-]+\/\d{7}$/.test(id)
}

/** Ids of months in which arXiv gave other numbers: 99,999 a month from 50,000 on, beginning in July 2015. */
function madeId(at: number): string {
  const PER_MONTH = 49_000
  const month = Math.floor(at / PER_MONTH) % 130
  const year = 15 + Math.floor((month + 6) / 12)
  return `${year}${String(((month + 6) % 12) + 1).padStart(2, '0')}.${50_000 + (at % PER_MONTH)}`
}

/**
 * Writes a score table.
 * @param first rows that stand at its beginning, e.g. those of the pages that are measured
 * @param total how many rows it has in all
 */
export async function writeTable(path: string, first: readonly TableRow[], total: number): Promise<void> {
  const file = createWriteStream(path)
  const ids = new Set(first.map(({ id }) => id))
  let text = 'arxiv_id,title,novelty,ai_score\n'
  let written = 0
  const add = async ({ id = '', title }: TableRow) => {
    text += `${id},"${title.replaceAll('"', '""')}",${written % 101},${((written * 7) % 1001) / 10}\n`
    written++
    if (text.length < 1 << 20) return
    if (!file.write(text)) await once(file, 'drain')
    text = ''
  }
  for (const row of first) await add(row)
  for await (const row of papers(total)) {
    if (written >= total) break
    if (!ids.has(row.id)) await add(row)
  }
  file.end(text)
  await once(file, 'finish')
}
