import { defineExtensionMessaging } from '@webext-core/messaging'
import type { PageStatus } from './model/reading'
import type { Identity } from './model/identity'
import type { ResearcherId } from './model/researcher'
import type { SaveOutcome } from './model/saveOutcome'
import type { Sighting } from './model/sighting'
import type { WireAnswer } from './wire/answer'
import type { WireQuestion } from './wire/question'

/** What the library has of a person; empty when they are not saved. `readAt` is their source's `capturedAt`. */
export interface SavedState {
  researcher?: ResearcherId
  readAt?: string
}

/** Every message of Gloss: what is asked, and what is answered. The background validates each with Zod. */
interface Messages {
  /** A page asks what the library knows of its rows. One message a batch. */
  lookup(question: WireQuestion): WireAnswer
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
  /** To a tab, from the context menu: save the author whose name this link shows, and tell the reader. */
  saveAuthorAt(link: { linkUrl: string }): void
  /** To the background, and from there to every tab: the library changed, ask again. */
  libraryChanged(): void
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>({ logger: undefined })
