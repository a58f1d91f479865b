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
  /** What was moved, and where the page had it. */
  readonly #stamped = new Map<Element, number>()
  #placed: { of: readonly ChildNode[]; at: ReadonlyMap<Node, number> } | undefined
  /** How the children stand now: known until something is moved. To ask for thousands of nodes takes its time. */
  #present: ChildNode[] | undefined
  #standing: ReadonlyMap<Node, number> | undefined

  constructor(parent: ParentNode & Node) {
    this.parent = parent
    this.#original = this.#present = Array.from(parent.childNodes)
  }

  get order(): readonly ChildNode[] {
    return this.#original
  }

  /** The children as they stand. */
  get present(): readonly ChildNode[] {
    return (this.#present ??= Array.from(this.parent.childNodes))
  }

  /** Where each child stands among them. */
  get standing(): ReadonlyMap<Node, number> {
    return (this.#standing ??= numbered(this.present))
  }

  /** Takes in what came since: at the end what came at the end, else behind what it stands behind. */
  follow(): void {
    this.#moved()
    const children = this.present
    const here = new Set(children)
    const kept = this.#original.filter((node) => here.has(node))
    if (kept.length === children.length) {
      if (kept.length < this.#original.length) this.#original = kept
      return
    }
    const known = new Set(kept)
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
    const first = new Set<ChildNode>()
    const inUnit = new Set<ChildNode>()
    for (const { nodes } of units) {
      first.add(nodes[0]!)
      for (const node of nodes) inUnit.add(node)
    }
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
    const { standing } = this
    const places = members.map((nodes) => standing.get(nodes[0]!) ?? -1)
    const fixed = anchor ? members.findIndex((nodes) => nodes.includes(anchor)) : -1
    const from = Math.max(0, fixed)
    const stays = staying(places, fixed < 0 ? undefined : from)
    const steps: Step[] = []
    for (const at of outwards(members.length, from)) {
      const nodes = members[at]!
      if (stays[at]) continue
      else if (at === from) steps.push({ nodes, before: () => this.parent.firstChild })
      else if (at > from) steps.push({ nodes, before: () => members[at - 1]!.at(-1)!.nextSibling })
      else steps.push({ nodes, before: () => members[at + 1]![0]! })
    }
    return steps
  }

  /**
   * Takes a step. Keeps focus, selection and running scripts' state where the browser can move nodes so. What is moved
   * carries where the page had it; what is not moved stands in the page's own order anyway.
   */
  take({ nodes, before }: Step): void {
    const next = before()
    this.#moved()
    for (const node of nodes) {
      move(this.parent, node, next)
      if (node instanceof Element) this.#stamp(node)
    }
  }

  /** What is to be done for rows whose place the page changed since they were moved: it put others before them. */
  restamps(): (() => void)[] {
    return [...this.#stamped].flatMap(([element, place]) =>
      this.#places.get(element) === place ? [] : () => this.#stamp(element),
    )
  }

  /** What is to be done once every node is back where the page had it. */
  unstamps(): (() => void)[] {
    return [...this.#stamped.keys()].map((element) => () => {
      element.removeAttribute(AT)
      this.#stamped.delete(element)
    })
  }

  #moved(): void {
    this.#present = undefined
    this.#standing = undefined
  }

  #stamp(element: Element): void {
    const place = this.#places.get(element) ?? 0
    if (this.#stamped.get(element) === place) return
    this.#stamped.set(element, place)
    element.setAttribute(AT, String(place))
  }

  get #places(): ReadonlyMap<Node, number> {
    if (this.#placed?.of !== this.#original) {
      this.#placed = { of: this.#original, at: numbered(this.#original) }
    }
    return this.#placed.at
  }
}

function numbered(nodes: readonly Node[]): ReadonlyMap<Node, number> {
  const at = new Map<Node, number>()
  for (const node of nodes) at.set(node, at.size)
  return at
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
