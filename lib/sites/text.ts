// What a reader sees of a title, without what typesetters, translators and other extensions put into it.

/** Elements whose text is never part of a title. */
const MUTE = new Set(
  'script style noscript template svg button select textarea iframe object annotation annotation-xml'.split(' '),
)

// MathJax 2 leaves its glyphs beside the source it keeps in a script (docs.mathjax.org/en/v2.7-latest); KaTeX draws a
// second copy for the eye. Immersive Translate appends its translation; rank and badge marks come from extensions such
// as CCFrank and easyScholar. arXiv's own class `mathjax` is lower case and stays.
const FOREIGN =
  /(?:^|\s)(?:MathJax|MJX|mjx-chtml|mjx-math|katex-html|immersive-translate-(?:target|loading|error))|rank|badge/

/**
 * The text of a title in one line: math as `$…$` where its source is on the page, whitespace collapsed, insertions of
 * typesetters, translators, other extensions and Gloss itself left out. The element is not changed.
 * @param drop a selector for parts that belong to the page but not to the title, e.g. `.descriptor`
 * @returns the empty string if nothing is left
 */
export function titleText(element: Element, drop?: string): string {
  if (!element.firstElementChild) return oneLine(element.textContent ?? '')
  const rest = drop && withoutLead(element, element.firstElementChild, drop)
  if (rest !== undefined && rest !== '') return oneLine(rest)
  let text = ''
  let node: Node | null = element.firstChild
  // A loop, because broken pages nest deeper than a call stack.
  while (node) {
    const part = node.nodeType === 1 ? partOf(node as Element, drop) : node.nodeType === 3 ? (node.nodeValue ?? '') : ''
    text += part ?? ''
    node = part === undefined && node.firstChild ? node.firstChild : following(node, element)
  }
  return oneLine(text)
}

/** The text after a label at the beginning, when there is nothing else in it: so are nearly all titles on lists. */
function withoutLead(element: Element, lead: Element, drop: string): string | undefined {
  if (element.childElementCount > 1 || !lead.matches(drop)) return undefined
  const text = element.textContent ?? ''
  const label = lead.textContent ?? ''
  const start = text.indexOf(label)
  return text.slice(0, start).trim() === '' ? text.slice(start + label.length) : undefined
}

/** The text of a name, a byline or a heading in one line, cleaned like a title. */
export function cleanText(element: Element): string {
  return titleText(element)
}

// Soft hyphens, zero-width spaces and the direction marks around names on Scholar.
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g
// Any of them, two spaces, or a space that is not U+0020: most texts have none and are returned as they are.
const UNTIDY =
  /[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]| {2}/

/** Whitespace (no-break spaces too) collapsed, direction marks and invisible characters removed. */
export function oneLine(text: string): string {
  const bare = text.trim()
  return UNTIDY.test(bare) ? bare.replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim() : bare
}

/** What an element adds to the text by itself; undefined when its children say it. */
function partOf(element: Element, drop: string | undefined): string | undefined {
  const tag = element.localName
  if (tag === 'br') return ' '
  if (tag === 'math') return mathSource(element)
  if (tag === 'script' && element.getAttribute('type')?.startsWith('math/tex')) return `$${element.textContent}$`
  if (MUTE.has(tag) || tag.startsWith('gloss-')) return ''
  const classes = element.getAttribute('class')
  if (classes && (FOREIGN.test(classes) || (tag === 'font' && /\bnotranslate\b/.test(classes)))) return ''
  if (element.id.startsWith('immersive-translate-target')) return ''
  if (drop && element.matches(drop)) return ''
  return undefined
}

/** LaTeXML writes a formula's TeX into `alttext`, others into an annotation. */
function mathSource(math: Element): string | undefined {
  const tex =
    math.getAttribute('alttext') ?? math.querySelector('annotation[encoding="application/x-tex"]')?.textContent
  return tex?.trim() ? `$${tex.trim()}$` : undefined
}

function following(node: Node, root: Node): Node | null {
  let at: Node | null = node
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}
