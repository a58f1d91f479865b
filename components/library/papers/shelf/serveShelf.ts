import { StoreError } from '../../../../lib/store'
import { PapersShelf } from './papersShelf'
import type { Ask, Say } from './talk'

/**
 * Answers the page that shows the papers.
 * @param say tells the page something
 * @returns what to call with each question; answers come in the questions' order, and the last text counts
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
        (whole) => say({ say: 'shelf', shelf: { columns: shelf.columns, whole }, found: shelf.search(text) }),
      )
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      say({ say: 'failed', problem: error instanceof StoreError ? error.problem : undefined, message })
    }
  }
  return (question) => {
    if (question.ask === 'read') {
      reading = reading.then(() => read(question.revision))
      return
    }
    text = question.text
    say({ say: 'found', found: shelf.search(text) })
  }
}
