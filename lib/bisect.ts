/**
 * The first place from which on something holds, found by halving.
 * @param count how many places there are, counted from 0
 * @param holds false for every place before some place, true for it and all after it
 * @returns `count` where it holds for none
 */
export function bisect(count: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
