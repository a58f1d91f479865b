import { i18n } from '#i18n'
import type { SaveOutcome } from '../model/saveOutcome'

/** Why a person could not be saved, in words. */
export function problemText({ problem, line }: Extract<SaveOutcome, { ok: false }>): string {
  if (problem === 'storage') return i18n.t('save.storage')
  return line === undefined ? i18n.t('save.noProfile') : i18n.t('save.unreadable', [line])
}
