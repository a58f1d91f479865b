import { i18n } from '#i18n'

/** What to tell the reader when writing failed. The store rolls back, so in every case nothing changed. */
export function failureText(error: unknown): string {
  if (isStorageFull(error)) return i18n.t('common.failure.storageFull')
  return i18n.t('common.failure.other', [error instanceof Error ? error.message : String(error)])
}

/** Dexie wraps the browser's QuotaExceededError in an AbortError, as `inner`. */
function isStorageFull(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    if (cause.name === 'QuotaExceededError') return true
    cause = 'inner' in cause ? cause.inner : cause.cause
  }
  return false
}
