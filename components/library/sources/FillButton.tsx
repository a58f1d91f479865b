import { useState } from 'react'
import { i18n } from '#i18n'
import { sendMessage } from '../../../lib/messages'
import type { RemoteSource } from '../../../lib/sources/source'
import { useAction } from './useAction'

/** Asks for what papers of the library lack. How it goes shows in the list of what was asked. */
export function FillButton({ source }: { source: RemoteSource }) {
  const { busy, failure, run } = useAction()
  const [nothing, setNothing] = useState(false)
  const fill = () =>
    run(async () => {
      const job = await sendMessage('fillPapers', { source: source.id })
      setNothing(job.total === 0)
    })
  return (
    <div className="source-action">
      <button type="button" disabled={busy} title={i18n.t('sources.fillText')} onClick={fill}>
        {i18n.t('sources.fill')}
      </button>
      <output className={failure ? 'failure' : 'small'}>
        {failure ?? (nothing ? i18n.t('sources.fillNothing') : '')}
      </output>
    </div>
  )
}
