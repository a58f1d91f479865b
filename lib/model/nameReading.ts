import { DASHES, fold, visible } from './fold'

/** One of the given names: `Jean-Pierre` has two pieces, `AJ` and `A.-J.` two initials. */
export interface GivenName {
  pieces: readonly string[]
  /** Whether the pieces are initials; a single letter always is. */
  initials: boolean
}

/** A name taken apart, folded (see `fold`). */
export interface NameReading {
  given: readonly GivenName[]
  /** `van der`, as far as printed in lower case or before a comma; '' where there is none. */
  particles: string
  /** The family name without its particles, one space between its words; never empty. */
  family: string
  /** `jr`, `iii`. */
  suffix?: string
  /** Family name first, though nothing in the name says so. */
  turned: boolean
}

const PARTICLES = new Set(
  'van von der den de del della delle dello degli di da do dos das du d la le las los ter ten te zu zum zur bin ibn al el af av y e vande vander'.split(
    ' ',
  ),
)
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/
/** In this print only: `MR` and `DR` are initials. */
const HONORIFIC = /^(?:Dr|Prof|Professor|Mr|Mrs|Ms)$/
const ASIDE = /\([^()]*\)|\[[^[\]]*\]/g
const EAST_ASIAN_WORDS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}][\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\s・]*/gu
/** Most names: nothing in them needs Unicode to be understood. */
const PLAIN = /^[A-Za-z .,-]*$/
const PLAIN_WORD = /^[A-Za-z]+(?:-[A-Za-z]+)*$/
const APOSTROPHES = /['’‘ʼʻ`´]/g
/** What parts a word's pieces: hyphens of every kind. */
const HYPHENS = new RegExp(`[${DASHES}]`, 'u')
const NOT_NAME = new RegExp(`[^\\p{L}\\p{M}${DASHES}]`, 'gu')

/** Every way to read a printed name, the usual one first; none when there is no name in it. */
export function readName(printed: string): NameReading[] {
  if (PLAIN.test(printed)) return readWestern(printed)
  const text = visible(printed).replace(ASIDE, ' ')
  const eastAsian = text.match(EAST_ASIAN_WORDS)
  if (!eastAsian) return readWestern(text)
  return [...readWestern(text.replace(EAST_ASIAN_WORDS, ' ')), ...readEastAsian(eastAsian.join(''))]
}

/** In its own script the family name stands first and is not set apart: the name is compared whole. */
function readEastAsian(text: string): NameReading[] {
  const whole = fold(text).replace(NOT_NAME, '')
  return whole === '' ? [] : [{ given: [], particles: '', family: whole, turned: false }]
}

function readWestern(text: string): NameReading[] {
  const [beforeComma = '', ...afterComma] = text.split(',')
  const before = words(beforeComma)
  const after = afterComma.flatMap(words)
  // Smith, A., III and John Smith, II; but Ivanov, II is I. I. Ivanov.
  const suffix = after.length > 0 ? takeSuffix(after, before.length > 1 ? 0 : 1) : takeSuffix(before, 2)
  // In a name all in capitals, capitals say nothing.
  const name: Style = { suffix, shouted: isCapitals(text) }
  if (before.length === 0) return after.length > 0 ? readInOrder(after, name) : []
  if (after.length === 0) return readInOrder(before, name)
  return [withFamily(before, after, name, true)]
}

interface Style {
  suffix: string | undefined
  shouted: boolean
}

function readInOrder(name: readonly string[], style: Style): NameReading[] {
  const first = name[0]!
  const last = name.at(-1)!
  if (name.length === 1) return [withFamily(name, [], style)]
  // Smith J, Chen X. Y.: only initials stand behind the family name.
  const initial = name.findIndex((word) => letters(word) === 1)
  let from = name.length - 1
  while (from > 1 && isParticle(name[from - 1]!)) from--
  const usual = withFamily(name.slice(from), name.slice(0, from), style)
  if (initial > 0 && name.slice(initial).every((word) => letters(word) === 1)) {
    const behind = withFamily(name.slice(0, initial), name.slice(initial), style, true)
    // There are families of one letter: Weinan E.
    return name.length === 2 ? [behind, usual] : [behind]
  }
  if (letters(first) === 1) return [usual]
  // Smith AJ or Xian LI: capitals behind can be either.
  if (isRun(last, style) && !isRun(first, style) && letters(last) <= 3)
    return [usual, withFamily(name.slice(0, -1), [last], style, true)]
  return [usual, { ...withFamily([first], name.slice(1), { ...style, shouted: true }), turned: true }]
}

/** @param before whether the family name stands first and ends at a comma or an initial: particles may be capitals */
function withFamily(name: readonly string[], given: readonly string[], style: Style, before = false): NameReading {
  // Beethoven, Ludwig van: particles may follow the given name.
  let end = given.length
  while (end > 1 && isParticle(given[end - 1]!)) end--
  let at = 0
  const isOne = before ? (word: string) => PARTICLES.has(fold(word)) : isParticle
  while (at < name.length - 1 && isOne(name[at]!)) at++
  const family = name.slice(at).flatMap((word) => piecesOf(fold(word)))
  const particles = [...given.slice(end), ...name.slice(0, at)].map(fold)
  // El-Yaniv
  while (family.length > 1 && PARTICLES.has(family[0]!)) particles.push(family.shift()!)
  return {
    given: given
      .slice(0, end)
      // Gabriel da Costa Merlin is GC Merlin.
      .filter((word, place) => place === 0 || !isParticle(word))
      .map((word) => givenName(word, style)),
    particles: particles.join(' '),
    family: family.join(' '),
    ...(style.suffix && { suffix: style.suffix }),
    turned: false,
  }
}

function givenName(word: string, style: Style): GivenName {
  const pieces = piecesOf(word)
  if (pieces.length === 1 && isRun(word, style)) return { pieces: [...fold(word)], initials: true }
  return { pieces: pieces.map(fold), initials: pieces.every((piece) => letters(piece) === 1) }
}

/** The words of a name: dots part initials, apostrophes join (O’Brien), digits and signs of footnotes go. */
function words(text: string): string[] {
  return text
    .replace(APOSTROPHES, '')
    .split(/[\s.·~]+/)
    .map((word) => (PLAIN_WORD.test(word) ? word : word.replace(NOT_NAME, '').replace(/^\P{L}+|\P{L}+$/gu, '')))
    .filter((word, at) => word !== '' && !(at === 0 && HONORIFIC.test(word)))
}

/** Takes `Jr` or `III` off the end, if at least so many words stay. */
function takeSuffix(name: string[], atLeast: number): string | undefined {
  const last = name.at(-1)
  if (last === undefined || name.length <= atLeast || !SUFFIX.test(fold(last))) return undefined
  name.pop()
  return fold(last)
}

const LETTERS = /^[A-Za-z]+$/
const piecesOf = (word: string) => (LETTERS.test(word) ? [word] : word.split(HYPHENS).filter((piece) => piece !== ''))
const letters = (word: string) => (LETTERS.test(word) ? word.length : [...word].length)
const isParticle = (word: string) => word === word.toLowerCase() && PARTICLES.has(word)
const isCapitals = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()
/** `AJ`, `MHK`: capitals that are more likely initials than a name; beyond three letters only without a vowel. */
const isRun = (word: string, style: Style) =>
  letters(word) > 1 && isCapitals(word) && ((letters(word) <= 3 && !style.shouted) || !/[AEIOUY]/.test(word))
