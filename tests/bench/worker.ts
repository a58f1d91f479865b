import type { Worker } from 'playwright-core'

/** Runs in the background: raises a page's message there, so that nothing of the way to it is measured. */
async function raise(data: unknown): Promise<{ ms: number; known: number }> {
  const { runtime } = Reflect.get(globalThis, 'chrome') as {
    runtime: {
      id: string
      onMessage: {
        dispatch(message: object, sender: object, answer: (answer: { res?: { rows: unknown[] } }) => void): void
      }
    }
  }
  const begin = performance.now()
  const { res } = await new Promise<{ res?: { rows: unknown[] } }>((resolve) =>
    runtime.onMessage.dispatch({ id: 1, type: 'lookup', timestamp: Date.now(), data }, { id: runtime.id }, resolve),
  )
  const ms = performance.now() - begin
  if (!res) throw new Error('The background gave no answer.')
  // Counted here: what the rows would cost on their way to the measuring process falls upon the next question.
  return { ms, known: res.rows.filter((row) => row !== 0).length }
}

/** How long the background takes to answer a question, from when it has it, in milliseconds; and how many rows it knew. */
export function askIn(worker: Worker, question: object): Promise<{ ms: number; known: number }> {
  return worker.evaluate(raise, question)
}
