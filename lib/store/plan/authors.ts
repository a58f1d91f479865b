import { compareNames, personName } from '../../model/personName'

/** What a source says of who wrote a paper. */
export interface Authorship {
  authors: readonly string[]
  authorsComplete: boolean
}

/** Whether some author stands in both lists. `unknown` when one of them is empty. */
export function sharedAuthors(a: Authorship, b: Authorship): 'some' | 'none' | 'unknown' {
  if (a.authors.length === 0 || b.authors.length === 0) return 'unknown'
  const others = b.authors.map(personName)
  const shared = a.authors.some((name) => {
    const one = personName(name)
    return others.some((other) => compareNames(one, other) !== 'different')
  })
  return shared ? 'some' : 'none'
}

/**
 * The better of two lists: a complete one before a cut one, then the newer, but a cut list never gives way to a shorter
 * beginning of itself.
 */
export function betterAuthors(existing: Authorship, incoming: Authorship, incomingIsNewer: boolean): Authorship {
  if (incoming.authors.length === 0) return existing
  if (existing.authors.length === 0) return incoming
  if (existing.authorsComplete !== incoming.authorsComplete) return existing.authorsComplete ? existing : incoming
  if (!incomingIsNewer) return existing
  const shorter = !incoming.authorsComplete && incoming.authors.length < existing.authors.length
  return shorter ? existing : incoming
}
