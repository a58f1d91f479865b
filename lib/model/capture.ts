import type { ArxivId } from './arxivId'
import type { Doi } from './doi'
import type { Identity } from './identity'
import type { Paper, PaperScore } from './paper'
import type { Provenance } from './provenance'
import type { Metrics, ResearcherId } from './researcher'

/** A paper as a source describes it, before the library knows which of its papers that is. */
export type CapturedPaper = Omit<Paper, 'id' | 'arxivId' | 'doi' | 'scores'> & {
  arxivId?: ArxivId
  doi?: Doi
  scores?: PaperScore[]
}

/** A researcher as a source describes them. `papers` in the source's order; `undefined` where the source lists none. */
export type CapturedResearcher = Metrics & {
  /** Whom of the library this is, where that is known beforehand. Nobody new is made of it. */
  id?: ResearcherId
  name: string
  affiliation?: string
  interests?: string[]
  identities: Identity[]
  papers?: CapturedPaper[]
  tags?: string[]
  note?: string
  source: Provenance
}

/** Something in the input that was left out, where it stands, and why. */
export interface Skipped {
  /** 1-based line (or row, or array position) in the input; absent when the whole input is meant. */
  line?: number
  /** The file inside a folder or archive, when there are several. */
  file?: string
  /** A key of the `problems` messages, so that every reader reads it in their language. */
  reason: ProblemKey
  /** What was found there, cut to a readable length. */
  found?: string
}

/** What any input amounts to: nothing is written until the reader has seen the preview made from it. */
export interface Capture {
  researchers: CapturedResearcher[]
  papers: CapturedPaper[]
  skipped: Skipped[]
  /**
   * Brought by a source that was asked, as opposed to imported by the reader: papers without scores only add to papers
   * that are stored, and none is kept for itself.
   */
  asked?: true
}

/** Every reason an input, or a part of one, can be refused. Each has a message under `problems` in the locales. */
export const problemKeys = [
  // the whole input
  'empty',
  'tooLarge',
  'cannotOpen',
  'unknownFormat',
  'notText',
  'badEncoding',
  'badJson',
  'tooDeep',
  'newerVersion',
  'notALibrary',
  'notAProfile',
  'badArchive',
  'archiveTooLarge',
  'tooManyFiles',
  'nestedArchive',
  'officeFile',
  'noKeyColumn',
  'noScoreColumn',
  'duplicateColumn',
  // one record
  'badRecord',
  'badResearcher',
  'badPaper',
  'missingPaper',
  'noName',
  'noTitle',
  'titleAndAuthorsUnclear',
  'badDate',
  'badNumber',
  'outOfRange',
  'badArxivId',
  'badDoi',
  'conflictingIds',
  'noKey',
  'noScore',
  'wrongFieldCount',
  'badQuotes',
  'duplicate',
  'ambiguous',
  'titleCut',
  // one row of a score pack
  'anotherRowCounts',
  'titleOfSeveral',
  'titleTooGeneral',
  'tooManyRows',
  'tooManyOrigins',
] as const
export type ProblemKey = (typeof problemKeys)[number]
