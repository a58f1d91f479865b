import { i18n } from '#i18n'
import { sendMessage } from '../../../lib/messages'
import type { ResearcherBrief } from '../../../lib/model/researcher'
import { useAction } from './useAction'
import { useSources } from './useSources'

/** Asks the sources that are on for the marked researchers' numbers, and shows where that is told. Nothing where none is on. */
export function RefreshSelected({ chosen }: { chosen: readonly ResearcherBrief[] }) {
  const sources = useSources()
  const { busy, failure, run } = useAction()
  if (!sources?.some(({ id, on }) => on && id !== 'arxiv')) return null
  const refresh = () =>
    run(async () => {
      await sendMessage('refreshResearchers', { ids: chosen.map(({ id }) => id) })
      location.hash = '#sources'
    })
  return (
    <>
      <button type="button" disabled={busy} onClick={refresh} data-testid="refresh-selected">
        {i18n.t('sources.person.refresh')}
      </button>
      <output className="failure">{failure}</output>
    </>
  )
}
