import { defineExtensionMessaging } from '@webext-core/messaging'
import type { LookupAnswer, LookupRequest } from './model/lookup'
import type { PageStatus } from './model/reading'
import type { ProblemKey, Skipped } from './model/capture'
import type { ResearcherId } from './model/researcher'

/** What pressing "Save researcher" on a page came to. */
export type SaveOutcome =
  | { ok: true; researcher: ResearcherId; name: string; added: boolean; papers: number; skipped: Skipped[] }
  | { ok: false; problem: ProblemKey | 'storage'; line?: number }

/** Every message of Gloss: what is asked, and what is answered. The background validates each with Zod. */
interface Messages {
  /** A page asks what the library knows of its rows. One message a batch. */
  lookup(request: LookupRequest): LookupAnswer
  /** A profile page's visible text, to be parsed and saved as one researcher. */
  saveProfile(page: { url: string; text: string }): SaveOutcome
  /** Whether the person whose page this is, is saved. */
  isSaved(page: { url: string }): { researcher?: ResearcherId }
  /** To a tab: what did you find? Answered by the listing content script. */
  pageStatus(): PageStatus
  /** To the background, and from there to every tab: the library changed, ask again. */
  libraryChanged(): void
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>({ logger: undefined })
