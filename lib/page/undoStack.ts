/** Something done on this page that the reader can take back. */
export interface Undoable {
  undo(): void
}

const SLOT = 'glossUndo1'

/** What was done on this page, the last at the end; shared by the scripts that Gloss runs here. */
export function undoStack(): Undoable[] {
  const world = globalThis as { [SLOT]?: Undoable[] }
  return (world[SLOT] ??= [])
}
