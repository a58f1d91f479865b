import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeTitle } from './titles.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/pages', `${name}.html`), 'utf8')

/** Our own arXiv listing with so many entries: its first one again and again, with other ids and titles. */
export function arxivListing(rows: number): string {
  const html = fixture('arxiv-list-recent')
  return repeat(html, /<dt>[\s\S]*?<\/dd>/, /<dt>[\s\S]*<\/dd>/, rows, (entry, at) =>
    entry
      .replaceAll('2605.29280', madeId(at))
      .replace(/(<span class='descriptor'>Title:<\/span>)[\s\S]*?(<\/div>)/, `$1\n ${madeTitle(at)}\n$2`),
  )
}

/** Our own page of Scholar results with so many. */
export function scholarResults(rows: number): string {
  const html = fixture('scholar-search')
  return repeat(
    html,
    /<div class="gs_r gs_or [\s\S]*?\n/,
    /<div class="gs_r gs_or [\s\S]*gs_or [\s\S]*?\n/,
    rows,
    (entry, at) =>
      entry
        .replaceAll('Gl0ssAAAAAAJ', `Gl0ss${String(at).padStart(6, '0')}J`)
        .replace(/arXiv:2605\.29280/, 'arXiv')
        .replace(/(<h3 class="gs_rt"><a [^>]*>)[\s\S]*?(<\/a><\/h3>)/, `$1${madeTitle(at)}$2`),
  )
}

/** An id of a month in which arXiv does not number so high. */
function madeId(at: number): string {
  return `2611.${String(90_000 + at).padStart(5, '0')}`
}

/** A page with its entries replaced by changed copies of the first. */
function repeat(
  html: string,
  one: RegExp,
  all: RegExp,
  rows: number,
  change: (entry: string, at: number) => string,
): string {
  const entry = one.exec(html)?.[0]
  if (entry === undefined) throw new Error('The fixture has no entry.')
  const entries = Array.from({ length: rows }, (_, at) => change(entry, at)).join('\n')
  return html.replace(all, () => entries)
}
