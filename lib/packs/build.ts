import { bucketed, eachRun, sortedBy } from './sorting'
import { hashShardName } from './manifest'
import type { Manifest, ShardEntry } from './manifest'
import { inTime } from './monthKey'
import { encodeShard, prefixOf } from './shard'
import type { Shard } from './shard'
import type { PackTable } from './table'
import type { HashColumn } from './columns'
import { hasArxivId } from './value'

/** What the reader or the maintainer calls the pack. */
export type PackLabel = Pick<Manifest, 'name' | 'source' | 'date' | 'licence' | 'homepage'>

/** A row of the table that is not in the pack, or not by its title. */
export interface LeftOut {
  line: number
  /** `duplicate`: another row is of the same paper and newer, or first; the others: nothing else tells the paper. */
  reason: 'duplicate' | 'ambiguous' | 'titleTooGeneral'
}

export interface BuiltShard {
  entry: ShardEntry
  bytes: Uint8Array<ArrayBuffer>
}

/** How many titles or DOIs share a shard, at most and roughly: some 200 kB. */
const A_SHARD = 16_384
const MONTHS = 10_000

/** What becomes of a row: nothing yet, another row of its paper counts, a shard holds it, its title is another's too. */
const OPEN = 0
const OUT = 1
const HELD = 2
const AMBIGUOUS = 3

/**
 * Sorts a table into shards, one after the other, ids first. A paper that stands in several rows is taken from the
 * newest, of equally new ones from the first. A title of several papers is nobody's, a DOI of several arXiv ids likewise.
 * @param leave told of every row that is not in the pack
 * @returns the manifest, once all shards are out
 */
export async function* buildPack(
  table: PackTable,
  label: PackLabel,
  leave: (row: LeftOut) => void,
): AsyncGenerator<BuiltShard, Manifest> {
  const work = new Work(table, label.date, leave)
  const shards: ShardEntry[] = []
  const seal = async (name: string, shard: Shard): Promise<BuiltShard> => {
    const bytes = encodeShard(shard)
    const entry = { name, rows: shard.values.length, bytes: bytes.length, sha256: await sha256Of(bytes) }
    shards.push(entry)
    return { entry, bytes }
  }
  for (const [name, shard] of work.months()) yield seal(name, shard)
  for (const [name, shard] of work.hashes('d')) yield seal(name, shard)
  for (const [name, shard] of work.hashes('t')) yield seal(name, shard)
  const counts = work.counts()
  return {
    format: 'gloss-pack',
    version: 1,
    ...label,
    ...counts,
    titlesGeneric: table.titlesGeneric,
    archives: [...table.archives],
    origins: table.originList.length > 0 ? [...table.originList] : [{}],
    shards,
  }
}

/** The SHA-256 of bytes, in hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

class Work {
  readonly #table: PackTable
  readonly #date: string
  readonly #leave: (row: LeftOut) => void
  readonly #state: Uint8Array
  readonly #rows = { m: 0, d: 0, t: 0 }
  readonly #bits = { d: 0, t: 0 }
  #titlesAmbiguous = 0
  #titlesWithoutArxivId = 0

  constructor(table: PackTable, date: string, leave: (row: LeftOut) => void) {
    this.#table = table
    this.#date = date
    this.#leave = leave
    this.#state = new Uint8Array(table.length).fill(OPEN)
  }

  *months(): Generator<[string, Shard]> {
    const { months, keys, length } = this.#table
    const inMonth = bucketed(length, MONTHS, (row) => (this.#table.hasMonth(row) ? months.get(row) : undefined))
    const names = Array.from({ length: MONTHS }, (_, month) => String(month).padStart(4, '0'))
    for (const name of names.sort(inTime)) {
      const kept: number[] = []
      const sorted = sortedBy(inMonth(Number(name)), (row) => keys.get(row))
      eachRun(
        sorted,
        (one, other) => keys.get(one) === keys.get(other),
        (run) => kept.push(this.#newest(run)),
      )
      if (kept.length === 0) continue
      this.#rows.m += kept.length
      yield [`m${name}`, { kind: 'm', keys: Uint32Array.from(kept, (row) => keys.get(row)), ...this.#columns(kept) }]
    }
  }

  *hashes(kind: 'd' | 't'): Generator<[string, Shard]> {
    const column = kind === 'd' ? this.#table.dois : this.#table.titles
    const isMeant = (row: number) => this.#state[row] !== OUT && column.has(row)
    let count = 0
    for (let row = 0; row < this.#table.length; row++) if (isMeant(row)) count++
    const bits = Math.min(12, Math.max(0, Math.ceil(Math.log2(count / A_SHARD))))
    this.#bits[kind] = bits
    const alike = bucketed(this.#table.length, 2 ** bits, (row) =>
      isMeant(row) ? prefixOf(column.high.get(row), bits) : undefined,
    )
    for (let place = 0; place < 2 ** bits; place++) {
      const kept = this.#kept(kind, column, alike(place))
      if (kept.length === 0) continue
      this.#rows[kind] += kept.length
      const hashes = kept.map((row) => column.at(row))
      const shard: Shard = {
        kind,
        high: Uint32Array.from(hashes, ({ high }) => high),
        middle: Uint32Array.from(hashes, ({ middle }) => middle),
        low: Uint16Array.from(hashes, ({ low }) => low),
        ...this.#columns(kept),
      }
      yield [hashShardName(kind, place), shard]
    }
  }

  #kept(kind: 'd' | 't', column: HashColumn, rows: Uint32Array): number[] {
    const kept: number[] = []
    const sorted = sortedBy(rows, (row) => column.high.get(row))
    eachRun(
      sorted,
      (one, other) => column.high.get(one) === column.high.get(other),
      (alike) => {
        const run =
          alike.length === 1 ? alike : alike.slice().sort((one, other) => column.compare(one, other) || one - other)
        eachRun(
          run,
          (one, other) => column.compare(one, other) === 0,
          (same) => {
            const row = kind === 'd' ? this.#ofDoi(same) : this.#ofTitle(same)
            if (row !== undefined) kept.push(row)
          },
        )
      },
    )
    return kept
  }

  /** Rows without an arXiv id that share a DOI are one paper's; several arXiv ids with one DOI are a mistake. */
  #ofDoi(rows: Uint32Array): number | undefined {
    if (rows.length === 1) return rows[0]
    const withId = rows.filter((row) => this.#table.hasMonth(row))
    const without = rows.filter((row) => !this.#table.hasMonth(row))
    const newest = without.length > 0 ? [this.#newest(without)] : []
    return withId.length > 1 ? undefined : this.#first(Uint32Array.from([...withId, ...newest]))
  }

  #ofTitle(rows: Uint32Array): number | undefined {
    if (rows.length > 1) {
      this.#titlesAmbiguous++
      for (const row of rows) if (this.#state[row] === OPEN) this.#state[row] = AMBIGUOUS
      return undefined
    }
    const row = rows[0]!
    if (!hasArxivId(this.#table.values.get(row))) this.#titlesWithoutArxivId++
    return row
  }

  /** The row that counts of those that are one paper's; the others are out. */
  #newest(rows: Uint32Array): number {
    const chosen = this.#first(rows)
    for (const row of rows) {
      if (row === chosen) continue
      this.#state[row] = OUT
      this.#leave({ line: this.#table.lines.get(row), reason: 'duplicate' })
    }
    return chosen
  }

  #first(rows: Uint32Array): number {
    return rows.reduce((best, row) => {
      const [one, other] = [this.#dayOf(best), this.#dayOf(row)]
      return other > one || (other === one && row < best) ? row : best
    })
  }

  /** The day a row's scores are of: the pack's, where the table does not say. */
  #dayOf(row: number): string {
    return this.#table.originList[this.#table.origins.get(row)]!.date ?? this.#date
  }

  #columns(rows: readonly number[]): { values: Uint32Array; origins?: Uint16Array } {
    for (const row of rows) this.#state[row] = HELD
    const values = Uint32Array.from(rows, (row) => this.#table.values.get(row))
    if (this.#table.originList.length <= 1) return { values }
    return { values, origins: Uint16Array.from(rows, (row) => this.#table.origins.get(row)) }
  }

  /** Call when all shards are out: a row that is in none of them is left out by now. */
  counts() {
    let papers = 0
    for (let row = 0; row < this.#table.length; row++) {
      if (this.#state[row] === HELD) papers++
      else if (this.#state[row] !== OUT) {
        const reason = this.#state[row] === AMBIGUOUS ? 'ambiguous' : 'titleTooGeneral'
        this.#leave({ line: this.#table.lines.get(row), reason })
      }
    }
    return {
      papers,
      arxivIds: this.#rows.m,
      dois: this.#rows.d,
      titles: this.#rows.t,
      titlesWithoutArxivId: this.#titlesWithoutArxivId,
      titlesAmbiguous: this.#titlesAmbiguous,
      titleBits: this.#bits.t,
      doiBits: this.#bits.d,
    }
  }
}
