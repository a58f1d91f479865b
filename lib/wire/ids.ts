import type { ArxivId } from '../model/arxivId'
import type { IdAnswer } from '../model/lookup'
import { packAnswer, unpackAnswer } from './answer'
import type { WireAnswer } from './answer'

/** A long page's first question: what scores the papers with these arXiv ids have. One line an id. */
export interface WireIds {
  group: string
  ids: string
}

export interface WireIdAnswer extends WireAnswer {
  open: boolean
  people: boolean
}

export function packIds(group: string, ids: readonly ArxivId[]): WireIds {
  return { group, ids: ids.join('\n') }
}

export function packIdAnswer(answer: IdAnswer, ids: readonly ArxivId[]): WireIdAnswer {
  return { ...packAnswer(answer, rowsOf(ids)), open: answer.open, people: answer.people }
}

export function unpackIdAnswer(answer: WireIdAnswer, ids: readonly ArxivId[]): IdAnswer {
  return { ...unpackAnswer(answer, rowsOf(ids)), open: answer.open, people: answer.people }
}

const rowsOf = (ids: readonly ArxivId[]) => ids.map((arxivId) => ({ arxivId }))
