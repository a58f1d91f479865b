import { i18n } from '#i18n'
import type { Row } from '../../model/row'
import type { Fate } from '../../triage/fate'

/** What Gloss says of a row's looks, in words that the style sheet knows. */
export const LOOKS = 'data-gloss-row'

/** What the mark of a new paper is called: the style sheet gives it to whoever hears the page. */
const NEW = 'data-gloss-new'

/** What a row is to look like. */
export interface Look {
  fate: Fate
  /** A saved researcher is among its authors. */
  author?: 'confirmed' | 'possible' | undefined
  /** A rule of the reader's marks it, or pins it. */
  marked: boolean
  /** New since the last visit, where that is marked. */
  fresh: boolean
}

/** A look in words; empty for a row as the page has it. */
export function wordsOf({ fate, author, marked, fresh }: Look): string {
  return [fate !== 'show' && fate, author, marked && 'marked', fresh && 'fresh'].filter(Boolean).join(' ')
}

/**
 * Gives a row a look, or takes it away (empty words). A row that is folded away is still found by the browser's own
 * search, which brings it back into sight, as do links to it.
 */
export function dressRow({ element, lead }: Pick<Row, 'element' | 'lead'>, words: string): void {
  const hide = words.startsWith('hide')
  for (const part of lead ? [lead, element] : [element]) {
    if (hide) fold(part)
    else unfold(part)
    if (words) part.setAttribute(LOOKS, words)
    else part.removeAttribute(LOOKS)
  }
  // What is drawn before a table's row becomes a cell of it.
  const drawnIn = (element.localName === 'tr' && element.firstElementChild) || element
  if (words.endsWith('fresh')) drawnIn.setAttribute(NEW, i18n.t('triage.fresh.mark'))
  else drawnIn.removeAttribute(NEW)
}

/** Brings a row back into sight that the browser's own search or a link found in the fold. It looks as folded rows do. */
export function reveal({ element, lead }: Pick<Row, 'element' | 'lead'>): void {
  for (const part of lead ? [lead, element] : [element]) unfold(part)
}

/** What the page itself hides is none of ours. */
function fold(part: Element): void {
  if (!part.hasAttribute('hidden')) part.setAttribute('hidden', 'until-found')
}

function unfold(part: Element): void {
  if (isFolded(part)) part.removeAttribute('hidden')
}

/** Whether Gloss folded this away, and nobody brought it back. */
function isFolded(part: Element): boolean {
  return part.getAttribute('hidden') === 'until-found' && (part.getAttribute(LOOKS) ?? '').startsWith('hide')
}

/** Takes the looks away that an earlier instance of Gloss left. */
export function undressLeftovers(root: ParentNode): void {
  for (const part of root.querySelectorAll(`[${LOOKS}],[${NEW}]`)) {
    unfold(part)
    part.removeAttribute(LOOKS)
    part.removeAttribute(NEW)
  }
}
