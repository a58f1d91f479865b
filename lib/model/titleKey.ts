import type { Brand } from './brand'
import { decodeEntities } from './entities'
import { decompose, fold, QUOTES, visible } from './fold'
import { texToUnicode } from './tex'
import { NEEDS_CARE } from './titleFilter'
import { keyTokens, MINUS } from './titleTokens'

/**
 * The form in which two titles are compared: words and meaningful symbols, one space between them. `''` when a title
 * has nothing to compare; it equals no other title.
 */
export type TitleKey = Brand<'TitleKey'>

const REMOVED = new RegExp(`[{}$${QUOTES}]`, 'gu')
const TAG =
  /<(\/?)(?:(sub)|(sup)|(br|p|div|li)|b|i|u|s|a|em|tt|mark|strong|span|font|small|big|scp|it|jats:\w+|inline-formula)(?:\s[^<>]*)?\/?>/gi
/** Scholar's marks of what a result is; a long one is followed by its short form (`[BOOK][B]`) in any language. */
const TYPE_MARK =
  /^\s*\[(?:(?:pdf|html|book|citation|doc|ps|txt|xls|ppt|rtf)\](?:\s*\[(?:pdf|html|book|citation|doc|ps|txt|xls|ppt|rtf|b|c)\])*|\p{L}{2,20}\]\[[bc]\](?=\s))/iu
/** ASCII as East Asian keyboards type it: TeX and tags are made of it too. */
const FULL_WIDTH = /[！-～]/g
const RAISED_MINUS = /[⁻₋]|[_^]\s*\{?\s*[-−–‐‑]/g
/** `e+e-` in plain text is `$e^+e^-$`: the same short name twice, and nothing behind the second sign. */
const CHARGED_PAIR = /(?<![\p{L}\p{N}])(\p{L}{1,3})\+(\s*)\1[-−–‐‑](?![-−–‐‑>\p{L}\p{N}])/giu
const RAISED_DIGIT = /(?<=[\d₀-₉])(?=[⁰¹²³⁴-⁹ⁿⁱ])/gu
const LOWERED_DIGIT = /(?<=[\d⁰¹²³⁴-⁹])(?=[₀-₉])/gu
/** Their compatibility forms are letters (`TM`) or would run into the number before (`2½`). */
const MARKS_OF_TRADE = /[™℠®©]/g
const VULGAR_FRACTION = /[¼-¾⅐-⅞]/g

/**
 * The key of a title as any page, file or API prints it: TeX, Unicode, HTML leftovers, Scholar's type marks and
 * highlights all come to the same form, while everything that tells two papers apart (numerals, signs, operators,
 * other scripts' marks) stays. `titleKey(titleKey(x)) === titleKey(x)`.
 */
export function titleKey(title: string): TitleKey {
  if (!NEEDS_CARE.test(title)) return keyTokens(title.toLowerCase().replace(REMOVED, '')) as TitleKey
  return keyTokens(fold(decompose(plain(title)).replace(REMOVED, ''))) as TitleKey
}

/** Markup and TeX out, private use as the sign of a minus that counts in. */
function plain(title: string): string {
  let text = visible(title).normalize('NFC').replace(FULL_WIDTH, halved)
  if (text.includes('&')) text = visible(decodeEntities(text))
  if (text.includes('<')) text = text.replace(TAG, untagged)
  const unmarked = text.replace(TYPE_MARK, '')
  if (unmarked.trim() !== '') text = unmarked
  if (text.includes('\\')) text = visible(texToUnicode(text))
  return text
    .replace(RAISED_MINUS, MINUS)
    .replace(CHARGED_PAIR, `$1+$2$1${MINUS}`)
    .replace(RAISED_DIGIT, '^')
    .replace(LOWERED_DIGIT, '_')
    .replace(MARKS_OF_TRADE, '')
    .replace(VULGAR_FRACTION, ' $&')
}

function halved(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfe_e0)
}

function untagged(_all: string, closing: string, sub?: string, sup?: string, block?: string): string {
  if (block) return ' '
  if (sub || sup) return closing ? '' : sub ? '_' : '^'
  return ''
}
