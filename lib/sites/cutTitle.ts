import { titleText } from './text'

const END = /\s*(?:…|\.{3,})$/
const HEAD = /^(?:…|\.{3,})\s*/

/**
 * A title that the page may have cut, as Scholar does.
 * @param drop a selector for parts that belong to the page but not to the title
 * @returns the text without the cut's dots at its end, and whether there were any. A title that lost its beginning keeps
 * one `…` there and does not count as `truncated`: it is no beginning of anything.
 */
export function readTitle(element: Element, drop?: string): { text: string; truncated: boolean } {
  const shown = titleText(element, drop)
  const text = shown.replace(END, '')
  if (HEAD.test(text)) return { text: text.replace(HEAD, '… '), truncated: false }
  return { text, truncated: text !== shown }
}
