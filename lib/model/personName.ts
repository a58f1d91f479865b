import { readName } from './nameReading'
import type { NameReading, GivenName } from './nameReading'

/** A person's name as printed, with every way it can be read. Empty when nothing in it is a name. */
export interface PersonName {
  /** The usual reading first; then family name first, which only ever counts as `compatible`. */
  readings: readonly NameReading[]
  /** All letters of the name, for names that differ only in where they are parted. */
  letters: string
}

/**
 * `equal`: the same name in full, but for case, accents and punctuation. `compatible`: nothing in one contradicts the
 * other (initials, a missing middle name or particle, family name first). Neither says that it is the same person.
 */
export type NameLikeness = 'equal' | 'compatible' | 'different'

/** Reads a name: `AJ Smith`, `Smith, A. J.`, `Jan van der Berg`, `Chen Xian`, `陈贤`. */
export function personName(name: string): PersonName {
  const readings = readName(name)
  const first = readings[0]
  return { readings, letters: first ? joined(first.given) + first.family.replaceAll(' ', '') : '' }
}

/**
 * Compares two names, in doubt as different. What is decided:
 * - Family names must be equal, particles (`van der`) may be missing on one side.
 * - A full given name never agrees with another full one: Xian is not Xiang, Alex not Alexander, Xiao not Xiao-Ming.
 * - An initial agrees with every name it begins: X Chen is compatible with Xian Chen.
 * - Middle names may be missing on one side (X Chen and XY Chen are compatible); where both have one, they must agree.
 * - Family name first counts where the other name's given name is written in full: Chen Xian is compatible with Xian
 *   Chen, and not with C Xian.
 * - A name of one word agrees only with itself. Jr, Sr, II and III must not contradict each other.
 */
export function compareNames(one: PersonName, other: PersonName): NameLikeness {
  let best: NameLikeness = 'different'
  for (const reading of one.readings) {
    for (const second of other.readings) {
      // Two turned names compare as the same two unturned.
      if (reading.turned && second.turned) continue
      const likeness = compareReadings(reading, second, reading.turned || second.turned)
      if (likeness === 'equal' && reading === one.readings[0] && second === other.readings[0]) return 'equal'
      if (likeness !== 'different') best = 'compatible'
    }
  }
  return best === 'different' && sameLetters(one, other) ? 'compatible' : best
}

/** Min-Jun Kim, Minjun Kim and Min Jun Kim; Maria Garcia-Lopez and Maria Garcia Lopez. */
function sameLetters(one: PersonName, other: PersonName): boolean {
  const [first, second] = [one.readings[0], other.readings[0]]
  if (!first || !second || one.letters !== other.letters || one.letters.length < 5) return false
  if (first.given.length === 0 || second.given.length === 0 || contradict(first, second)) return false
  return lastWord(first.family) === lastWord(second.family)
}

/** Van der is not van den, and Jr not III. */
function contradict(one: NameReading, other: NameReading): boolean {
  if (one.suffix && other.suffix && one.suffix !== other.suffix) return true
  return one.particles !== '' && other.particles !== '' && one.particles !== other.particles
}

function compareReadings(one: NameReading, other: NameReading, turned: boolean): NameLikeness {
  if (one.family !== other.family || contradict(one, other)) return 'different'
  if (turned) return agreeInFull(one.given, other.given) ? 'compatible' : 'different'
  const given = compareGiven(one.given, other.given)
  return given === 'equal' && (one.particles !== other.particles || one.suffix !== other.suffix) ? 'compatible' : given
}

function agreeInFull(one: readonly GivenName[], other: readonly GivenName[]): boolean {
  return joined(one) === joined(other) && !one.some((part) => part.initials) && !other.some((part) => part.initials)
}

function compareGiven(one: readonly GivenName[], other: readonly GivenName[]): NameLikeness {
  const [first, second] = [one[0], other[0]]
  if (!first || !second) return one.length === other.length ? 'equal' : 'different'
  if (!first.initials && !second.initials && first.pieces.join('') !== second.pieces.join('')) return 'different'
  const pieces = one.flatMap((part) => part.pieces)
  const others = other.flatMap((part) => part.pieces)
  const shared = Math.min(pieces.length, others.length)
  let equal = pieces.length === others.length
  for (let at = 0; at < shared; at++) {
    const [piece, match] = [pieces[at]!, others[at]!]
    if (piece === match) continue
    equal = false
    const [short, long] = piece.length < match.length ? [piece, match] : [match, piece]
    if ([...short].length > 1 || !long.startsWith(short))
      return joined(one) === joined(other) ? 'compatible' : 'different'
  }
  return equal ? 'equal' : 'compatible'
}

const lastWord = (family: string) => family.slice(family.lastIndexOf(' ') + 1)

/**
 * Where a name stands in an index: two names that are not different have a key in common. A key is the last word of
 * the family name and the first letter of the given name.
 */
export function nameKeys(name: PersonName): Set<string> {
  return new Set(
    name.readings.map(({ family, given }) => `${lastWord(family)} ${[...(given[0]?.pieces[0] ?? '')][0] ?? ''}`),
  )
}

const joined = (given: readonly GivenName[]) => given.map((part) => part.pieces.join('')).join('')
