// What LaTeX and BibTeX take for themselves. Braces have to balance even when escaped, so they get their names.
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '{"}',
}

/** Text for a braced BibTeX field: one line, special characters escaped, `$…$` kept as the math it is. */
export function latex(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat
    .split(MATH)
    .map((part, index) => (index % 2 === 1 && isMath(part) ? part : escape(part)))
    .join('')
}

const MATH = /((?<!\\)\$[^$]+\$)/

function isMath(part: string): boolean {
  const inner = part.slice(1, -1)
  if (/[%#&~<>|"]|\\$/.test(inner) || inner.trim() !== inner) return false
  let depth = 0
  for (const [mark] of inner.matchAll(/\\?[{}]/g)) {
    if (mark.length === 2) return false
    depth += mark === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

function escape(text: string): string {
  return (
    text
      .replace(/[\\{}&%$#_~^<>|"]/g, (mark) => ESCAPES[mark]!)
      // Two of these would be joined into a dash or a quotation mark.
      .replace(/([-'`,])(?=\1)/g, '$1{}')
      .replace(/([?!])(?=`)/g, '$1{}')
  )
}
