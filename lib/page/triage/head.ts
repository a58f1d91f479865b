import type { Row } from '../../model/row'

/** Parts of a table may hold nothing but table. */
const TABLE = /^(?:table|thead|tbody|tfoot|tr)$/

/** Puts an element before the list that holds a row, where a block may stand. */
export function placeAtHead(element: Element, { element: row, lead }: Row): void {
  let list = row.parentElement ?? row
  while (list.parentElement && TABLE.test(list.parentElement.localName)) list = list.parentElement
  // A heading before the list belongs to it.
  void lead
  list.before(element)
}
