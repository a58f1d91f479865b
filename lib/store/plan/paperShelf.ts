import type { ArxivId } from '../../model/arxivId'
import type { CapturedPaper } from '../../model/capture'
import type { Doi } from '../../model/doi'
import type { Paper, PaperId } from '../../model/paper'
import { titleKey } from '../../model/titleKey'
import type { TitleKey } from '../../model/titleKey'
import { isUntitled } from '../../model/untitled'
import { newPaperId } from '../ids'
import type { PaperRow } from '../rows'
import { sharedAuthors } from './authors'
import { isArxivDoi, mergePaper, newPaper } from './mergePaper'

/** A paper at hand while planning: what is stored (if it is), and what it is to become. */
export interface PaperEntry {
  stored?: PaperRow
  /** The stored paper as the model has it. */
  was?: Paper
  now: Paper
  /** The import says something of it. */
  touched?: true
  /** The paper this one turned out to be; its own row goes. */
  absorbedBy?: PaperEntry
}

/** A title this long, where no author can confirm it, is one paper's; the same bound as for cut titles on pages. */
const TELLING_LENGTH = 15

/** A title that more papers share than this ("Editorial") decides nothing, and is not gone through one by one. */
const MOST_NAMESAKES = 100

/** Finds which of the papers at hand a captured one is. An unclear case is never decided. */
export class PaperShelf {
  readonly #entries = new Map<PaperId, PaperEntry>()
  readonly #byArxivId = new Index<ArxivId>()
  readonly #byDoi = new Index<Doi>()
  readonly #byTitle = new Index<TitleKey>()
  readonly #keys = new Map<string, TitleKey>()

  add(entry: PaperEntry): PaperEntry {
    this.#entries.set(entry.now.id, entry)
    this.#file(entry)
    return entry
  }

  /** Adds a paper that is none of those at hand. */
  addNew(captured: CapturedPaper, at: string | undefined): PaperEntry {
    return this.add({ touched: true, now: newPaper(newPaperId(), this.#withoutForeignDoi(captured), at) })
  }

  /** The entry that a paper's key stands for by now. */
  of(id: PaperId): PaperEntry | undefined {
    const entry = this.#entries.get(id)
    return entry && settled(entry)
  }

  /** Every paper at hand, each once, those included that were absorbed. */
  all(): Iterable<PaperEntry> {
    return this.#entries.values()
  }

  /**
   * @param among which entries may be meant; default all
   * @returns `ambiguous` when several could be meant
   */
  find(
    captured: CapturedPaper,
    among: (entry: PaperEntry) => boolean = () => true,
  ): PaperEntry | 'ambiguous' | undefined {
    return this.#findById(captured, among) ?? this.#findByTitle(captured, among)
  }

  /** Notes that the import says of a paper just what is known. */
  touch(entry: PaperEntry): PaperId {
    entry.touched = true
    return entry.now.id
  }

  /** Brings what was captured into an entry. */
  merge(entry: PaperEntry, captured: CapturedPaper, at: string | undefined): void {
    entry.touched = true
    if (!this.#take(entry, captured, at) || !this.#absorbTwins(entry)) return
    // What was read last is the news, whatever date the paper has from before: read again in the same order, it then
    // changes nothing.
    this.#take(settled(entry), captured, at)
  }

  /** @returns whether that changed anything */
  #take(entry: PaperEntry, captured: CapturedPaper, at: string | undefined): boolean {
    const merged = mergePaper(entry.now, this.#withoutForeignDoi(captured, entry.now), at)
    if (merged === entry.now) return false
    entry.now = merged
    this.#file(entry)
    return true
  }

  #findById(
    { arxivId, doi }: CapturedPaper,
    among: (entry: PaperEntry) => boolean,
  ): PaperEntry | 'ambiguous' | undefined {
    const byArxivId = arxivId && this.#byArxivId.get(arxivId).find(among)
    if (byArxivId) return byArxivId
    const byDoi = doi ? this.#withDoi(doi) : []
    const fitting = byDoi.filter((entry) => among(entry) && !contradict(arxivId, entry.now.arxivId))
    return fitting.length > 1 ? 'ambiguous' : fitting[0]
  }

  #findByTitle(captured: CapturedPaper, among: (entry: PaperEntry) => boolean): PaperEntry | 'ambiguous' | undefined {
    const key = this.#keyOf(captured)
    if (!key) return undefined
    const hasIds = captured.arxivId !== undefined || captured.doi !== undefined
    if (this.#byTitle.count(key) > MOST_NAMESAKES) return hasIds ? undefined : 'ambiguous'
    const fitting = this.#withTitle(key).filter((entry) => among(entry) && isOne(entry.now, captured, key))
    if (fitting.length <= 1) return fitting[0]
    const exact = fitting.filter(
      ({ now }) => !now.arxivId && !now.doi && now.authors.join() === captured.authors.join(),
    )
    return exact.length === 1 && !hasIds ? exact[0] : 'ambiguous'
  }

  /** A DOI that another paper at hand carries is not taken over: one of the sources is wrong about it. */
  #withoutForeignDoi(captured: CapturedPaper, own?: Paper): CapturedPaper {
    const { doi } = captured
    if (!doi || doi === own?.doi) return captured
    const foreign = this.#withDoi(doi).some(({ now }) => !own || (now.id !== own.id && !this.#areTwins(own, now)))
    return foreign ? { ...captured, doi: undefined } : captured
  }

  /**
   * A paper stored by its title alone turns out to be one that is stored by its id as well, and goes into it.
   * @returns whether there was any
   */
  #absorbTwins(entry: PaperEntry): boolean {
    const key = this.#keyOf(entry.now)
    const { doi } = entry.now
    if (key && this.#byTitle.count(key) > MOST_NAMESAKES) return false
    const near = [...(doi ? this.#withDoi(doi) : []), ...(key ? this.#withTitle(key) : [])]
    let absorbed = false
    for (const twin of near) {
      if (twin === entry || twin.absorbedBy || entry.absorbedBy || !this.#areTwins(entry.now, twin.now)) continue
      // The one saved first stays, so that its key stays valid wherever it is remembered.
      const [stays, goes] = isEarlier(twin, entry) ? [twin, entry] : [entry, twin]
      const { id: _id, ...facts } = entry.now
      goes.absorbedBy = stays
      stays.now = mergePaper({ ...twin.now, id: stays.now.id }, facts, entry.now.capturedAt ?? '')
      this.#file(stays)
      absorbed = true
    }
    return absorbed
  }

  /** Whether two stored papers are one: equal titles, an author in common, and at most one of them has ids. */
  #areTwins(a: Paper, b: Paper): boolean {
    if (contradict(a.arxivId, b.arxivId) || contradictDois(a.doi, b.doi)) return false
    const idless = (!a.arxivId && !a.doi) || (!b.arxivId && !b.doi)
    const oneDoi = a.doi !== undefined && a.doi === b.doi
    return (idless || oneDoi) && this.#keyOf(a) === this.#keyOf(b) && sharedAuthors(a, b) === 'some'
  }

  // Entries stay filed under identifiers that they gave up while planning.
  #withDoi(doi: Doi): PaperEntry[] {
    return this.#byDoi.get(doi).filter(({ now }) => now.doi === doi)
  }

  #withTitle(key: TitleKey): PaperEntry[] {
    return this.#byTitle.get(key).filter(({ now }) => this.#keysOf(now).includes(key))
  }

  #file(entry: PaperEntry): void {
    const { arxivId, doi } = entry.now
    if (arxivId) this.#byArxivId.add(arxivId, entry)
    if (doi) this.#byDoi.add(doi, entry)
    for (const key of this.#keysOf(entry.now)) this.#byTitle.add(key, entry)
  }

  /** Of the title and of those it had before. */
  #keysOf(paper: Paper): TitleKey[] {
    return [paper.title, ...(paper.formerTitles ?? [])].flatMap((title) => this.#keyOf({ ...paper, title }) ?? [])
  }

  /** Undefined where the title is a stand-in. Remembered: a key costs microseconds and is asked for several times. */
  #keyOf(paper: CapturedPaper | Paper): TitleKey | undefined {
    if (isUntitled(paper)) return undefined
    const known = this.#keys.get(paper.title)
    if (known !== undefined) return known
    const key = titleKey(paper.title)
    this.#keys.set(paper.title, key)
    return key
  }
}

/** Entries by a key, each given as what it is by now. */
class Index<Key> {
  readonly #entries = new Map<Key, Set<PaperEntry>>()

  add(key: Key, entry: PaperEntry): void {
    const there = this.#entries.get(key)
    if (there) there.add(entry)
    else this.#entries.set(key, new Set([entry]))
  }

  /** At least as many as there are. */
  count(key: Key): number {
    return this.#entries.get(key)?.size ?? 0
  }

  get(key: Key): PaperEntry[] {
    const entries = this.#entries.get(key)
    return entries ? [...new Set([...entries].map(settled))] : []
  }
}

/** Whether a stored paper of the same title is the captured one. */
function isOne(stored: Paper, captured: CapturedPaper, key: TitleKey): boolean {
  if (contradict(stored.arxivId, captured.arxivId) || contradictDois(stored.doi, captured.doi)) return false
  const shared = sharedAuthors(stored, captured)
  if (shared !== 'unknown') return shared === 'some'
  return key.length >= TELLING_LENGTH || (isBare(stored) && isBare(captured))
}

/** Known by nothing but its title: two such are one, for nothing tells them apart. */
function isBare({ arxivId, doi, authors }: Paper | CapturedPaper): boolean {
  return !arxivId && !doi && authors.length === 0
}

/** Both are known, and not the same. */
function contradict(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

/** A paper has its arXiv DOI beside its journal's: these two say nothing against each other. */
function contradictDois(a: string | undefined, b: string | undefined): boolean {
  return contradict(a, b) && !isArxivDoi(a!) && !isArxivDoi(b!)
}

function isEarlier(a: PaperEntry, b: PaperEntry): boolean {
  return (a.stored === undefined) === (b.stored === undefined) ? a.now.id < b.now.id : a.stored !== undefined
}

function settled(entry: PaperEntry): PaperEntry {
  let at = entry
  while (at.absorbedBy) at = at.absorbedBy
  return at
}
