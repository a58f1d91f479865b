import { NameFilter } from '../model/nameFilter'
import { compareNames, nameKeys, personName } from '../model/personName'
import type { NameLikeness, PersonName } from '../model/personName'

/** A name of the index that fits, by its place in the list the index was made of. */
export interface NameHit {
  at: number
  likeness: Exclude<NameLikeness, 'different'>
}

/** More names than any page has; what is remembered of them starts anew beyond. */
const MOST_FOUND = 20_000

const NONE: readonly NameHit[] = []

/** Names by family and first initial, so that thousands of names are asked for without comparing all. */
export class NameIndex {
  readonly #names: readonly PersonName[]
  readonly #places = new Map<string, number[]>()
  readonly #found = new Map<string, readonly NameHit[]>()
  readonly #filter: NameFilter
  #text: string | undefined

  constructor(names: readonly PersonName[]) {
    this.#names = names
    this.#filter = NameFilter.for(names.length)
    for (const [at, name] of names.entries()) {
      for (const key of nameKeys(name)) {
        this.#filter.add(key)
        const places = this.#places.get(key)
        if (places) places.push(at)
        else this.#places.set(key, [at])
      }
    }
  }

  /** The names that equal the given one or are compatible with it, in the order of the list. */
  find(name: string): readonly NameHit[] {
    if (this.#filter.mayHold(name) === false) return NONE
    const known = this.#found.get(name)
    if (known) return known
    const hits = this.#compare(personName(name))
    if (this.#found.size >= MOST_FOUND) this.#found.clear()
    this.#found.set(name, hits)
    return hits
  }

  /** By which a page tells most names from these, see `NameFilter`; '' without any. */
  get filter(): string {
    return (this.#text ??= this.#names.length === 0 ? '' : this.#filter.toText())
  }

  #compare(name: PersonName): NameHit[] {
    const at = new Set([...nameKeys(name)].flatMap((key) => this.#places.get(key) ?? []))
    return [...at]
      .sort((one, other) => one - other)
      .flatMap((place) => {
        const likeness = compareNames(name, this.#names[place]!)
        return likeness === 'different' ? [] : [{ at: place, likeness }]
      })
  }
}

const parsed = new Map<string, PersonName>()
/** More saved researchers than anyone has; the cache starts anew beyond. */
const MOST_NAMES = 20_000

/** The names of saved researchers are asked for with every page: each is taken apart once. */
export function cachedName(name: string): PersonName {
  const known = parsed.get(name)
  if (known) return known
  if (parsed.size >= MOST_NAMES) parsed.clear()
  const read = personName(name)
  parsed.set(name, read)
  return read
}
