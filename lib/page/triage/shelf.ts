import { outwards, staying } from '../../triage/moves'
import type { Unit } from './units'

/** Where a moved row's parts stood, so that whoever comes after us can put them back. */
const AT = 'data-gloss-at'

/** One step: these nodes, in this order, before that one. */
export interface Step {
  nodes: readonly ChildNode[]
  /** Looked up when the step is taken. */
  before(): Node | null
}

/**
 * The children of one list, and how the page had them. Rows are moved in it and brought back; whatever the page or
 * anybody else adds or removes meanwhile is taken as theirs and stays.
 */
export class Shelf {
  readonly parent: ParentNode & Node
  /** The page's own order. */
  #original: ChildNode[]

  constructor(parent: ParentNode & Node) {
    this.parent = parent
    this.#original = [...parent.childNodes]
  }

  /** Where an element stands in the page's own order. */
  placeOf(element: ChildNode): number {
    return this.#original.indexOf(element)
  }

  get order(): readonly ChildNode[] {
    return this.#original
  }

  /** Takes in what came since: at the end what came at the end, else behind what it stands behind. */
  follow(): void {
    const children = [...this.parent.childNodes]
    const here = new Set(children)
    const kept = this.#original.filter((node) => here.has(node))
    const known = new Set(kept)
    if (kept.length === children.length) {
      this.#original = kept
      return
    }
    const lastKnown = children.findLastIndex((node) => known.has(node))
    const behind = new Map<ChildNode | undefined, ChildNode[]>()
    let before: ChildNode | undefined
    const tail: ChildNode[] = []
    for (const [at, node] of children.entries()) {
      if (known.has(node)) before = node
      else if (at > lastKnown) tail.push(node)
      else behind.set(before, [...(behind.get(before) ?? []), node])
    }
    const order = [...(behind.get(undefined) ?? [])]
    for (const node of kept) order.push(node, ...(behind.get(node) ?? []))
    this.#original = [...order, ...tail]
  }

  /**
   * The steps that bring the rows into an order, the nearest to the anchor first; nothing else moves.
   * @param units in the order wanted; they fill the places that rows have in the page's own order
   * @param anchor the row before the reader's eyes, which stays; none where they look at the list's head
   */
  stepsTo(units: readonly Unit[], anchor: Element | undefined): Step[] {
    const first = new Set(units.map(({ nodes }) => nodes[0]!))
    const inUnit = new Set(units.flatMap(({ nodes }) => nodes))
    let next = 0
    // Members of the list: a row with all its parts, or a single node of the page's.
    const members: (readonly ChildNode[])[] = []
    for (const node of this.#original) {
      if (first.has(node)) members.push(units[next++]!.nodes)
      else if (!inUnit.has(node)) members.push([node])
    }
    return this.#steps(members, anchor)
  }

  /** The steps that bring every node back to where the page had it. */
  stepsBack(anchor: Element | undefined): Step[] {
    return this.#steps(
      this.#original.map((node) => [node]),
      anchor,
    )
  }

  #steps(members: readonly (readonly ChildNode[])[], anchor: Element | undefined): Step[] {
    const present = new Map([...this.parent.childNodes].map((node, at) => [node as ChildNode, at]))
    const places = members.map(([first]) => present.get(first!) ?? -1)
    const fixed = anchor ? members.findIndex((nodes) => nodes.includes(anchor)) : -1
    const from = Math.max(0, fixed)
    const stays = staying(places, fixed < 0 ? undefined : from)
    return outwards(members.length, from).flatMap((at): Step[] => {
      if (stays[at]) return []
      const nodes = members[at]!
      if (at === from) return [{ nodes, before: () => this.parent.firstChild }]
      if (at > from) return [{ nodes, before: () => members[at - 1]!.at(-1)!.nextSibling }]
      return [{ nodes, before: () => members[at + 1]![0]! }]
    })
  }

  /** Writes onto each row where it stood, or takes that away. */
  stamp(units: readonly Unit[], on: boolean): void {
    const places = new Map(this.#original.map((node, at) => [node, at]))
    for (const node of units.flatMap(({ nodes }) => nodes)) {
      if (!(node instanceof Element)) continue
      if (on) node.setAttribute(AT, String(places.get(node) ?? 0))
      else node.removeAttribute(AT)
    }
  }
}

/** Takes a step: keeps focus, selection and running scripts' state where the browser can move nodes so. */
export function take({ nodes, before }: Step, parent: ParentNode & Node): void {
  const next = before()
  for (const node of nodes) move(parent, node, next)
}

type Mover = { moveBefore?(node: Node, before: Node | null): void }

function move(parent: ParentNode & Node & Mover, node: ChildNode, before: Node | null): void {
  if (parent.moveBefore) parent.moveBefore(node, before)
  else parent.insertBefore(node, before)
}

/**
 * Puts rows back that an earlier instance of Gloss moved and could not bring back itself, to the node: what it did not
 * move stands in the page's own order still, and each row says which place among all of them is its own.
 */
export function unsortLeftovers(root: ParentNode): void {
  const moved = [...root.querySelectorAll(`[${AT}]`)]
  for (const [parent, theirs] of Map.groupBy(moved, ({ parentNode }) => parentNode)) if (parent) unsort(parent, theirs)
  for (const element of moved) element.removeAttribute(AT)
}

function unsort(parent: Node, moved: readonly Element[]): void {
  const own = new Set<Node>(moved)
  const placed = [...moved].sort((one, other) => placeOn(one) - placeOn(other))
  const rest = [...parent.childNodes].filter((node) => !own.has(node))
  const order: Node[] = []
  let next = 0
  for (const element of placed) {
    while (order.length < placeOn(element) && next < rest.length) order.push(rest[next++]!)
    order.push(element)
  }
  let before = rest[next] ?? null
  for (const node of order.toReversed()) {
    if (own.has(node) && node.nextSibling !== before) parent.insertBefore(node, before)
    before = node as ChildNode
  }
}

const placeOn = (element: Element) => Number(element.getAttribute(AT))
