import type { ArxivId } from '../model/arxivId'
import type { IdAnswer, Left } from '../model/lookup'
import { packAnswer, unpackAnswer } from './answer'
import type { WireAnswer } from './answer'

/** A long page's first question: what scores the papers with these arXiv ids have. One line an id. */
export interface WireIds {
  group: string
  ids: string
}

export interface WireIdAnswer extends WireAnswer {
  open: boolean
  left?: Left
}

export function packIds(group: string, ids: readonly ArxivId[]): WireIds {
  return { group, ids: ids.join('\n') }
}

export function packIdAnswer(answer: IdAnswer, ids: readonly ArxivId[]): WireIdAnswer {
  const { open, left } = answer
  return { ...packAnswer(answer, rowsOf(ids)), open, ...(left && { left }) }
}

export function unpackIdAnswer(answer: WireIdAnswer, ids: readonly ArxivId[]): IdAnswer {
  const { open, left } = answer
  return { ...unpackAnswer(answer, rowsOf(ids)), open, ...(left && { left }) }
}

const rowsOf = (ids: readonly ArxivId[]) => ids.map((arxivId) => ({ arxivId }))
