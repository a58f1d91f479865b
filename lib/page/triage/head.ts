import type { Row } from '../../model/row'

/** Parts of a table may hold nothing but table. */
const TABLE = /^(?:table|thead|tbody|tfoot|tr)$/

/** Puts an element before the list that holds a row, where a block may stand. */
export function placeAtHead(element: Element, { element: row }: Pick<Row, 'element'>): void {
  let list = row.parentElement ?? row
  while (list.parentElement && TABLE.test(list.parentElement.localName)) list = list.parentElement
  if (TABLE.test(list.localName) || list.localName !== 'body') list.before(element)
  else row.before(element)
}

/**
 * Whether nothing of the page's stands where a box is: no words, no picture, nothing to press. Then the box can stand
 * there, and nothing that the reader sees has to move for it. Reads layout, at some points of the box.
 */
export function isFree(box: DOMRect): boolean {
  if (box.left < 0 || box.top < 0 || box.right > document.documentElement.clientWidth) return false
  const seen = new Set<Element>()
  for (let across = 0; across <= 12; across++) {
    for (const down of [0.1, 0.5, 0.9]) {
      const [x, y] = [box.left + (box.width * across) / 12, box.top + box.height * down]
      for (const hit of document.elementsFromPoint(x, y)) {
        if (seen.has(hit) || hit.localName.startsWith('gloss-')) continue
        seen.add(hit)
        if (/^(?:a|button|input|select|textarea|label|img|svg|canvas|video|iframe)$/.test(hit.localName)) return false
        if (hasWordsIn(hit, box)) return false
      }
    }
  }
  return true
}

function hasWordsIn(element: Element, box: DOMRect): boolean {
  const range = document.createRange()
  return [...element.childNodes].some((node) => {
    if (node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '') return false
    range.selectNode(node)
    return [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => right > box.left && left < box.right && bottom > box.top && top < box.bottom,
    )
  })
}
