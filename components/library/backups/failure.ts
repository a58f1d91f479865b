import { i18n } from '#i18n'
import { DamagedSnapshotError } from '../../../lib/store'
import { failureText } from '../../shared/failure'

/** Why a snapshot could not be brought back. Nothing changed then. */
export function restoreFailureText(error: unknown): string {
  return error instanceof DamagedSnapshotError ? i18n.t('library.backups.damaged') : failureText(error)
}
