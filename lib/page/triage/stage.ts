import type { Row } from '../../model/row'
import type { Plan } from '../../triage/plan'
import type { PageView } from '../registry'
import { nextTask } from '../slices'
import { eyesOn, keepEyes } from './eyes'
import type { Eyes } from './eyes'
import { inFrames, painted } from './frames'
import type { Paper } from './items'
import { dressRow, reveal, wordsOf } from './looks'
import { Shelf } from './shelf'
import { unitOf } from './units'

/** How many rows to either side of the reader's place are right before any other is. */
const NEAR = 20
/**
 * How many rows are moved before the browser draws again, at least: every time costs it something of its own, however
 * little moved. On the way back a row's parts go one by one.
 */
const ROWS = 100

type List = ParentNode & Node
type Task = () => void

/** What a row looks like, and is to look like; in words. */
interface Change {
  row: Row
  before: string
  look: string
}

/** The page's rows, which are brought into an order and a look, and back. */
export interface Stage {
  /** The same papers in the page's own order, whatever order their rows stand in now. */
  inPageOrder<Of extends Pick<Paper, 'row'>>(papers: readonly Of[]): Of[]
  /**
   * Makes the page look like the plan, or, without one, as it was. The reader's place on the page stays, and what is
   * near it comes first. A newer call overtakes one that still runs.
   * @param papers in page order, as the plan counts them
   * @param noted called once the reader's place is known: what else changes on the page then does not move it either
   */
  play(papers: readonly Paper[], plan: Plan | undefined, noted?: () => void): Promise<void>
  /** Brings everything back at once: Gloss is leaving the page. */
  clear(): void
}

export function createStage(page: Pick<PageView, 'quietly'>, signal: AbortSignal): Stage {
  const shelves = new Map<List, Shelf>()
  /** Rows that look otherwise than the page has them, and how; by their element. */
  const worn = new Map<Element, { row: Row; look: string }>()
  let running = new AbortController()

  // The browser shows the part that it found a word in; the paper is more than that part.
  document.addEventListener(
    'beforematch',
    ({ target }) => {
      for (const { row } of worn.values())
        if (row.element === target || row.lead === target) return page.quietly(() => reveal(row))
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
    children: (shelf: Shelf) => readonly Node[],
  ): Of[] {
    if (shelves.size === 0) return [...papers]
    const places = new Map<Node, number>()
    for (const shelf of shelves.values()) for (const node of children(shelf)) places.set(node, places.size)
    const lists = new Map<Node | null, { of: Of; place: number }[]>()
    const ofEach = papers.map((of) => {
      const list = of.row.element.parentNode
      const theirs = lists.get(list) ?? []
      if (theirs.length === 0) lists.set(list, theirs)
      theirs.push({ of, place: places.get(of.row.element) ?? 0 })
      return theirs
    })
    for (const theirs of lists.values()) theirs.sort((one, other) => other.place - one.place)
    // From each list in turn, as the papers were given.
    return ofEach.map((theirs) => theirs.pop()!.of)
  }

  async function play(papers: readonly Paper[], plan: Plan | undefined, noted?: () => void): Promise<void> {
    const begin = performance.now()
    running.abort()
    const own = (running = new AbortController())
    const until = AbortSignal.any([signal, own.signal])
    const changes = changesOf(papers, plan)
    const sorts = plan?.order.some((at, place) => at !== place) ?? false
    const moves = sorts || shelves.size > 0
    const eyes = moves || changes.some(folds) ? readersPlace(papers, changes) : undefined
    noted?.()
    const order = plan ? plan.order.map((at) => papers[at]!) : papers
    const tasks = tasksFor(order, changes, eyes?.row.element, sorts)
    const planned = performance.now() - begin
    // A task of its own: with the first rows, and what the browser makes of them, it would be a long one.
    await nextTask()
    let spent = await inFrames(tasks, (task) => task(), page.quietly, until, ROWS)
    const stamps = [...shelves.values()].flatMap((shelf) => (sorts ? shelf.restamps() : shelf.unstamps()))
    spent += await inFrames(stamps, (stamp) => stamp(), page.quietly, until, 2 * ROWS)
    await painted()
    if (until.aborted) return
    keepEyes(eyes)
    if (!sorts) shelves.clear()
    // For developer tools and the benchmark, as the badges' marks are: what it took of Gloss, and until all was in place.
    performance.measure('gloss:triage', { start: begin, detail: { own: planned + spent } })
  }

  /** Which rows are to look otherwise than they do; those that are no longer the page's papers, as the page has them. */
  function changesOf(papers: readonly Paper[], plan: Plan | undefined): Change[] {
    const gone = new Map(worn)
    const changes = papers.flatMap((paper, at): Change[] => {
      const look = plan ? lookIn(plan, paper, at) : ''
      const before = worn.get(paper.row.element)?.look ?? ''
      gone.delete(paper.row.element)
      return look === before ? [] : [{ row: paper.row, before, look }]
    })
    for (const { row, look: before } of gone.values()) changes.push({ row, before, look: '' })
    return changes
  }

  function dress({ row, look }: Change): void {
    dressRow(row, look)
    if (look) worn.set(row.element, { row, look })
    else worn.delete(row.element)
  }

  /** Reads layout, so only asked for where rows are going to move. */
  function readersPlace(papers: readonly Paper[], changes: readonly Change[]): Eyes | undefined {
    const looks = new Map(changes.map(({ row, look }) => [row.element, look]))
    const isFolded = (element: Element) => (looks.get(element) ?? worn.get(element)?.look ?? '').startsWith('hide')
    const now = arranged(papers, (shelf) => shelf.present)
    return eyesOn(
      now.map(({ row }) => row),
      ({ element }) => !isFolded(element),
    )
  }

  /** What there is to do; what the reader has before their eyes comes first. */
  function tasksFor(
    order: readonly Paper[],
    changes: readonly Change[],
    anchor: Element | undefined,
    sorts: boolean,
  ): Task[] {
    const at = Math.max(0, anchor ? order.findIndex(({ row }) => row.element === anchor) : 0)
    const near = new Set(order.slice(Math.max(0, at - NEAR), at + NEAR).map(({ row }) => row.element))
    const dressing = (is: boolean) =>
      changes.filter(({ row }) => near.has(row.element) === is).map((change) => () => dress(change))
    const [first = [], ...rest] = stepsFor(order, anchor, sorts)
    return [
      ...dressing(true),
      ...first.slice(0, 2 * NEAR),
      // From the end: a browser that gives rows a layer of their own looks for the next one below, through all between.
      ...dressing(false).toReversed(),
      ...first.slice(2 * NEAR),
      ...rest.flat(),
    ]
  }

  /** The steps of each list, the reader's own first. A list that is not sorted comes back as the page had it. */
  function stepsFor(order: readonly Paper[], anchor: Element | undefined, sorts: boolean): Task[][] {
    const lists = sorts ? rowsByList(order) : new Map<List, Row[]>()
    for (const parent of lists.keys()) if (!shelves.has(parent)) shelves.set(parent, new Shelf(parent))
    const steps: Task[][] = []
    for (const [parent, shelf] of shelves) {
      shelf.follow()
      const units = lists.get(parent)?.flatMap((row) => unitOf(row, shelf) ?? [])
      const eyes = anchor?.parentNode === parent ? anchor : undefined
      const own = (units ? shelf.stepsTo(units, eyes) : shelf.stepsBack(eyes)).map((step) => () => shelf.take(step))
      if (eyes) steps.unshift(own)
      else steps.push(own)
    }
    return steps
  }

  function clear(): void {
    running.abort()
    page.quietly(() => {
      for (const shelf of shelves.values()) {
        shelf.follow()
        for (const step of shelf.stepsBack(undefined)) shelf.take(step)
        for (const unstamp of shelf.unstamps()) unstamp()
      }
      for (const { row } of worn.values()) dressRow(row, '')
    })
    shelves.clear()
    worn.clear()
  }

  return { inPageOrder, play, clear }
}

function rowsByList(order: readonly Paper[]): Map<List, Row[]> {
  const lists = new Map<List, Row[]>()
  for (const { row } of order) {
    const list = row.element.parentNode as List | null
    const theirs = list && lists.get(list)
    if (theirs) theirs.push(row)
    else if (list) lists.set(list, [row])
  }
  return lists
}

/** Whether a row is folded away or brought back: then the page grows or shrinks. */
function folds({ before, look }: Change): boolean {
  return look.startsWith('hide') !== before.startsWith('hide')
}

function lookIn(plan: Plan, { entry, marks }: Paper, at: number): string {
  const kinds = entry.answer?.authors.map(({ kind }) => kind) ?? []
  return wordsOf({
    fate: plan.fates[at]!,
    author: kinds.includes('confirmed') ? 'confirmed' : kinds[0],
    marked: plan.rules[at]?.action === 'mark' || plan.rules[at]?.action === 'pin',
    fresh: plan.tellsNew && marks.includes('n'),
  })
}
