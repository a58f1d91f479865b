import { useCallback } from 'react'
import { i18n } from '#i18n'
import { writeSettings } from '../../../lib/store'
import type { SettingsPatch } from '../../../lib/store'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'

/** A setting as it becomes, as it was, and as the reader knows it. */
export interface SettingChange {
  name: string
  to: SettingsPatch
  from: SettingsPatch
  /** Told after it was changed, and changed back. */
  tell?: (patch: SettingsPatch) => unknown
}

/**
 * Changes a setting, and offers to change it back. Only what is named changes, whatever else did meanwhile.
 * @returns a function that tells whether it could be written; if not, the message at the foot of the page says why
 */
export function useSettingChange(): (change: SettingChange) => Promise<boolean> {
  const { attempt } = useUndo()
  return useCallback(
    async ({ name, to, from, tell }) => {
      let isWritten = false
      await attempt(async () => {
        const set = async (patch: SettingsPatch) => {
          await write(() => writeSettings(patch))
          await tell?.(patch)
        }
        await set(to)
        isWritten = true
        return {
          said: i18n.t('library.settings.changed', [name]),
          undo: () => set(from).then(() => i18n.t('library.settings.changedBack', [name])),
        }
      })
      return isWritten
    },
    [attempt],
  )
}
