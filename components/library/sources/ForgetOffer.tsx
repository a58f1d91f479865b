import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import type { RemoteSource } from '../../../lib/sources/source'
import { countBrought, forgetSource } from '../../../lib/store'
import { Dialog } from '../../shared/Dialog'
import { countText } from '../../shared/format'
import { write } from '../../shared/write'
import { useAction } from './useAction'

/** After a source was switched off: whether what it brought should go, too. */
export function ForgetOffer({ source, onClose }: { source: RemoteSource; onClose: () => void }) {
  const brought = useLiveQuery(() => countBrought(source.kind), [source.kind])
  const { busy, failure, run } = useAction()
  if (!brought) return null
  const { papers, researchers } = brought
  const nothing = papers + researchers === 0
  const forget = () =>
    run(async () => {
      await write(() => forgetSource(source.id, source.kind, i18n.t('sources.forgetLabel', [source.name])))
      onClose()
    })
  return (
    <Dialog
      title={i18n.t('sources.forgetTitle', [source.name])}
      onClose={onClose}
      actions={
        <>
          <button type="button" onClick={onClose} data-testid="keep-brought">
            {i18n.t('sources.keep')}
          </button>
          <button type="button" className="danger" disabled={busy} onClick={forget} data-testid="forget-brought">
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
      <output className="failure">{failure}</output>
    </Dialog>
  )
}
