import { browser } from 'wxt/browser'
import { createAsking } from './asking/asking'
import { isRefreshDue } from './asking/due'
import { createJobs } from './asking/jobs'
import { requestsFor } from './asking/scoring'
import { logOnce } from './log'
import { sendMessage } from './messages'
import type { PagePapers } from './messages'
import type { Answered, Held, Job, JobStep, QuestionName, SourceId } from './model/asking'
import type { CapturedPaper, CapturedResearcher } from './model/capture'
import type { Identity } from './model/identity'
import type { PageStatus } from './model/reading'
import type { ResearcherId } from './model/researcher'
import type { SaveOutcome } from './model/saveOutcome'
import { saveCapture } from './saving/save'
import { remoteSources } from './sources'
import type { RemoteSource } from './sources/source'
import {
  editSource,
  freshAnswers,
  hasWork,
  linkIdentity,
  listJobs,
  listPapers,
  listResearchers,
  pruneAnswers,
  readSettings,
  resumeSource,
  sourceState,
} from './store'
import { tellTabs } from './tabs'

/*
 * The one place where Gloss's queues meet the browser: its network, its permissions, its alarms. Nothing is sent for a
 * source that is not switched on and whose host the reader has not allowed; both are asked before every request.
 */

const ALARM = 'gloss-ask'
const REFRESH = 'gloss-refresh'
const DAY = 86_400_000
/** A timer may not outlive the background; what is farther away is an alarm's. Browsers wake for those at 30 s at the soonest. */
const SOON = 25_000

/** How long what wakes the background has for itself. */
const A_MOMENT = 1000

const timers = new Map<SourceId, ReturnType<typeof setTimeout>>()

const asking = createAsking({
  fetch: (url, init) => fetch(url, init),
  online: () => navigator.onLine,
  now: () => Date.now(),
  random: () => Math.random(),
  allowed: isAllowed,
  wakeAt,
  onAnswered: (source, question, keys) => jobs.answered(source, question, keys),
  onStopped: () => void quietly(jobs.takeUp()),
})
const jobs = createJobs(
  asking,
  () => Date.now(),
  () => void quietly(tellTabs('libraryChanged')),
)

function isAllowed({ origin }: RemoteSource): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] })
}

/** A timer for what is soon, and an alarm in any case: it wakes the background if that has ended meanwhile. */
function wakeAt(source: SourceId, at: number | undefined): void {
  clearTimeout(timers.get(source))
  timers.delete(source)
  const name = `${ALARM} ${source}`
  if (at === undefined) return void quietly(browser.alarms.clear(name))
  const wait = at - Date.now()
  if (wait <= SOON)
    timers.set(
      source,
      setTimeout(() => void asking.wake(source), Math.max(wait, 0)),
    )
  void quietly(Promise.resolve(browser.alarms.create(name, { when: Date.now() + Math.max(wait, 31_000) })))
}

/** Listens for what wakes the queues; call once, when the background starts. */
export function startSources(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(ALARM)) void quietly(takeUp())
    if (name === REFRESH) void quietly(refreshIfDue())
  })
  // Alarms may be lost with the browser or with an update.
  browser.runtime.onStartup.addListener(() => void quietly(takeUp()))
  browser.runtime.onInstalled.addListener(() => void quietly(takeUp()))
  // Whatever woke this background is answered first.
  setTimeout(() => void quietly(takeUpLeft()), A_MOMENT)
  browser.permissions.onRemoved.addListener((removed) => void quietly(switchOff(removed.origins ?? [])))
}

/** An earlier background may have ended in the middle: no need to wait for the alarm. */
async function takeUpLeft(): Promise<void> {
  if (await hasWork()) await takeUp()
}

/** Goes on with whatever an earlier background left. */
async function takeUp(): Promise<void> {
  await asking.wake()
  await jobs.takeUp()
  await scheduleRefresh()
  await pruneAnswers(Date.now() - 30 * DAY)
}

/** The reader took a host back in the browser's own settings: then the source is off here, too. */
async function switchOff(origins: readonly string[]): Promise<void> {
  for (const { id, origin } of remoteSources)
    if (origins.includes(origin) && (await sourceState(id)).on) await editSource(id, { on: false })
}

/** Something about a source was set on its card. */
export async function sourceChanged(id: SourceId): Promise<void> {
  await asking.wake(id)
  await jobs.takeUp()
  await scheduleRefresh()
}

/** Asks a source for one thing now, for a reader who waits for it. */
export async function askSource(id: SourceId, question: QuestionName, key: string): Promise<Answered | Held> {
  if (question === 'test') await resumeSource(id)
  return asking.askNow(id, question, key)
}

export function countRequests({ screen, rest }: PagePapers): Promise<number> {
  return requestsFor('scholar-feed', [...screen, ...rest], Date.now())
}

export function scorePapers(papers: PagePapers): Promise<Job> {
  return jobs.askForPapers({ kind: 'score', source: 'scholar-feed', automatic: false, ...papers })
}

/** Asks a source for what papers of the library lack: a title, authors or an abstract. */
export async function fillPapers(source: SourceId): Promise<Job> {
  const papers = (await listPapers()).filter(({ abstract, authors }) => !abstract || authors.length === 0)
  const rest = papers.flatMap(({ arxivId }) => arxivId ?? [])
  return jobs.askForPapers({ kind: 'fill', source, automatic: false, screen: [], rest })
}

/** A page has been read: if the reader wants that, its papers are asked for without a word. */
export async function pageSeen({ state }: PageStatus, tab: number | undefined): Promise<void> {
  const { on, automatic } = await sourceState('scholar-feed')
  if (!on || automatic === 'off' || state !== 'rows' || tab === undefined) return
  const papers = await sendMessage('pagePapers', undefined, tab)
  const wanted = automatic === 'page' ? papers : { screen: papers.screen, rest: [] }
  const there = await freshAnswers('scholar-feed', 'paper', [...wanted.screen, ...wanted.rest], Date.now())
  const asked = (await listJobs()).filter((job) => job.state === 'running' && job.kind === 'score')
  const known = new Set([...there.keys(), ...asked.flatMap(({ left }) => left)])
  const screen = wanted.screen.filter((id) => !known.has(id))
  const rest = wanted.rest.filter((id) => !known.has(id))
  if (screen.length + rest.length > 0)
    await jobs.askForPapers({ kind: 'score', source: 'scholar-feed', automatic: true, screen, rest })
}

export const refreshResearchers = (ids: readonly ResearcherId[]) => jobs.refresh(ids, false)
export const steerJob = (id: string, to: JobStep) => jobs[to](id)

/** The reader says that a saved researcher is this person at a source; then what it knows of them is asked. */
export async function linkResearcher(id: ResearcherId, identity: Identity): Promise<boolean> {
  const linked = await linkIdentity(id, identity)
  if (linked) await jobs.refresh([id], false)
  return linked
}

/** Saves somebody the reader has chosen among those a source found, with the papers it lists. */
export async function saveFromSource(id: SourceId, key: string): Promise<SaveOutcome | Held> {
  const answer = await asking.askNow(id, 'author', key)
  if ('held' in answer) return answer
  if (answer.is !== 'known') return { ok: false, problem: 'notAProfile' }
  const person = answer.value as CapturedResearcher
  const listed = await asking.askNow(id, 'papersOf', key)
  const papers = 'is' in listed && listed.is === 'known' ? (listed.value as CapturedPaper[]) : person.papers
  const saved = await saveCapture({ researchers: [{ ...person, ...(papers && { papers }) }], papers: [], skipped: [] })
  await tellTabs('libraryChanged')
  return saved
}

async function scheduleRefresh(): Promise<void> {
  const { everyDays } = (await readSettings()).refresh
  if (everyDays === 0) await browser.alarms.clear(REFRESH)
  else if (!(await browser.alarms.get(REFRESH)))
    await browser.alarms.create(REFRESH, { delayInMinutes: 1, periodInMinutes: 360 })
}

async function refreshIfDue(): Promise<void> {
  const { everyDays } = (await readSettings()).refresh
  if (!isRefreshDue(await listJobs(), everyDays, Date.now())) return
  await jobs.refresh(
    (await listResearchers()).map((researcher) => researcher.id),
    true,
  )
}

async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    logOnce('sources', error)
  }
}
