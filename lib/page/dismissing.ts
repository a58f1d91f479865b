// The card and what shows listings otherwise are scripts of their own, which share one world: see the registry.

/** What the script that folds papers away lets the card do to one. */
export interface Dismissing {
  /** @param row its element; answers undefined where nothing is folded away on this page */
  isDismissed(row: Element): boolean | undefined
  dismiss(row: Element, dismissed: boolean): void
}

const SLOT = 'glossDismissing1'

/** Where that script says what it can; it is not there on every page. */
export function dismissing(): { by?: Dismissing | undefined } {
  const world = globalThis as { [SLOT]?: { by?: Dismissing | undefined } }
  return (world[SLOT] ??= {})
}
