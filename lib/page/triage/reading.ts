import type { VisitAnswer } from '../../model/triage'

/** What the style sheets of page and badges know of the reader's choices. */
const BLIND = 'data-gloss-blind'
const PRINT = 'data-gloss-print'

/** Hides the numbers until they are asked for, and says whether badges are printed. */
export function showReading({ blind, print }: VisitAnswer['reading'], signal: AbortSignal): void {
  if (signal.aborted) return
  const root = document.documentElement
  root.toggleAttribute(BLIND, blind)
  if (print) root.removeAttribute(PRINT)
  else root.setAttribute(PRINT, 'off')
}

/** Takes that away. */
export function hideReading(): void {
  document.documentElement.removeAttribute(BLIND)
  document.documentElement.removeAttribute(PRINT)
}
