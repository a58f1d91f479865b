import type { View, Visit } from '../model/triage'
import { viewSchema } from '../model/triage'
import type { Library } from './database'
import { asStoreError } from './errors'
import { transact } from './transaction'

/** What the reader's memory holds of one listing. */
export interface VisitRow {
  listing: string
  /** This visit's, and the last thing heard of it. */
  startedAt: string
  lastAt: string
  /** What the listing had held by the end of the visit before, and when that was; absent on a first visit. */
  before?: { at: string; papers: string[] }
  /** What it has held by now. */
  papers: string[]
}

/** What was seen of one paper, on whichever listing. */
export interface SeenRow {
  paper: string
  /** Absent for a paper that was only dismissed. */
  firstAt?: string
  lastAt: string
  dismissed?: true
}

/** What is known of a listing's papers before it is read. */
export interface Remembered {
  view?: View
  /** The end of the visit before this one. */
  lastAt?: string
  /** For each paper: `s` seen on an earlier visit, `n` not listed then, `x` dismissed. */
  marks: string[]
}

/** A page that is opened again this soon is the same visit: a reload, a second tab. In milliseconds. */
const SAME_VISIT = 30 * 60_000
/** A listing's memory; the newest papers are kept. */
const MOST_LISTED = 20_000
/** Some years of a reader who opens a thousand papers' listings a day; the longest unseen are forgotten. */
const MOST_SEEN = 300_000

/**
 * Remembers that a listing was opened, and tells what the reader's memory holds of it and of its papers.
 * @param keeps false: nothing is written, and nothing is said of earlier visits
 */
export async function visit(
  library: Library,
  { site, group, listing, papers }: Visit,
  keeps: boolean,
): Promise<Remembered> {
  return writing(library, async (db) => {
    const [view, known, row] = await Promise.all([
      viewOf(db, group, site),
      db.seen.bulkGet(papers),
      db.visits.get(listing),
    ])
    const now = continued(row, listing, papers)
    if (keeps) await db.visits.put(now)
    const before = keeps && now.before ? new Set(now.before.papers) : undefined
    const marks = papers.map((paper, at) => {
      const seen = known[at]
      const earlier = keeps && seen?.firstAt !== undefined && seen.firstAt < now.startedAt
      return (earlier ? 's' : '') + (before && !before.has(paper) ? 'n' : '') + (seen?.dismissed ? 'x' : '')
    })
    return { ...(view && { view }), ...(keeps && now.before && { lastAt: now.before.at }), marks }
  })
}

/** The listing's memory after it was opened now. */
function continued(row: VisitRow | undefined, listing: string, papers: readonly string[]): VisitRow {
  const now = new Date()
  const at = now.toISOString()
  if (!row) return { listing, startedAt: at, lastAt: at, papers: [...papers] }
  const all = [...new Set([...papers, ...row.papers])].slice(0, MOST_LISTED)
  if (now.getTime() - Date.parse(row.lastAt) < SAME_VISIT) return { ...row, lastAt: at, papers: all }
  return { listing, startedAt: at, lastAt: at, before: { at: row.lastAt, papers: row.papers }, papers: all }
}

/** Remembers that papers were seen now. */
export async function markSeen(library: Library, papers: readonly string[]): Promise<void> {
  await writing(library, async (db) => {
    const at = new Date().toISOString()
    const known = await db.seen.bulkGet([...papers])
    await db.seen.bulkPut(papers.map((paper, place) => ({ firstAt: at, ...known[place], paper, lastAt: at })))
    const more = (await db.seen.count()) - MOST_SEEN
    if (more <= 0) return
    const oldest = await db.seen.orderBy('lastAt').limit(more).toArray()
    await db.seen.bulkDelete(oldest.filter(({ dismissed }) => !dismissed).map(({ paper }) => paper))
  })
}

/** Dismisses a paper, or takes that back. */
export async function dismissPaper(library: Library, paper: string, dismissed: boolean): Promise<void> {
  await writing(library, async (db) => {
    const at = new Date().toISOString()
    const { dismissed: _before, ...row } = (await db.seen.get(paper)) ?? { paper, lastAt: at }
    if (dismissed) await db.seen.put({ ...row, dismissed: true })
    else if (row.firstAt !== undefined) await db.seen.put(row)
    else await db.seen.delete(paper)
  })
}

/** Remembers how the reader has one site's listings shown. */
export async function saveView(library: Library, group: string, view: View): Promise<void> {
  await writing(library, (db) => db.settings.put({ key: viewKey(group), value: view }))
}

/**
 * How the reader has one site's listings shown. It was once remembered for each kind of page (`view:arxiv-list`): until
 * the reader changes something, such a page is shown as it was, and one without a view of its own as another of its site.
 */
async function viewOf(db: Library, group: string, site: string): Promise<View | undefined> {
  const now = await db.settings.get(viewKey(group))
  if (now) return understood(now)
  const before = await db.settings
    .where('key')
    .startsWith(viewKey(`${group}-`))
    .toArray()
  return understood(before.find(({ key }) => key === viewKey(site))) ?? understood(before[0])
}

/** A view of a version that is not ours says nothing. */
function understood(row: { value: unknown } | undefined): View | undefined {
  return viewSchema.safeParse(row?.value).data
}

/**
 * Forgets which papers were seen and which listings visited. Dismissed papers stay dismissed.
 * @returns what remembers it again, beside what came since
 */
export async function forgetVisits(library: Library): Promise<() => Promise<void>> {
  const forgotten = await writing(library, async (db) => {
    const [visits, seen] = await Promise.all([db.visits.toArray(), db.seen.toArray()])
    await db.visits.clear()
    await db.seen.clear()
    const dismissed = seen.filter((row) => row.dismissed === true)
    await db.seen.bulkPut(dismissed.map(({ paper, lastAt }) => ({ paper, lastAt, dismissed: true })))
    return { visits, seen }
  })
  return () => writing(library, (db) => remember(db, forgotten))
}

/** What was seen since was seen again; a listing that was opened since was last visited when it was before. */
async function remember(db: Library, { visits, seen }: { visits: VisitRow[]; seen: SeenRow[] }): Promise<void> {
  const seenSince = await db.seen.bulkGet(seen.map(({ paper }) => paper))
  await db.seen.bulkPut(
    seen.flatMap((old, at) => {
      const { firstAt, paper, lastAt } = old
      if (firstAt === undefined) return []
      const since = seenSince[at]
      // Whether it is dismissed was never forgotten, and may have been taken back since.
      return since ? { ...since, firstAt } : { paper, firstAt, lastAt }
    }),
  )
  const visitedSince = await db.visits.bulkGet(visits.map(({ listing }) => listing))
  await db.visits.bulkPut(
    visits.map((old, at) => {
      const since = visitedSince[at]
      if (!since) return old
      const papers = [...new Set([...since.papers, ...old.papers])].slice(0, MOST_LISTED)
      return { ...since, papers, before: since.before ?? { at: old.lastAt, papers: old.papers } }
    }),
  )
}

const viewKey = (group: string) => `view:${group}`

async function writing<Result>(library: Library, work: (db: Library) => Promise<Result>): Promise<Result> {
  try {
    return await transact(library, 'rw', [library.visits, library.seen, library.settings], work)
  } catch (error) {
    throw asStoreError(error)
  }
}
