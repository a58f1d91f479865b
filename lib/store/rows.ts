import { identityKey } from '../model/identity'
import type { Override } from '../model/candidates'
import { paperSchema } from '../model/paper'
import type { Paper, PaperId } from '../model/paper'
import { researcherSchema } from '../model/researcher'
import type { Researcher, ResearcherBrief, ResearcherId } from '../model/researcher'
import type { Rule } from '../model/rule'
import { titleKey } from '../model/titleKey'
import type { TitleKey } from '../model/titleKey'
import { isUntitled } from '../model/untitled'
import { nameKey } from './names'

/** A stored paper: the paper, what it is found by, and the revision that wrote it. */
export interface PaperRow extends Paper {
  /** Absent where the title is only a stand-in for an unknown one: nothing is ever matched by that. */
  titleKey?: TitleKey
  /** Keys of former titles: an import finds the paper by them, a row on a page does not. */
  formerKeys?: TitleKey[]
  /** The library's revision that wrote the row; what undo compares. An undo puts the old number back. */
  rev: number
}

/** A stored researcher with the papers of their links, as the planner and the journal handle them. */
export interface ResearcherRecord extends Researcher {
  identityKeys: string[]
  nameKey: string
  rev: number
  /** The revision of the reader's last own edit (tags, note, name); 0 before the first. Does not count as `rev`. */
  edited: number
}

/** What the researchers table holds: the papers live in `links`, so that a new tag does not rewrite a long list. */
export type ResearcherRow = Omit<ResearcherRecord, 'papers'>

export interface LinkRow {
  researcher: ResearcherId
  /** From 0, in the profile's order. */
  position: number
  paper: PaperId
}

export interface OverrideRow extends Override {
  rev: number
}

/** One of the reader's rules. */
export type RuleRow = Rule & { rev: number }

const paperFields = Object.keys(paperSchema.shape) as (keyof Paper)[]
const researcherFields = Object.keys(researcherSchema.shape) as (keyof Researcher)[]

/** The model's fields only, in the model's order, without absent ones: equal papers give equal JSON. */
export const asPaper = (row: Paper): Paper => only(row, paperFields)
export const asResearcher = (record: Researcher): Researcher => only(record, researcherFields)
const briefFields = researcherFields.filter((field) => field !== 'papers') as (keyof ResearcherBrief)[]
export const asBrief = (row: ResearcherBrief): ResearcherBrief => only(row, briefFields)
export const asOverride = ({ rev: _rev, ...override }: OverrideRow): Override => override
export const asRule = ({ rev: _rev, ...rule }: RuleRow): Rule => rule

function only<Model extends object>(row: Model, fields: readonly (keyof Model)[]): Model {
  const out: Partial<Model> = {}
  for (const field of fields) if (row[field] !== undefined) out[field] = row[field]
  return out as Model
}

/** A revision that `commit` replaces by its own. */
export const UNSTAMPED = -1

export function paperRow(paper: Paper): PaperRow {
  return { ...asPaper(paper), ...titleKeysOf(paper), rev: UNSTAMPED }
}

/** What a paper is found by, of its titles. */
export function titleKeysOf(paper: Paper): Pick<PaperRow, 'titleKey' | 'formerKeys'> {
  return {
    ...(!isUntitled(paper) && { titleKey: titleKey(paper.title) }),
    ...(paper.formerTitles && { formerKeys: paper.formerTitles.map(titleKey) }),
  }
}

/** @param edited when the reader last edited the record this one replaces */
export function researcherRecord(researcher: Researcher, edited = 0): ResearcherRecord {
  const identityKeys = [...new Set(researcher.identities.map(identityKey))]
  return { ...asResearcher(researcher), identityKeys, nameKey: nameKey(researcher.name), rev: UNSTAMPED, edited }
}
