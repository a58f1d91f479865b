/** A person's name taken apart for comparison: lower case, without accents. */
export interface PersonName {
  /** The family name with its particles: `van der berg`. */
  family: string
  /** Given names or initials in order; an initial is one letter. */
  given: readonly string[]
}

/** `equal`: the same parts, none abbreviated; `compatible`: could be the same person's name; never more than that. */
export type NameComparison = 'equal' | 'compatible' | 'different'

const PARTICLES = new Set(
  'van von der den de del della di da do dos das du la le ter ten te zu zum zur af av al el bin ibn ben abu st'.split(
    ' ',
  ),
)
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/
// Letters that NFKD leaves whole.
const WHOLE: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' }

/**
 * Takes a name apart: `AJ Smith`, `Smith, A. J.`, `Ludwig van Beethoven`, `Jean-Pierre Serre`, 陈贤.
 * @returns undefined when nothing of a name is left
 */
export function parseName(text: string): PersonName | undefined {
  const comma = text.indexOf(',')
  if (comma > 0) {
    const family = words(text.slice(0, comma))
    const given = words(text.slice(comma + 1)).filter((word) => !SUFFIX.test(word.folded))
    if (family.length > 0 && given.length > 0) return { family: joined(family), given: given.flatMap(givenParts) }
  }
  const all = words(text)
  while (all.length > 1 && SUFFIX.test(all.at(-1)!.folded)) all.pop()
  if (all.length === 0) return undefined
  const particle = all.findIndex((word, at) => at > 0 && at < all.length - 1 && PARTICLES.has(word.folded))
  const cut = particle === -1 ? all.length - 1 : particle
  return { family: joined(all.slice(cut)), given: all.slice(0, cut).flatMap(givenParts) }
}

/**
 * Compares two names. Different whenever a written-out part contradicts; a missing middle name or an initial does not.
 * Family-first order (`Chen Xian`) is at most compatible, as is any abbreviation: a name is never an identity.
 */
export function compareNames(a: PersonName, b: PersonName): NameComparison {
  if (a.family === b.family) return compareGiven(a.given, b.given)
  const turned = { family: a.given.join(''), given: [a.family] }
  return a.given.length > 0 && turned.family === b.family && compareGiven(turned.given, [b.given.join('')]) === 'equal'
    ? 'compatible'
    : 'different'
}

/** The keys under which a name is filed, so that only names that could be compatible are ever compared. */
export function nameBuckets(name: PersonName): string[] {
  const turned = name.given.join('')
  return turned === '' || turned === name.family ? [name.family] : [name.family, turned]
}

function compareGiven(a: readonly string[], b: readonly string[]): NameComparison {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'equal' : 'different'
  if (a.join('') === b.join('')) return a.every((part) => part.length > 1) ? 'equal' : 'compatible'
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  if (!fits(fewer[0]!, more[0]!)) return 'different'
  let at = 1
  for (const part of fewer.slice(1)) {
    while (at < more.length && !fits(part, more[at]!)) at++
    if (at++ >= more.length) return 'different'
  }
  return 'compatible'
}

/** An initial fits every name that begins with it; two written-out names fit only when equal. */
function fits(a: string, b: string): boolean {
  return a.length === 1 || b.length === 1 ? a[0] === b[0] : a === b
}

interface Word {
  written: string
  folded: string
}

function words(text: string): Word[] {
  return text
    .replaceAll(/[’'`´]/g, '')
    .split(/[\s.,;]+/u)
    .map((written) => ({ written, folded: fold(written) }))
    .filter(({ folded }) => folded !== '')
}

function givenParts({ written, folded }: Word): string[] {
  if (folded.includes('-')) return folded.split('-').filter((part) => part !== '')
  // `AJ` is two initials; `Al` is a name.
  return /^\p{Lu}{2,4}$/u.test(written) && /\p{Script=Latin}/u.test(written) ? [...folded] : [folded]
}

function joined(parts: readonly Word[]): string {
  return parts.map(({ folded }) => folded.replaceAll('-', ' ')).join(' ')
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[øłđðıßæœþ]/g, (letter) => WHOLE[letter]!)
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[^\p{L}\p{N}\p{M}-]/gu, '')
    .replaceAll(/^-+|-+$/g, '')
}
