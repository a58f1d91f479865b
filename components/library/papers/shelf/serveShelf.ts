import { StoreError } from '../../../../lib/store'
import { PapersShelf } from './papersShelf'
import type { Ask, FoundPapers, Line, Say } from './talk'

/** Answers the page that shows the papers, at the other end of the line. Answers come in order; the last text counts. */
export function serveShelf(line: Line): void {
  const shelf = new PapersShelf()
  let text = ''
  let reading = Promise.resolve()
  const say = (message: Say) => line.postMessage(message)
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
  line.onmessage = ({ data }: MessageEvent<Ask>) => {
    if (data.ask === 'read') {
      reading = reading.then(() => read(data.revision))
      return
    }
    text = data.text
    const found: FoundPapers = shelf.search(text)
    say({ say: 'found', found })
  }
}
