import { logOnce } from '../log'
import type { ArxivId } from '../model/arxivId'
import type { IdAnswer, LookupAnswer } from '../model/lookup'
import type { PageStatus, Reading } from '../model/reading'
import type { Row } from '../model/row'
import type { Site } from '../sites/site'
import { keepSpare } from './badge'
import { eraseEntry, isStill, stands } from './entry'
import type { Entry } from './entry'
import { findLooks } from './looks'
import type { Looks } from './looks'
import { createNumbering } from './numbering'
import type { PageEntry } from './registry'
import { rowsLeft } from '../wire/left'
import { inSlices, nextTask, whenIdle } from './slices'
import { watchSight } from './sight'
import type { SightWatch } from './sight'
import { tallyOf } from './tally'
import { isMarked, markOnce, measureOnce } from './timing'
import { takeWords } from './words'
import { createWriter, FEW } from './writer'

/** What the runtime needs from outside: the way to the background, and how to write without hearing oneself. */
export interface Surroundings {
  /** Asks what is known of rows; answered in their order. */
  lookup(rows: readonly Row[]): Promise<LookupAnswer>
  /** Asks what scores the papers with these ids have; answered in their order. */
  lookupIds(ids: readonly ArxivId[]): Promise<IdAnswer>
  /** Runs writes to the page so that our own observer does not take them for the page's. */
  quietly(write: () => void): void
  /** Whether the page's ground is dark; asks for computed style, so not before there is time. */
  dark(): boolean
  signal: AbortSignal
}

export interface Annotator {
  /**
   * Reads the page and annotates what is new; `again` asks for every row anew. Calls while one runs become one more.
   * @returns false if the last question had no answer, and has to be asked again
   */
  refresh(again?: boolean): Promise<boolean>
  /** What the page's badges amount to. */
  status(): PageStatus
  /** The reader switched this site off. */
  readonly off: boolean
  /** The page's rows with their answers and badges, in page order. */
  entries(): readonly PageEntry[]
  /** What a badge stands for. */
  entryOf(badge: Element): PageEntry | undefined
  /** What `researcher` in an answer counts in. */
  researchers(): LookupAnswer['researchers']
  /** Removes all badges and marks, e.g. when the page turned into another. */
  clear(): void
}

/**
 * How long numbers wait for what else is known of a few of their rows, in milliseconds: a page that long takes longer to
 * be laid out.
 */
const PATIENCE = 120

/**
 * Annotates the rows of one page of one site.
 * @param here the page's address, which may change without a load
 */
export function createAnnotator(site: Site, here: () => URL, around: Surroundings): Annotator {
  const entries = new Map<Element, Entry>()
  let numbering = createNumbering()
  let reading: Reading = { rows: [], failed: 0, state: 'empty' }
  let looks: Looks | undefined
  let off = false
  let busy = false
  let working = Promise.resolve(true)
  let queued: 'new' | 'all' | undefined
  const current = (title: Element) => entries.get(title)
  const writer = createWriter(current, around.quietly, giveUp, around.signal)

  function refresh(again = false): Promise<boolean> {
    queued = again || queued === 'all' ? 'all' : 'new'
    if (!busy) working = work()
    return working
  }

  async function work(): Promise<boolean> {
    busy = true
    let answered = true
    while (queued && !around.signal.aborted) {
      const all = queued === 'all'
      queued = undefined
      try {
        // Once switched off, only a change of the library or the settings is a reason to ask.
        if (all || !off) await annotate(all)
        answered = true
      } catch (error) {
        // The background is gone, asleep beyond waking, or not there yet: what stood keeps standing.
        logOnce(site.name, error)
        answered = false
      }
    }
    busy = false
    return answered
  }

  async function annotate(all: boolean): Promise<void> {
    reading = site.read(document, here())
    markOnce('rows')
    const long = !!reading.unread && entries.size === 0
    await (long ? annotateLong(all) : annotateWhole(all))
    if (around.signal.aborted || (long && off)) return
    markOnce('answer')
    markOnce('done')
    measureOnce('whole')
  }

  async function annotateWhole(all: boolean): Promise<void> {
    if (reading.unread) await readThrough()
    if (around.signal.aborted) return
    const { asked, moved } = reconcile(all)
    if (moved.length > 0) await write(moved)
    if (asked.length > 0) await ask(asked)
  }

  /**
   * What a long list says by its ids alone is asked first; its titles and authors are read meanwhile. Only what these
   * cannot change is answered, and by what to tell the rows of which there is more to be known: few are asked for whole.
   */
  async function annotateLong(all: boolean): Promise<void> {
    const { rows } = reading
    const question = around.lookupIds(rows.map(({ arxivId }) => arxivId!))
    const sight = watchSight(rows, around.signal)
    const read = readThrough().then(() => (around.signal.aborted ? [] : reconcile(all).asked))
    try {
      const [answer] = await Promise.all([question, prepare(rows.length)])
      markOnce('answer')
      await sight.settled()
      if (!allows(answer)) return
      // Asked before anything is written, where the rows are read by then: the answer comes while badges are named.
      const whole = read.then((asked) => askLeft(asked, rows, answer, sight))
      // Whatever is put into the page has it laid out anew: what comes soon is put there together. Numbers stand also where
      // the rest cannot be asked for.
      const soon = Promise.race([Promise.allSettled([whole]), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
      const numbers = write(glanced(rows, answer), sight, soon).then(() => answer.open || measureOnce('scored'))
      await Promise.all([numbers, whole])
    } finally {
      await read
      keepSpare(0)
      sight.stop()
    }
  }

  /** The entries that their ids give an answer. */
  function glanced(rows: readonly Row[], answer: IdAnswer): Entry[] {
    return rows.flatMap((row, at) => {
      const said = answer.rows[at]
      const before = entries.get(row.title)
      // What was read meanwhile and turned out to be no entry has none.
      const isRow = before ? before.row === row : reading.unread
      if (!said || !isRow || before?.answer !== undefined) return []
      const entry: Entry = before ?? { row, marks: [] }
      entry.glanced = true
      entry.answer = said
      entries.set(row.title, entry)
      return [entry]
    })
  }

  /** @param asked the page's entries, none of which was asked for whole */
  async function askLeft(asked: Entry[], rows: readonly Row[], { left }: IdAnswer, sight: SightWatch): Promise<void> {
    if (around.signal.aborted || off) return
    if (!left) return ask(asked, sight)
    const found = rowsLeft(rows, left)
    const [some, others] = [asked.filter(({ row }) => found.has(row)), asked.filter(({ row }) => !found.has(row))]
    if (some.length > 0) await ask(some, sight)
    if (around.signal.aborted || off) return
    if (left.only) {
      for (const entry of others) settle(entry)
      return
    }
    markOnce('done')
    await whenIdle()
    if (!around.signal.aborted && !off && others.length > 0) await ask(others, sight)
  }

  /** Of a row that is not asked for whole all is known, also that there is nothing. */
  function settle(entry: Entry): void {
    entry.glanced = false
    entry.answer ??= null
  }

  /**
   * Reads what a long list's rows say, bit by bit. For the first badges before the page's own next work: what is known by
   * the time the ids are answered is put into the page together, which is then laid out once.
   */
  async function readThrough(): Promise<void> {
    const read: Row[] = []
    const readRow = (row: Row) => {
      const entry = entries.get(row.title)
      // The same paper in the same place was read before.
      if (entry && !entry.glanced && entry.row.arxivId === row.arxivId) return void read.push(entry.row)
      // The row keeps what was read of it, the author line too.
      if (row.text !== '' && (row.byline ?? row.authors)) read.push(row)
    }
    await inSlices(reading.rows, readRow, (slice) => slice(), around.signal, isMarked('done') ? whenIdle : nextTask)
    reading = { rows: read, failed: reading.failed + reading.rows.length - read.length, state: reading.state }
  }

  /** Brings the entries in line with the rows: which are to be asked for, and whose badge the page has thrown out. */
  function reconcile(all: boolean): { asked: Entry[]; moved: Entry[] } {
    if (reading.failed > 0) logOnce(site.name, `${reading.failed} entries could not be read`)
    const gone = new Set(entries.keys())
    const asked: Entry[] = []
    const moved: Entry[] = []
    for (const row of reading.rows) {
      const entry = entries.get(row.title)
      gone.delete(row.title)
      if (!entry || !isStill(entry, row)) {
        const fresh: Entry = { row, badge: entry?.badge, marks: entry?.marks ?? [] }
        entries.set(row.title, fresh)
        asked.push(fresh)
      } else {
        entry.row = row
        if (all || entry.glanced || entry.answer === undefined) asked.push(entry)
        else if (!stands(entry)) moved.push(entry)
      }
    }
    if (gone.size > 0) around.quietly(() => gone.forEach(forget))
    // Two rows that claim one title are one entry: a title never carries two badges.
    return { asked: asked.filter((entry) => entries.get(entry.row.title) === entry), moved }
  }

  function forget(title: Element): void {
    const entry = entries.get(title)
    if (entry) eraseEntry(entry)
    entries.delete(title)
  }

  /** @param given of a page whose rows are watched already, and whose badges are prepared */
  async function ask(asked: Entry[], given?: SightWatch): Promise<void> {
    const rows = asked.map((entry) => entry.row)
    const question = around.lookup(rows)
    const sight = given ?? watchSight(rows, around.signal)
    try {
      const [answer] = await Promise.all([question, given ? undefined : prepare(rows.length > FEW ? 0 : rows.length)])
      markOnce('answer')
      await sight.settled()
      if (!allows(answer)) return
      await write(adopt(asked, answer), sight)
    } finally {
      if (!given) {
        keepSpare(0)
        sight.stop()
      }
    }
  }

  /** Heeds what the reader said of this site and of badges. @returns whether anything is to be shown still */
  function allows(answer: LookupAnswer): boolean {
    if (around.signal.aborted) return false
    if (answer.off) switchOff()
    else {
      off = false
      takeWords(answer.words)
      looks?.follow(answer.manner)
    }
    return !off
  }

  /** While the question travels, in a task of its own: what asks for the browser's messages, and badges to be. */
  async function prepare(count: number): Promise<void> {
    await nextTask()
    looks ??= lookAround()
    keepSpare(count)
  }

  function lookAround(): Looks {
    const darken = () => entries.forEach(({ marks }) => marks.forEach((mark) => mark.classList.add('dark')))
    return findLooks(around.dark, darken, around.signal)
  }

  /** @returns those that have anything to be written: most of a long list's say what their ids said already */
  function adopt(asked: Entry[], answer: LookupAnswer): Entry[] {
    const rows = numbering.renumber(answer)
    return asked.filter((entry, index) => {
      const said = entry.glanced ? entry.answer : undefined
      entry.glanced = false
      entry.answer = rows[index] ?? null
      return !said || JSON.stringify(said) !== JSON.stringify(entry.answer)
    })
  }

  function write(written: readonly Entry[], sight?: SightWatch, ready?: Promise<unknown>): Promise<void> {
    return writer.write(written, numbering.researchers, (looks ??= lookAround()), sight, ready)
  }

  /** Its next change, or the library's, asks again. */
  function giveUp(entry: Entry, error: unknown): void {
    entry.answer = undefined
    logOnce(site.name, error)
  }

  function switchOff(): void {
    off = true
    clear()
  }

  function clear(): void {
    around.quietly(() => entries.forEach(eraseEntry))
    entries.clear()
    numbering = createNumbering()
  }

  function status(): PageStatus {
    return {
      site: site.name,
      url: here().href,
      state: off ? 'off' : reading.state,
      read: reading.rows.length,
      failed: reading.failed,
      ...tallyOf(Array.from(entries.values(), ({ answer }) => answer)),
      at: new Date().toISOString(),
    }
  }

  function entryOf(badge: Element): PageEntry | undefined {
    for (const entry of entries.values()) if (entry.badge === badge) return entry
    return undefined
  }

  return {
    refresh,
    status,
    get off() {
      return off
    },
    // A title that two rows claim is one entry.
    entries: () => [...new Set(reading.rows.flatMap((row) => entries.get(row.title) ?? []))],
    entryOf,
    researchers: () => numbering.researchers,
    clear,
  }
}
