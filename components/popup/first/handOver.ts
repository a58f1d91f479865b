import type { Glance } from '../../../lib/store/glance'

/** What the popup's first script leaves to the one that follows: of the two, neither can import the other. */
export interface First {
  /** What is shown of the list; undefined when it has to be read first. Never rejects. */
  glance: Promise<Glance | undefined>
}

declare global {
  var glossFirst: First | undefined
}

/** @returns undefined where nothing was drawn first */
export const handedOver = (): First | undefined => globalThis.glossFirst

export function handOver(first: First): void {
  globalThis.glossFirst = first
}
