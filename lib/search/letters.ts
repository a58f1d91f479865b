/**
 * Which letters a word has, a bit each. There are 32 of them, so some letters share one: a bit that is missing is a letter
 * that is missing, a bit that is there says nothing for certain.
 */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}
