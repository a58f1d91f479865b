import type { InboxItem, Visit, VisitAnswer } from '../model/triage'
import { collectInbox, listRules, markSeen, readSettings, recordVisit } from '../store'

/** Remembers a visit to a listing, if the reader wants that, and answers all that decides how it is shown. */
export async function openVisit(visit: Visit): Promise<VisitAnswer> {
  const [{ reading }, rules] = await Promise.all([readSettings(), listRules()])
  return { reading, rules, ...(await recordVisit(visit, reading.memory)) }
}

/** Remembers which papers were seen, if the reader wants that. */
export async function seePapers({ papers }: { papers: string[] }): Promise<void> {
  if ((await readSettings()).reading.memory) await markSeen(papers)
}

/** Takes papers by saved researchers into the inbox, if the reader wants one. @returns whether anything is new in it */
export async function findPapers(items: Omit<InboxItem, 'at'>[]): Promise<boolean> {
  return (await readSettings()).reading.inbox && collectInbox(items)
}
