import { Desk } from '../../../lib/carry/desk'
import type { Given, Reply, Request, Task, Tasks } from '../../../lib/carry/protocol'
import type { LibraryFile } from '../../../lib/model/libraryFile'
import { listResearchers, readLibrary } from '../../../lib/store'

/** Asks a desk as a page does, and waits for the answer. @throws what the desk says went wrong */
export class Asker {
  readonly replies: Reply[] = []
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  readonly #desk = new Desk((reply) => {
    this.replies.push(reply)
    if (!('progress' in reply)) this.#waiting.get(reply.id)?.(reply)
  })
  #asked = 0

  /** Of the question asked last. */
  get id(): number {
    return this.#asked
  }

  async ask<Name extends Task>(task: Name, ask: Tasks[Name]['ask']): Promise<Tasks[Name]['answer']> {
    const id = ++this.#asked
    const answered = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve))
    void this.#desk.take({ id, task, ask } as Request)
    const reply = await answered
    if ('failure' in reply) throw Object.assign(new Error(reply.failure.message), reply.failure)
    return (reply as { answer: Tasks[Name]['answer'] }).answer
  }

  stop(id: number): void {
    void this.#desk.take({ id, task: 'stop' })
  }

  /** Reads, compares and writes. */
  async take(...given: Given[]): Promise<Tasks['apply']['answer']> {
    const prepared = await this.ask('prepare', { given })
    if ('refused' in prepared) throw new Error(JSON.stringify(prepared.refused.first))
    return this.ask('apply', { plan: prepared.brief.id })
  }

  async takeAway(format: Tasks['takeAway']['ask']['format'], ids?: Tasks['takeAway']['ask']['ids']): Promise<string> {
    const blob = await this.ask('takeAway', { format, ...(ids && { ids }), words: ENGLISH_WORDS })
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())
  }
}

const ENGLISH_WORDS = (await import('../../../lib/transfer/write')).ENGLISH

/** This browser's library without what differs from one reading of it to the next. */
export async function contents(): Promise<Omit<LibraryFile, 'exportedAt'>> {
  const { exportedAt: _now, ...rest } = await readLibrary()
  return rest
}

export const idOf = async (name: string) => (await listResearchers()).find((person) => person.name === name)!.id
