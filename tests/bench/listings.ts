import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { arxivListing, scholarResults } from './generate.ts'

/** A page whose rows are found, by Gloss at its real address and by the floor at another. */
export interface Listing {
  name: string
  url: string
  html: string
  /** Whether it is a saved real page; else one of our own. */
  real: boolean
  /** How many of its rows are papers. */
  rows: number
}

const shared = join(import.meta.dirname, '../../../shared/pages')

/** The pages that are measured: saved real ones where they are at hand, otherwise ones made from our own fixtures. */
export function listings(): Listing[] {
  return [
    page('arXiv, 50 rows', 'https://arxiv.org/list/cs/recent', 50, 'arxiv/list-recent-2026-cs-50.html', arxivListing),
    page('arXiv, 250 rows', 'https://arxiv.org/list/cs/recent?skip=0&show=250', 250, undefined, (rows) => {
      const large = saved('arxiv/list-recent-2026-cs-2000.html')
      return large ? firstEntries(large, rows) : arxivListing(rows)
    }),
    page(
      'arXiv, 2,000 rows',
      'https://arxiv.org/list/cs/pastweek?skip=0&show=2000',
      2000,
      'arxiv/list-recent-2026-cs-2000.html',
      arxivListing,
    ),
    page(
      'Scholar, 10 rows',
      'https://scholar.google.com/scholar?q=attention+mechanism&hl=en&as_sdt=0,5',
      10,
      'scholar/search-2026-attention.html',
      scholarResults,
    ),
  ]
}

/** The same page where only the floor's extension runs. */
export const floorUrl = (listing: Listing) => `https://floor.example/${listing.rows}`
/** The same page where no extension runs. */
export const bareUrl = (listing: Listing) => `https://bare.example/${listing.rows}`

function page(
  name: string,
  url: string,
  rows: number,
  file: string | undefined,
  make: (rows: number) => string,
): Listing {
  const real = file === undefined ? undefined : saved(file)
  return { name, url, rows, html: real ?? make(rows), real: real !== undefined }
}

function saved(file: string): string | undefined {
  const path = join(shared, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** A listing cut after so many entries. */
function firstEntries(html: string, count: number): string {
  const ends = [...html.matchAll(/<\/dd>/g)]
  const from = ends[count - 1]
  const last = ends.at(-1)
  if (!from || !last) throw new Error(`The listing has no ${count} entries.`)
  return html.slice(0, from.index + from[0].length) + html.slice(last.index + last[0].length)
}
