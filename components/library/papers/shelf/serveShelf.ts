import { StoreError } from '../../../../lib/store'
import { firstPapers } from './firstPapers'
import { PapersShelf } from './papersShelf'
import type { Ask, Say } from './talk'

/**
 * Answers the page that shows the papers.
 * @param say tells the page something
 * @returns what to call with each question; of texts that come at once, only the last is sure to be answered
 */
export function serveShelf(say: (said: Say) => void): (question: Ask) => void {
  const shelf = new PapersShelf()
  let text = ''
  let reading = Promise.resolve()
  const read = async (revision: number) => {
    try {
      await shelf.read(
        revision,
        (done, total) => say({ say: 'progress', done, total }),
        (whole) =>
          say({ say: 'shelf', shelf: { columns: shelf.columns, whole }, found: { ...shelf.search(text), first: [] } }),
      )
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      say({ say: 'failed', problem: error instanceof StoreError ? error.problem : undefined, message })
    }
  }
  const search = async () => {
    const { columns } = shelf
    const found = shelf.search(text)
    const first = await firstPapers(columns, found.documents)
    // Another letter has been typed, or the library was read anew: the answer to that stands for this one too, and the places
    // found are no others' than those of the columns they were found in.
    if (found.text === text && columns === shelf.columns) say({ say: 'found', found: { ...found, first } })
  }
  return (question) => {
    if (question.ask === 'read') {
      reading = reading.then(() => read(question.revision))
      return
    }
    text = question.text
    void search()
  }
}
