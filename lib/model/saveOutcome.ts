import type { ProblemKey, Skipped } from './capture'
import type { ResearcherId } from './researcher'

/** What pressing "Save researcher" on a page came to. `storage`: the disk is full, nothing was written. */
export type SaveOutcome =
  | { ok: true; researcher?: ResearcherId; name: string; added: boolean; papers: number; skipped: Skipped[] }
  | { ok: false; problem: ProblemKey | 'storage'; line?: number }
