import { titleKey } from './titleKey'
import type { TitleKey } from './titleKey'

const keys = new WeakMap<object, TitleKey>()

/** A row's title key, computed once a row: store, match and packs all ask for it, for thousands of rows a page. */
export function titleKeyOf(row: { readonly title: string }): TitleKey {
  const known = keys.get(row)
  if (known !== undefined) return known
  const key = titleKey(row.title)
  keys.set(row, key)
  return key
}
