import type { Roll } from './protocol'

/** As many as a page shows at first. */
const FIRST = 50

/** The long lists of one import: the page is given their beginnings, and asks for more when it wants more. */
export class Rolls {
  readonly #lists = new Map<number, (from: number, count: number) => object[]>()
  #given = 0

  /** @param brief what of an item the page needs, made only when it is asked for */
  keep<Item extends object, Brief extends object>(items: readonly Item[], brief: (item: Item) => Brief): Roll<Brief> {
    const key = ++this.#given
    const roll = { key, total: items.length, first: items.slice(0, FIRST).map(brief) }
    if (items.length > FIRST) this.#lists.set(key, (from, count) => items.slice(from, from + count).map(brief))
    return roll
  }

  /** Empty when the list is not there (any more). */
  part(key: number, from: number, count: number): object[] {
    return this.#lists.get(key)?.(from, count) ?? []
  }

  clear(): void {
    this.#lists.clear()
  }
}
