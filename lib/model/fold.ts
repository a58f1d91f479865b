/** Dashes and everything drawn like one. */
export const DASHES = '\\p{Pd}\\u2043\\u2212'
/** Quotation marks, apostrophes and primes: printed in too many ways to mean anything. */
export const QUOTES =
  '"\'`\\u2018-\\u201F\\u2032-\\u2037\\u2039\\u203A\\u00AB\\u00BB\\u02B9-\\u02BF\\u02C8\\u05F3\\u05F4\\uA78B\\uA78C\\u301D-\\u301F'

/** Zero-width, bidirectional and other format characters, variation selectors, private use. */
const INVISIBLE = /[\p{Cf}\p{Co}\u034F\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
/** Accents that stand alone, as broken text of PDFs has them; ASCII's own two are not meant. */
const SPACING_ACCENT = /(?![\^`])\p{Sk}/gu
/** A mark is an accent on Latin and Greek letters only: elsewhere (й, が, कि) it makes another letter. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036F\u20D0-\u20FF]+/gu
/** Letters with a stroke or of two letters, and symbols that are drawn in more than one way. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ȷ: 'j',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
  '∗': '*',
  '⋆': '*',
  '★': '*',
  '∘': '°',
  '∣': '|',
  '‖': '∥',
  '⩽': '≤',
  '≦': '≤',
  '⩾': '≥',
  '≧': '≥',
  '⟶': '→',
  '⟵': '←',
  '⟷': '↔',
  '♯': '#',
  '∊': '∈',
  '⁄': '/',
  '∕': '/',
}
const VARIANTS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/** Drops what cannot be seen. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** Compatibility forms and composed characters taken apart, accents that stand alone dropped. */
export function decompose(text: string): string {
  return text.replace(SPACING_ACCENT, '').normalize('NFKD')
}

/**
 * Lower case, one Unicode form, no compatibility variants, no accents on Latin and Greek letters. Other scripts keep
 * their marks. Recomposed at the end, so that `≠` is one character and never `=` with a stroke.
 */
export function fold(text: string): string {
  if (/^[\0-\x7F]*$/.test(text)) return text.toLowerCase()
  return decompose(text)
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(VARIANTS, (variant) => PLAIN[variant]!)
    .normalize('NFC')
}
