import { bisect } from '../bisect'

/**
 * Which of a list's members can stay where they are while the others are moved around them into a wanted order: as many
 * as possible, and the anchor always where there is one.
 * @param places the present place of each member, in the wanted order
 * @param anchor an index into `places` whose member never moves
 * @returns for each index whether its member stays
 */
export function staying(places: readonly number[], anchor?: number): boolean[] {
  const stays = places.map(() => false)
  const fixed = anchor === undefined ? -1 : places[anchor]!
  const fits = (place: number, at: number) => (at < (anchor ?? 0) ? place < fixed : place >= fixed)
  const open = places.flatMap((place, at) => (fits(place, at) ? [at] : []))
  // A longest rising sequence, by patience: https://en.wikipedia.org/wiki/Longest_increasing_subsequence
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const at of open) {
    const length = bisect(tails.length, (one) => places[tails[one]!]! >= places[at]!)
    before[at] = tails[length - 1]
    tails[length] = at
  }
  // Everything left of the anchor stands below it and everything right above: the longest sequence passes through it.
  for (let at = tails.at(-1); at !== undefined; at = before[at]) stays[at] = true
  return stays
}

/** Indices from `anchor` outwards, so that what is nearest to it is in place first: 5, 6, 4, 7, 3, … */
export function outwards(length: number, anchor: number): number[] {
  const indices: number[] = []
  for (let step = 0; indices.length < length; step++) {
    if (anchor + step < length) indices.push(anchor + step)
    if (step > 0 && anchor - step >= 0) indices.push(anchor - step)
  }
  return indices
}
