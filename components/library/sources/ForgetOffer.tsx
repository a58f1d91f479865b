import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import type { RemoteSource } from '../../../lib/sources/source'
import { countBrought, forgetSource, putBackAnswers } from '../../../lib/store'
import { Dialog } from '../../shared/Dialog'
import { countText } from '../../shared/format'
import { undoOf, useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'

/** After a source was switched off: whether what it brought should go, too. */
export function ForgetOffer({ source, onClose }: { source: RemoteSource; onClose: () => void }) {
  const brought = useLiveQuery(() => countBrought(source.kind), [source.kind])
  const { attempt } = useUndo()
  if (!brought) return null
  const { papers, researchers } = brought
  const nothing = papers + researchers === 0
  const forget = () => {
    onClose()
    void attempt(async () => {
      const label = i18n.t('sources.forgetLabel', [source.name])
      const { change, answers } = await write(() => forgetSource(source.id, source.kind, label))
      const said = i18n.t('library.taken.brought', [source.name])
      if (!change.undoable && answers.length === 0) return { said }
      return {
        said,
        undo: async () => {
          // Without them the source would be asked all of it again.
          await putBackAnswers(answers)
          const back = i18n.t('library.taken.broughtBack', [source.name])
          return change.undoable ? undoOf(change, back) : back
        },
      }
    })
  }
  return (
    <Dialog
      title={i18n.t('sources.forgetTitle', [source.name])}
      onClose={onClose}
      actions={
        <>
          <button type="button" onClick={onClose} data-testid="keep-brought">
            {i18n.t('sources.keep')}
          </button>
          <button type="button" className="danger" onClick={forget} data-testid="forget-brought">
            {i18n.t('sources.forget')}
          </button>
        </>
      }
    >
      <p>
        {nothing
          ? i18n.t('sources.forgetText.nothing')
          : i18n.t('sources.forgetText.some', [
              i18n.t('sources.forgetPapers', papers, [countText(papers)]),
              i18n.t('sources.forgetPeople', researchers, [countText(researchers)]),
            ])}
      </p>
    </Dialog>
  )
}
