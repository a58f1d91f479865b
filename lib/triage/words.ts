const MARKS = /[\u0300-\u036F]/g
const SPACE = /\s+/g

/** A text without case, accents and the page's line breaks, for finding words in it. */
export function plain(text: string): string {
  const folded = text.replace(SPACE, ' ').trim().toLowerCase()
  // Most titles are ASCII, and a listing has two thousand abstracts.
  return ASCII.test(folded) ? folded : folded.normalize('NFKD').replace(MARKS, '').normalize('NFC')
}

const ASCII = /^[ -~]*$/
const WORD_CHARACTER = /[\p{L}\p{N}]/u
/** Written without spaces: every place can be a word's beginning. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * Whether a text has a word, or several in a row, that begin with what is asked for: `transform` is found in
 * "Transformers" and not in "outperform", `graph` not in "photograph".
 * @param text as `plain` gives it
 * @param asked as `plain` gives it; empty is in every text
 */
export function hasWord(text: string, asked: string): boolean {
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
    if (at === 0 || !WORD_CHARACTER.test(text[at - 1]!) || SPACELESS.test(text[at]!)) return true
    if (!WORD_CHARACTER.test(asked[0] ?? '')) return true
  }
  return false
}

/**
 * Whether a name on a page can be the name asked for: every part of it is there, an initial standing for a part that
 * begins with it, and at least one longer part is there in full. Marks papers; never says who somebody is.
 * @param name and `asked` as `plain` gives them
 */
export function hasName(name: string, asked: string): boolean {
  const there = partsOf(name)
  let whole = false
  const all = partsOf(asked).every((part) => {
    const at = there.findIndex((other) => other === part || isInitialOf(other, part) || isInitialOf(part, other))
    if (at < 0) return false
    const [found] = there.splice(at, 1)
    whole ||= found === part && part.length > 1
    return true
  })
  return all && whole
}

function partsOf(name: string): string[] {
  return name.split(/[\s.,·-]+/).filter((part) => part !== '')
}

function isInitialOf(one: string, other: string): boolean {
  return one.length === 1 && other.startsWith(one)
}
