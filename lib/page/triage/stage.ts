import type { Plan } from '../../triage/plan'
import type { PageView } from '../registry'
import { eyesOn, keepEyes } from './eyes'
import type { Eyes } from './eyes'
import { inFrames, painted } from './frames'
import type { Paper } from './items'
import { dressRow, lookOf, reveal, wordsOf } from './looks'
import { Shelf, take } from './shelf'
import { unitOf } from './units'
import type { Unit } from './units'

/** How many rows to either side of the reader's place are right before any other is. */
const NEAR = 20

type List = ParentNode & Node
type Task = () => void

/** The page's rows, which are brought into an order and a look, and back. */
export interface Stage {
  /** The same papers in the page's own order, whatever order their rows stand in now. */
  inPageOrder<Of extends Pick<Paper, 'row'>>(papers: readonly Of[]): Of[]
  /**
   * Makes the page look like the plan, or, without one, as it was. The reader's place on the page stays, and what is
   * near it comes first. A newer call overtakes one that still runs.
   * @param papers in page order, as the plan counts them
   */
  play(papers: readonly Paper[], plan: Plan | undefined): Promise<void>
  /** Brings everything back at once: Gloss is leaving the page. */
  clear(): void
}

export function createStage(page: Pick<PageView, 'quietly'>, signal: AbortSignal): Stage {
  const shelves = new Map<List, Shelf>()
  let dressed: readonly Paper[] = []
  let running = new AbortController()

  // The browser shows the part that it found a word in; the paper is more than that part.
  document.addEventListener(
    'beforematch',
    ({ target }) => {
      const found = dressed.find(({ row }) => row.element === target || row.lead === target)
      if (found) page.quietly(() => reveal(found.row))
    },
    { signal },
  )

  function inPageOrder<Of extends Pick<Paper, 'row'>>(papers: readonly Of[]): Of[] {
    for (const shelf of shelves.values()) shelf.follow()
    return arranged(papers, (shelf) => shelf.order)
  }

  /** Papers in the order of their lists' children; the lists themselves never move. */
  function arranged<Of extends Pick<Paper, 'row'>>(
    papers: readonly Of[],
    children: (shelf: Shelf) => Iterable<Node>,
  ): Of[] {
    if (shelves.size === 0) return [...papers]
    const places = new Map<Node, number>()
    for (const shelf of shelves.values()) for (const node of children(shelf)) places.set(node, places.size)
    const lists = Map.groupBy(papers, ({ row }) => row.element.parentNode)
    const placeOf = ({ row }: Of) => places.get(row.element) ?? 0
    const sorted = new Map(
      [...lists].map(([list, theirs]) => [list, theirs.toSorted((a, b) => placeOf(a) - placeOf(b)).values()]),
    )
    return papers.map(({ row }) => sorted.get(row.element.parentNode)!.next().value!)
  }

  async function play(papers: readonly Paper[], plan: Plan | undefined): Promise<void> {
    const begin = performance.now()
    running.abort()
    const own = (running = new AbortController())
    const until = AbortSignal.any([signal, own.signal])
    const looks = new Map(papers.map((paper, at) => [paper, plan ? lookIn(plan, paper, at) : '']))
    const sorts = plan?.order.some((at, place) => at !== place) ?? false
    const eyes = sorts || shelves.size > 0 || folds(looks) ? readersPlace(papers, looks) : undefined
    const order = plan ? plan.order.map((at) => papers[at]!) : papers
    const tasks = tasksFor(order, looks, eyes?.row.element, sorts)
    undress(papers)
    dressed = papers
    const planned = performance.now() - begin
    const spent = await inFrames(tasks, (task) => task(), page.quietly, until)
    if (spent === undefined) return
    await painted()
    if (until.aborted) return
    keepEyes(eyes)
    if (!plan) letGo(papers)
    // For developer tools and the benchmark, as the badges' marks are: what it took of Gloss, and until all was in place.
    performance.measure('gloss:triage', { start: begin, detail: { own: planned + spent } })
  }

  /** Whether any row is to be folded away or brought back: then the page grows or shrinks. */
  function folds(looks: ReadonlyMap<Paper, string>): boolean {
    return [...looks].some(([{ row }, look]) => look.startsWith('hide') !== lookOf(row).startsWith('hide'))
  }

  /** Reads layout, so only asked for where rows are going to move. */
  function readersPlace(papers: readonly Paper[], looks: ReadonlyMap<Paper, string>): Eyes | undefined {
    const goes = new Set([...looks].flatMap(([{ row }, look]) => (look.startsWith('hide') ? [row.element] : [])))
    const now = arranged(papers, ({ parent }) => parent.childNodes)
    return eyesOn(
      now.map(({ row }) => row),
      ({ element }) => !goes.has(element),
    )
  }

  /** What there is to do; what the reader has before their eyes comes first. */
  function tasksFor(
    order: readonly Paper[],
    looks: ReadonlyMap<Paper, string>,
    anchor: Element | undefined,
    sorts: boolean,
  ): Task[] {
    const at = Math.max(0, anchor ? order.findIndex(({ row }) => row.element === anchor) : 0)
    const dressing = (papers: readonly Paper[]) =>
      papers.flatMap((paper): Task[] => {
        const look = looks.get(paper) ?? ''
        return lookOf(paper.row) === look ? [] : [() => dressRow(paper.row, look)]
      })
    const [first = [], ...rest] = stepsFor(order, anchor, sorts)
    const near = order.slice(Math.max(0, at - NEAR), at + NEAR)
    const far = [...order.slice(0, Math.max(0, at - NEAR)), ...order.slice(at + NEAR)]
    return [
      ...dressing(near),
      ...first.slice(0, 2 * NEAR),
      // From the end: a browser that gives rows a layer of their own looks for the next one below, through all between.
      ...dressing(far.toReversed()),
      ...first.slice(2 * NEAR),
      ...rest.flat(),
    ]
  }

  /** The steps of each list, the reader's own first. */
  function stepsFor(order: readonly Paper[], anchor: Element | undefined, sorts: boolean): Task[][] {
    if (!sorts && shelves.size === 0) return []
    const units = order.flatMap(({ row }) => unitOf(row) ?? [])
    const steps: Task[][] = []
    for (const [parent, theirs] of Map.groupBy(units, (unit) => unit.parent)) {
      const shelf = shelfOf(parent, sorts)
      if (!shelf) continue
      shelf.follow()
      const eyes = theirs.find(({ element }) => element === anchor)
      const own = (sorts ? shelf.stepsTo(theirs, eyes?.element) : shelf.stepsBack(eyes?.element)).map(
        (step) => () => take(step, parent),
      )
      if (own.length > 0 && sorts) shelf.stamp(theirs, true)
      if (eyes) steps.unshift(own)
      else steps.push(own)
    }
    return steps
  }

  function shelfOf(parent: List, sorts: boolean): Shelf | undefined {
    const known = shelves.get(parent)
    if (known || !sorts) return known
    const shelf = new Shelf(parent)
    shelves.set(parent, shelf)
    return shelf
  }

  /** Rows that are no longer the page's papers look as the page has them. */
  function undress(papers: readonly Paper[]): void {
    const here = new Set(papers.map(({ row }) => row.element))
    const gone = dressed.filter(({ row }) => !here.has(row.element))
    if (gone.length > 0) page.quietly(() => gone.forEach(({ row }) => dressRow(row, '')))
  }

  /** The page is as it was: nothing is left to remember. */
  function letGo(papers: readonly Paper[]): void {
    for (const shelf of shelves.values()) shelf.stamp(unitsOn(papers, shelf.parent), false)
    shelves.clear()
    dressed = []
  }

  function unitsOn(papers: readonly Paper[], parent: List): Unit[] {
    return papers.flatMap(({ row }) => (row.element.parentNode === parent ? (unitOf(row) ?? []) : []))
  }

  function clear(): void {
    running.abort()
    const papers = inPageOrder(dressed)
    page.quietly(() => {
      for (const step of stepsFor(papers, undefined, false).flat()) step()
      for (const { row } of papers) dressRow(row, '')
      letGo(papers)
    })
  }

  return { inPageOrder, play, clear }
}

function lookIn(plan: Plan, { entry, marks }: Paper, at: number): string {
  const kinds = entry.answer?.authors.map(({ kind }) => kind) ?? []
  return wordsOf({
    fate: plan.fates[at]!,
    author: kinds.includes('confirmed') ? 'confirmed' : kinds[0],
    marked: plan.rules[at]?.action === 'mark' || plan.rules[at]?.action === 'pin',
    fresh: marks.includes('n'),
  })
}
