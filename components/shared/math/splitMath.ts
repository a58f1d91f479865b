import { texToUnicode } from '../../../lib/model/tex'

/** A stretch of a text: words, or mathematics in TeX. */
export type Stretch = { kind: 'words'; text: string } | { kind: 'math'; tex: string; display: boolean }

/**
 * Mathematics as arXiv's titles and abstracts mark it. A dollar sign opens it only before something other than a space
 * and closes it only after one and not before a digit, so that "from $5 to $10" stays what it is.
 */
const MATH =
  /\\\$|\$\$([^$]{1,2000}?)\$\$|\\\[([^]{1,2000}?)\\\]|\\\(([^]{1,2000}?)\\\)|\$(?![\s$])((?:\\[^]|[^$\\\n]|\n(?!\s*\n)){1,1000}?)(?<![\s\\])\$(?!\d)|\\begin\{(equation|align|gather|eqnarray)(\*?)\}([^]{1,2000}?)\\end\{\5\6\}/g

/** Parts a text into words and mathematics, in order. What only looks like mathematics stays words. */
export function splitMath(text: string): Stretch[] {
  if (!/[$\\]/.test(text)) return [{ kind: 'words', text }]
  const stretches: Stretch[] = []
  let words = ''
  let at = 0
  for (const match of text.matchAll(MATH)) {
    words += text.slice(at, match.index)
    at = match.index + match[0].length
    const found = mathOf(match)
    if (!found) {
      words += '$'
      continue
    }
    if (words !== '') stretches.push({ kind: 'words', text: words })
    words = ''
    stretches.push(found)
  }
  words += text.slice(at)
  if (words !== '') stretches.push({ kind: 'words', text: words })
  return stretches
}

/** An escaped dollar sign is none. */
function mathOf([all, dollars, brackets, parentheses, dollar, environment, star]: RegExpMatchArray):
  | Stretch
  | undefined {
  const display = dollars ?? brackets
  if (display !== undefined) return { kind: 'math', tex: display.trim(), display: true }
  const inline = parentheses ?? dollar
  if (inline !== undefined) return { kind: 'math', tex: inline.trim(), display: false }
  if (environment === undefined) return undefined
  // The old environment's name is one that no renderer knows.
  const tex = environment === 'eqnarray' ? all.replaceAll(/\{eqnarray\*?\}/g, `{align${star ?? ''}}`) : all
  return { kind: 'math', tex, display: true }
}

const WITH_ARGUMENT = /\\(?:emph|text(?:bf|it|rm|sc|sf|sl|tt)?|mathrm|mathbf|url|underline)\s*\{([^{}]*)\}/g
const OLD_FONT = /\{\\(?:em|bf|it|rm|sc|sf|sl|tt)\s+([^{}]*)\}/g

/** The words of a title or an abstract without TeX's way of writing accents, quotes, fonts and percent signs. */
export function plainWords(text: string): string {
  const quoted = text.replaceAll('``', '“').replaceAll("''", '”')
  if (!quoted.includes('\\')) return quoted
  return texToUnicode(quoted.replace(WITH_ARGUMENT, '$1').replace(OLD_FONT, '$1')).normalize('NFC')
}
