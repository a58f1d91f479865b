import { useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { sendMessage } from '../../lib/messages'
import type { PagePapers } from '../../lib/messages'
import type { Job } from '../../lib/model/asking'
import { listJobs, listSources } from '../../lib/store'
import { failureText } from '../shared/failure'
import { countText } from '../shared/format'
import { openTab } from './openTab'
import { usePagePapers } from './usePagePapers'

/** One click scores the page under the popup, and says beforehand how many requests that takes. Nothing where there is no paper to ask for. */
export function ScorePage() {
  const page = usePagePapers()
  const feed = useLiveQuery(async () => (await listSources(Date.now())).find(({ id }) => id === 'scholar-feed'))
  const jobs = useLiveQuery(() => listJobs())
  if (!page || !feed || !jobs) return null
  if (!feed.on)
    return (
      <button
        type="button"
        className="quiet score-page"
        data-testid="score-page-off"
        onClick={() => openTab('sources')}
      >
        {i18n.t('popup.score.off')}
      </button>
    )
  const all = new Set([...page.papers.screen, ...page.papers.rest])
  const job = jobs.find(
    ({ kind, state, left }) => kind === 'score' && state === 'running' && left.some((id) => all.has(id)),
  )
  return <Offer papers={page.papers} requests={page.requests} job={job} />
}

function Offer({ papers, requests, job }: { papers: PagePapers; requests: number; job: Job | undefined }) {
  const [begun, setBegun] = useState(false)
  const [failure, setFailure] = useState<string>()
  const score = () => {
    setBegun(true)
    sendMessage('scorePapers', papers).catch((error: unknown) => {
      setBegun(false)
      setFailure(failureText(error))
    })
  }
  const done = job ? job.total - job.left.length : 0
  return (
    <div className="score-page" data-testid="score-page">
      {job ? (
        <>
          <progress max={job.total} value={done} aria-label={i18n.t('popup.score.button')} />
          <span className="small">{i18n.t('sources.jobs.progress', [countText(done), countText(job.total)])}</span>
          <button type="button" onClick={() => void sendMessage('steerJob', { id: job.id, to: 'cancel' })}>
            {i18n.t('common.cancel')}
          </button>
        </>
      ) : (
        <>
          <button type="button" disabled={begun} data-testid="score-page-button" onClick={score}>
            {i18n.t('popup.score.button')}
          </button>
          <span className="small" data-testid="score-page-cost">
            {begun ? i18n.t('popup.score.done') : i18n.t('popup.score.cost', requests, [countText(requests)])}
          </span>
        </>
      )}
      <output className="failure">{failure}</output>
    </div>
  )
}
