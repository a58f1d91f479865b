import { i18n } from '#i18n'
import { StoreError } from '../../lib/store'

/** What to tell the reader when the library could not be read or written. The store rolls back: nothing changed. */
export function failureText(error: unknown): string {
  if (error instanceof StoreError) return i18n.t(`common.failure.${error.problem}`)
  return i18n.t('common.failure.other', [error instanceof Error ? error.message : String(error)])
}
