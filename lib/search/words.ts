import { fold } from '../model/fold'
import { texToUnicode } from '../model/tex'

const WORD = /[\p{L}\p{N}]+/gu
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu
const ASCII = /^[\0-\x7F]*$/

/**
 * The words of a text as they are indexed and asked for: lower case, without accents. Scripts that write no spaces give
 * each two neighbouring characters, and single ones, so that any part of a title finds it.
 */
export function wordsOf(text: string): string[] {
  const plain = text.includes('\\') ? texToUnicode(text) : text
  const words = fold(plain).match(WORD) ?? []
  return ASCII.test(plain) ? words : words.flatMap(parts)
}

function parts(word: string): string[] {
  const runs = word.match(CJK)
  if (!runs) return [word]
  const rest = word.replace(CJK, ' ').split(' ').filter(Boolean)
  return [...rest, ...runs.flatMap(pairs)]
}

function pairs(run: string): string[] {
  const characters = [...run]
  return characters.length === 1 ? characters : characters.slice(1).map((next, at) => characters[at]! + next)
}
