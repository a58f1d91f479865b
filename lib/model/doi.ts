import type { Brand } from './brand'

/** A DOI in lower case without resolver or `doi:` label: `10.1000/182`. */
export type Doi = Brand<'Doi'>

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i

/**
 * Reads a DOI from a DOI, a `doi:` label or a doi.org URL. DOIs are case-insensitive (ISO 26324), so they are lowered.
 * @returns undefined if the text is nothing of the kind.
 */
export function parseDoi(text: string): Doi | undefined {
  const found = DOI.exec(text.trim())?.[1]
  return found ? (found.toLowerCase() as Doi) : undefined
}

/** True for a DOI in the stored form. */
export function isDoi(text: unknown): text is Doi {
  return typeof text === 'string' && parseDoi(text) === text
}
