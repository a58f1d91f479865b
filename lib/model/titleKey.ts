import type { Brand } from './brand'

/** The form in which two titles are compared. */
export type TitleKey = Brand<'TitleKey'>

/** PLACEHOLDER until the keys land. */
export function titleKey(title: string): TitleKey {
  return title.toLowerCase() as TitleKey
}
