import type { Row } from '../../model/row'

/** What moves as one: a row's lead and element, and what stands between them. Blank text stays where it is. */
export interface Unit {
  element: Element
  /** In page order, all of one parent. */
  nodes: readonly ChildNode[]
  parent: ParentNode & Node
}

/** The nodes that move with a row; undefined for a row that is not on the page. */
export function unitOf({ element, lead }: Pick<Row, 'element' | 'lead'>): Unit | undefined {
  const parent = element.parentNode as (ParentNode & Node) | null
  if (!parent || !element.isConnected) return undefined
  const nodes: ChildNode[] = []
  const first = lead && leads(lead, element) ? lead : element
  for (let node: ChildNode | null = first; node && node !== element; node = node.nextSibling)
    if (!isBlank(node)) nodes.push(node)
  nodes.push(element)
  return { element, nodes, parent }
}

/** Whether an element stands a little before another among the same children. */
function leads(lead: Element, element: Element): boolean {
  let node: ChildNode | null = element.previousSibling
  for (let steps = 0; node && steps < 8; steps++) {
    if (node === lead) return true
    node = node.previousSibling
  }
  return false
}

function isBlank(node: Node): boolean {
  return node.nodeType === 3 && (node.nodeValue ?? '').trim() === ''
}
