import type { RowAnswer } from '../model/lookup'
import type { PageStatus } from '../model/reading'

/** What the badges of a page amount to. */
export function tallyOf(
  answers: readonly (RowAnswer | null | undefined)[],
): Pick<PageStatus, 'scored' | 'confirmed' | 'possible'> {
  const known = answers.filter((answer) => !!answer)
  const withAuthor = (kind: 'confirmed' | 'possible') =>
    known.filter(({ authors }) => authors.some((author) => author.kind === kind)).length
  return {
    scored: known.filter(({ evidence }) => evidence.length > 0).length,
    confirmed: withAuthor('confirmed'),
    possible: withAuthor('possible'),
  }
}
