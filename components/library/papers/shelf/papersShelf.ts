import type { Paper } from '../../../../lib/model/paper'
import { IndexBuilder } from '../../../../lib/search/buildIndex'
import type { Field, TextIndex } from '../../../../lib/search/buildIndex'
import { search } from '../../../../lib/search/search'
import { countPapers, eachPaper, libraryRevision, listResearchers } from '../../../../lib/store'
import { columnsOf, listings } from './columns'
import type { ColumnFacts, PaperColumns } from './columns'
import type { FoundPapers } from './talk'

/** A search that comes while the index is being made waits for one part of it at most. */
const PART = 500

/** What is kept of a paper while the library is read. */
type Read = Pick<Paper, ColumnFacts> & { head: Field[]; abstract: string }

/** Every paper of the library, as one reading of it gave them. */
export class PapersShelf {
  columns: PaperColumns = columnsOf([], new Map())
  #index: TextIndex = new IndexBuilder().finish()
  #revision = -1

  /**
   * Reads the library anew if it has changed, and tells, for a large one twice: when everything but the abstracts can be searched, and
   * when all of it can.
   * @throws what the store throws
   */
  async read(
    revision: number,
    progress: (done: number, total: number) => void,
    ready: (whole: boolean) => void,
  ): Promise<void> {
    if (revision === this.#revision) return ready(true)
    const before = await libraryRevision()
    const [total, researchers] = [await countPapers(), await listResearchers()]
    const read: Read[] = []
    await eachPaper((papers) => {
      for (const paper of papers) read.push(keep(paper))
      progress(read.length, total * 2)
    })
    const columns = columnsOf(read, listings(researchers))
    if (read.length > PART) {
      this.#index = await indexOf(read, false)
      this.columns = columns
      ready(false)
    }
    this.#index = await indexOf(read, true, (done) => progress(total + done, total * 2))
    this.columns = columns
    // A change in the middle of it is told by the page, which watches the revision; what was read is then read again.
    this.#revision = before
    ready(true)
  }

  search(text: string): Omit<FoundPapers, 'first'> {
    const found = search(this.#index, text)
    return found ? { text, ...found } : { text, also: [] }
  }
}

function keep({ id, scores, date, arxivId, year, abstract = '', ...paper }: Paper): Read {
  const { title, formerTitles = [], authors, category = '', venue = '', doi = '' } = paper
  const head = [
    { text: [title, ...formerTitles].join('\n'), weight: 6 },
    { text: authors.join('\n'), weight: 4 },
    { text: [category, venue, arxivId, doi].join('\n'), weight: 3 },
  ]
  return { id, scores, head, abstract, ...(date && { date }), ...(arxivId && { arxivId }), ...(year && { year }) }
}

async function indexOf(read: readonly Read[], whole: boolean, progress?: (done: number) => void): Promise<TextIndex> {
  const builder = new IndexBuilder()
  for (const [at, { head, abstract }] of read.entries()) {
    if (at % PART === PART - 1) {
      progress?.(at)
      await turn()
    }
    builder.add(whole && abstract !== '' ? [...head, { text: abstract, weight: 1 }] : head)
  }
  return builder.finish()
}

/** Lets what waits in this thread have its turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve))
