import { defineExtensionMessaging } from '@webext-core/messaging'
import type { Answered, Held, Job, JobStep, SourceId } from './model/asking'
import type { LookupRow } from './model/lookup'
import type { PageStatus } from './model/reading'
import type { Identity } from './model/identity'
import type { ResearcherId } from './model/researcher'
import type { Rule } from './model/rule'
import type { SaveOutcome } from './model/saveOutcome'
import type { Sighting } from './model/sighting'
import type { WireAnswer } from './wire/answer'
import type { WireIdAnswer, WireIds } from './wire/ids'
import type { WireQuestion } from './wire/question'
import type { Found, View, Visit, VisitAnswer } from './model/triage'

/** What the library has of a person; empty when they are not saved. `readAt` is their source's `capturedAt`. */
export interface SavedState {
  researcher?: ResearcherId
  readAt?: string
}

/** A row that is not the paper it was taken for, or that is not by whom it was attributed to. */
export interface Correction {
  row: LookupRow
  /** Whom it is not by; absent: it is not the paper. */
  researcher?: ResearcherId
}

/** The arXiv ids of a page's papers, in page order: those on the reader's screen, and the others. */
export interface PagePapers {
  screen: string[]
  rest: string[]
}

/** A rule that the reader is writing: not kept yet, and maybe never. */
export interface RuleDraft {
  rule?: Rule
}

/** Every message of Gloss: what is asked, and what is answered. The background validates each with Zod. */
interface Messages {
  /** A page asks what the library knows of its rows. One message a batch. */
  lookup(question: WireQuestion): WireAnswer
  /** A page with a long list asks first what is known by arXiv ids alone; the whole question follows. */
  lookupIds(question: WireIds): WireIdAnswer
  /** A profile page's visible text, to be parsed and saved as one researcher. */
  saveProfile(page: { url: string; text: string }): SaveOutcome
  /** A person seen on a page, with what that page shows of them, to be saved as one researcher. */
  saveSighting(seen: { url: string; sighting: Sighting }): SaveOutcome
  /** Whether the person with one of these identities is saved, and when they were last read. A name is never asked. */
  isSaved(person: { identities: Identity[] }): SavedState
  /** From a page, once its badges stand and when that changes: what it found. For the Health tab; answered by nothing. */
  pageRead(status: PageStatus): void
  /** To a tab: what did you find? Answered by the listing content script. */
  pageStatus(): PageStatus
  /** To a tab: who can be saved from you? In page order, the person the page is about first. */
  pagePeople(): Sighting[]
  /** To a tab: what can be read on you? For a profile whose numbers are read from its visible text. */
  pageText(): string
  /** To a tab: which papers are on you? */
  pagePapers(): PagePapers
  /** How many requests it takes to ask for these papers' scores. */
  countRequests(papers: PagePapers): number
  /** The reader wants these papers scored: begins that. */
  scorePapers(papers: PagePapers): Job
  /** The reader wants what their papers lack of titles, authors and abstracts. */
  fillPapers(wanted: { source: SourceId }): Job
  /** Begins a refresh of saved researchers; undefined when no source that knows people is switched on. */
  refreshResearchers(wanted: { ids: ResearcherId[] }): Job | undefined
  steerJob(wanted: { id: string; to: JobStep }): void
  /** A source was switched on or off, got a key or another budget. */
  sourceChanged(wanted: { source: SourceId }): void
  /** Asks a source for one thing, for a reader who waits: whether it answers, or who has a name there. */
  askSource(wanted: { source: SourceId; question: 'test' | 'people'; key: string }): Answered | Held
  /** The reader says who a saved researcher is at a source; false when somebody else saved is that person already. */
  linkResearcher(wanted: { id: ResearcherId; identity: Identity }): boolean
  /** Saves somebody whom a source knows by this id of its own. */
  saveFromSource(wanted: { source: SourceId; key: string }): SaveOutcome | Held
  /** To a tab, from the context menu: save the author whose name this link shows, and tell the reader. */
  saveAuthorAt(link: { linkUrl: string }): void
  /** A listing was opened, or lists more by now: what does the reader's memory hold of it? */
  visit(visit: Visit): VisitAnswer
  /** Papers of a listing were before the reader's eyes. */
  seen(seen: { papers: string[] }): void
  /** The reader is not interested in a paper, or is again. */
  dismiss(said: { paper: string; dismissed: boolean }): void
  /** The reader has a site's listings shown otherwise. */
  saveView(choice: { group: string; view: View }): void
  /** To every other tab: the reader has a site's listings shown otherwise. */
  viewChanged(choice: { group: string; view: View }): void
  /** To every other tab: the reader is not interested in a paper, or is again. */
  dismissedElsewhere(said: { paper: string; dismissed: boolean }): void
  /** From the settings: the reader is writing a rule; without one, they have done. */
  writesRule(draft: RuleDraft): void
  /** To every tab: that rule, for listings to show what it would do. */
  ruleDrafted(draft: RuleDraft): void
  /** Papers of a listing that saved researchers wrote or may have written; which of them are news, the background knows. */
  found(found: Found): void
  /** The reader says what is wrong; holds everywhere. Answers the override, by which it is taken back. */
  correct(said: Correction): { id: string } | undefined
  takeBack(correction: { id: string }): void
  /** Takes back that somebody was saved just now. */
  unsave(person: { researcher: ResearcherId }): void
  /** To the background, and from there to every tab: the library changed, ask again. */
  libraryChanged(): void
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>({ logger: undefined })
