import { texCommand } from './texSymbols'

/** The combining character of each accent command. */
const MARKS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  r: '\u030A',
  k: '\u0328',
  bar: '\u0304',
  hat: '\u0302',
  tilde: '\u0303',
  dot: '\u0307',
  ddot: '\u0308',
  check: '\u030C',
  breve: '\u0306',
  acute: '\u0301',
  grave: '\u0300',
  vec: '\u20D7',
}

/** arXiv stores some Greek letters as an accent over the rest of their name: `\b{eta}`, `\c{hi}`, `\k{appa}`. */
const GREEK_IN_DISGUISE = /\\([bcdkrt])\{(eta|hi|appa|ho|au|elta)\}/g
const PUNCTUATION_ACCENT = /\\(["'`^~=.])\s*(?:\{\s*\\?(\p{L})\s*\}|\\([ij])(?![A-Za-z])\s*|(\p{L}))/gu
const NAMED_ACCENT =
  /\\([uvHcdbrk]|bar|hat|tilde|d?dot|check|breve|acute|grave|vec)(?![A-Za-z])\s*(?:\{\s*\\?([\p{L}\d])\s*\}|\\([ij])(?![A-Za-z])\s*|([\p{L}\d]))/gu
/** An accent over more than one letter marks no letter. */
const WIDE_ACCENT = /\\(?:[uvHcdbrkt]|bar|hat|tilde|d?dot|check|breve|acute|grave|vec)\s*(?=[{\\])/g
const FRACTION = /\\[cdt]?frac\s*(?:\{([^{}]*)\}\s*\{([^{}]*)\}|(\d)\s*(\d))/g
const LENGTH = /\\[hv]space\*?\s*\{[^{}]*\}/g
const NEGATION = /\\not\s*(\\[A-Za-z]+|[=<>])/g
const COMMAND = /\\(?:([A-Za-z]+)(\s*)|([^A-Za-z]|$))/g

/**
 * Replaces TeX by what it prints: accents as combining characters, symbols as Unicode; commands that only set a font
 * vanish, unknown ones leave their name. Braces, dollars, `^` and `_` stay.
 */
export function texToUnicode(text: string): string {
  return text
    .replace(GREEK_IN_DISGUISE, '\\$1$2{}')
    .replace(LENGTH, ' ')
    .replace(PUNCTUATION_ACCENT, accented)
    .replace(NAMED_ACCENT, accented)
    .replace(WIDE_ACCENT, '')
    .replace(FRACTION, (_all, over?: string, under?: string, digit?: string, second?: string) =>
      digit ? `${digit}/${second}` : `${over}/${under}`,
    )
    .replace(NEGATION, (_all, what: string) => `${texCommand(what.slice(1))?.text ?? what}\u0338`)
    .replace(COMMAND, (_all, name: string | undefined, space: string, other: string) =>
      name === undefined ? escaped(other) : spelled(name, space),
    )
}

function accented(_all: string, accent: string, braced?: string, dotless?: string, bare?: string): string {
  return (braced ?? dotless ?? bare ?? '') + (MARKS[accent] ?? '')
}

function spelled(name: string, space: string): string {
  const known = texCommand(name)
  if (known) return known.eats ? known.text : known.text + space
  // `\R` is read as the letter it stands for, `\log` or `\PSL` as a word of its own.
  return name.length === 1 ? name + space : ` ${name} `
}

/** A backslash before anything but a letter: an escaped character, a space, or nothing. */
function escaped(character: string): string {
  if ('&%#_^'.includes(character)) return character
  if ('!-/$()"\'`.=~'.includes(character)) return ''
  return character === '|' ? '∥' : ' '
}
