import { useId } from 'react'
import { i18n } from '#i18n'
import type { Job, JobStep } from '../../../lib/model/asking'
import { sendMessage } from '../../../lib/messages'
import { remoteSource } from '../../../lib/sources'
import { getJob } from '../../../lib/store'
import { countText, momentText } from '../../shared/format'
import { useUndo } from '../../shared/useUndo'
import { PeopleOutcomes } from './PeopleOutcomes'
import { useAction } from './useAction'

const MOST = 10

/** What was asked lately, and what is being asked: with its progress, a way to stop it, and what it came to. */
export function JobList({ jobs }: { jobs: readonly Job[] }) {
  const heading = useId()
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('sources.jobs.title')}</h2>
      {jobs.length === 0 && <p>{i18n.t('sources.jobs.none')}</p>}
      <ul className="job-list">
        {jobs.slice(0, MOST).map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}

function JobRow({ job }: { job: Job }) {
  const { failure, run } = useAction()
  const { attempt } = useUndo()
  const tell = (to: JobStep) => sendMessage('steerJob', { id: job.id, to })
  const steer = (to: JobStep) => run(() => tell(to))
  const open = job.state === 'running' || job.state === 'paused'
  const done = job.total - job.left.length
  const label = titleOf(job)
  // Whom a job had still to ask is nothing that a reader could put together again.
  const cancel = () =>
    void attempt(async () => {
      await tell('cancel')
      return {
        said: i18n.t('sources.jobs.isCancelled', [label]),
        undo: async () => {
          await tell('reopen')
          if (job.state === 'running') await tell('resume')
          return i18n.t((await getJob(job.id)) ? 'sources.jobs.isBack' : 'sources.jobs.isGone', [label])
        },
      }
    })
  return (
    <li data-testid={`job-${job.kind}`} data-state={job.state}>
      <div className="job-head">
        <strong>{label}</strong>
        <time className="small" dateTime={job.startedAt}>
          {momentText(job.startedAt)}
        </time>
        <span className="small">{i18n.t(`sources.jobs.${job.state}`)}</span>
        {open && (
          <span className="job-steer">
            {job.state === 'running' ? (
              <button type="button" onClick={() => steer('pause')} data-testid="job-pause">
                {i18n.t('sources.jobs.pause')}
              </button>
            ) : (
              <button type="button" onClick={() => steer('resume')} data-testid="job-resume">
                {i18n.t('sources.jobs.resume')}
              </button>
            )}
            <button type="button" onClick={cancel} data-testid="job-cancel">
              {i18n.t('sources.jobs.dismiss')}
            </button>
          </span>
        )}
      </div>
      <div className="job-facts">
        {open && <progress max={Math.max(job.total, 1)} value={done} aria-label={label} />}
        <span>{factsOf(job, done)}</span>
      </div>
      {job.people.length > 0 && <PeopleOutcomes people={job.people} />}
      <output className="failure">{failure}</output>
    </li>
  )
}

function titleOf({ kind, source, automatic }: Job): string {
  const from = source ? ` ${i18n.t('sources.jobs.from', [remoteSource(source).name])}` : ''
  return `${i18n.t(`sources.jobs.${kind}`)}${from}${automatic ? ` (${i18n.t('sources.jobs.automatic')})` : ''}`
}

function factsOf({ total, known, unknown, failed }: Job, done: number): string {
  const facts = [
    i18n.t('sources.jobs.progress', [countText(done), countText(total)]),
    i18n.t('sources.jobs.known', [countText(known)]),
    ...(unknown > 0 ? [i18n.t('sources.jobs.unknown', [countText(unknown)])] : []),
    ...(failed > 0 ? [i18n.t('sources.jobs.failed', [countText(failed)])] : []),
  ]
  return facts.join(' · ')
}
