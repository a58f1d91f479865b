import type { PageView } from '../registry'
import { linkOf } from './finds'
import type { Paper } from './items'

/** Which row the keyboard is at. */
const HERE = 'data-gloss-here'

/** The keyboard's place among the papers. */
export interface Cursor {
  /** The paper the keyboard is at: the one that holds the focus, else the one gone to last. */
  at(): Paper | undefined
  /** Goes so many papers on, from where the reader is looking if nowhere yet. @returns false at either end */
  go(steps: 1 | -1): boolean
  goTo(paper: Paper): void
  clear(): void
}

/** @param papers in page order; they are walked in the order in which they stand */
export function createCursor(papers: () => readonly Paper[], page: Pick<PageView, 'quietly'>): Cursor {
  let element: Element | undefined

  const holding = (node: Node | null) =>
    node === null ? undefined : papers().find(({ row }) => row.element.contains(node) || row.lead?.contains(node))

  function at(): Paper | undefined {
    const focused = document.activeElement === document.body ? undefined : holding(document.activeElement)
    return focused ?? papers().find(({ row }) => row.element === element)
  }

  /** What can be gone to, as it stands on the page. */
  function standing(): Paper[] {
    const shown = papers().filter(({ row }) => !row.element.hasAttribute('hidden'))
    return shown.sort((one, other) =>
      one.row.element.compareDocumentPosition(other.row.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
  }

  function go(steps: 1 | -1): boolean {
    const shown = standing()
    const here = at()
    const from = here ? shown.indexOf(here) : -1
    const next = from >= 0 ? shown[from + steps] : (shown.find(isOnScreen) ?? shown[0])
    if (next) goTo(next)
    return next !== undefined
  }

  function goTo({ row }: Paper): void {
    clear()
    element = row.element
    page.quietly(() => {
      for (const part of [row.lead, row.element]) part?.setAttribute(HERE, '')
    })
    // The focus follows, so that Tab, Enter and screen readers go on from here.
    const link = linkOf(row)
    link?.focus({ preventScroll: true })
    // A row that is still being unfolded cannot take it: then no other row keeps it.
    const { activeElement } = document
    if (activeElement !== link && activeElement instanceof HTMLElement && holding(activeElement)) activeElement.blur()
    const lead = row.lead ?? row.element
    const [top, bottom] = [lead.getBoundingClientRect().top, row.element.getBoundingClientRect().bottom]
    const room = window.innerHeight
    if (top < 40 || bottom > room - 20) window.scrollBy({ top: top - Math.min(120, room / 6), behavior: 'instant' })
  }

  function clear(): void {
    for (const old of document.querySelectorAll(`[${HERE}]`)) old.removeAttribute(HERE)
    element = undefined
  }

  return { at, go, goTo, clear }
}

function isOnScreen({ row }: Paper): boolean {
  const { top, bottom } = (row.lead ?? row.element).getBoundingClientRect()
  return bottom > 0 && top >= 0
}
