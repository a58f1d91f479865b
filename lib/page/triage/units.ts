import type { Row } from '../../model/row'
import type { Shelf } from './shelf'

/** What moves as one: a row's lead and element, and what stands between them. Blank text stays where it is. */
export interface Unit {
  /** In page order. */
  nodes: readonly ChildNode[]
}

/** How far before its row a lead may stand, in nodes. */
const REACH = 8

/**
 * The nodes that move with a row; undefined for a row that does not stand in the list. Goes by the list's children as
 * they are known: to ask thousands of nodes for their neighbours takes its time.
 */
export function unitOf(
  { element, lead }: Pick<Row, 'element' | 'lead'>,
  { present, standing }: Pick<Shelf, 'present' | 'standing'>,
): Unit | undefined {
  const at = standing.get(element)
  if (at === undefined) return undefined
  const ahead = at - ((lead && standing.get(lead)) ?? at)
  const from = ahead > 0 && ahead <= REACH ? at - ahead : at
  return { nodes: present.slice(from, at + 1).filter((node) => node === element || !isBlank(node)) }
}

function isBlank(node: Node): boolean {
  return node.nodeType === 3 && (node.nodeValue ?? '').trim() === ''
}
