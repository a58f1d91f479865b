import { ZodError } from 'zod'
import type { Fault } from '../model/asking'
import type { Question, Said } from '../sources/source'
import type { Sent } from './send'

export type Read =
  | { ok: true; said: ReadonlyMap<string, Said<unknown>>; spentUntil?: number }
  | { ok: false; fault: Fault }

/** What an answer says of each key, or what is wrong with it. Never throws: an answer may be anything. */
export function readAnswer(
  question: Question<unknown>,
  { status, text, spentUntil }: Extract<Sent, { ok: true }>,
  keys: readonly string[],
  now: number,
): Read {
  // Asked for one thing, it says that there is no such thing. Of a list, it says that the request was wrong.
  if (status === 404)
    return keys.length === 1
      ? { ok: true, said: new Map(keys.map((key) => [key, { is: 'unknown' }])) }
      : { ok: false, fault: { kind: 'refused', status } }
  try {
    return { ok: true, said: question.read(text, keys, new Date(now)), ...(spentUntil !== undefined && { spentUntil }) }
  } catch (error) {
    return { ok: false, fault: { kind: error instanceof ZodError ? 'wrongShape' : 'cut', status } }
  }
}
