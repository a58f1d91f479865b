import type { TitleKey } from '../model/titleKey'

const ASCII = /^[\x20-\x7E]*$/
const CJK = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu
/** Titles of what is written about another work: several people write the same. */
const ABOUT_ANOTHER =
  /^(?:a )?(?:comments?|commentary|discussions?|repl(?:y|ies)|responses?|rejoinders?|rebuttal|addend(?:um|a)|errat(?:um|a)|corrigend(?:um|a)|corrections?|retract(?:ion|ed)|book review|editorial|preface|foreword|introduction)(?: |$)/
const FEWEST_WORDS = 5
const FEWEST_CHARACTERS = 25

/**
 * Whether a title says enough to stand for its paper by itself. The rows of a pack have no authors that could speak
 * against it, so that more is asked of a title than in the reader's own library: five words and 25 characters (a Chinese
 * or Japanese character counts as half a word and two characters), and no word that announces a comment, a correction, a
 * preface. Of arXiv's titles of one word, six in a hundred are another paper's too; from five words on, one or two in a
 * thousand.
 */
export function identifies(key: TitleKey): boolean {
  const dense = ASCII.test(key) ? 0 : (key.match(CJK)?.length ?? 0)
  const words = key.split(' ').length + dense / 2
  return words >= FEWEST_WORDS && key.length + dense >= FEWEST_CHARACTERS && !ABOUT_ANOTHER.test(key)
}
