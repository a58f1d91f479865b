import { i18n } from '#i18n'
import type { SourceId } from '../../../lib/model/asking'
import { editSource } from '../../../lib/store'
import type { SourceEdit } from '../../../lib/store'
import { useUndo } from '../../shared/useUndo'
import { changeSource } from './useSources'

/** Sets something of a source, and offers to set it back. */
export function useSourceEdit(id: SourceId): (name: string, to: SourceEdit, from: SourceEdit) => void {
  const { attempt } = useUndo()
  return (name, to, from) =>
    void attempt(async () => {
      await changeSource(id, () => editSource(id, to))
      return {
        said: i18n.t('library.settings.changed', [name]),
        undo: async () => {
          await changeSource(id, () => editSource(id, from))
          return i18n.t('library.settings.changedBack', [name])
        },
      }
    })
}
