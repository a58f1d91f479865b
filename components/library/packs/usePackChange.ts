import { i18n } from '#i18n'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'

/** Changes which packs answer, and in which order, and offers to change it back. */
export function usePackChange(): (name: string, to: () => Promise<void>, back: () => Promise<void>) => void {
  const { attempt } = useUndo()
  return (name, to, back) =>
    void attempt(async () => {
      await write(to)
      return {
        said: i18n.t('library.settings.changed', [name]),
        undo: () => write(back).then(() => i18n.t('library.settings.changedBack', [name])),
      }
    })
}
