import { i18n } from '#i18n'
import { remoteSources } from '../../../lib/sources'
import { PacksPanel } from '../packs/PacksPanel'
import { usePacks } from '../packs/usePacks'
import { PageHead } from '../PageHead'
import { JobList } from './JobList'
import { RefreshPanel } from './RefreshPanel'
import { SourceCard } from './SourceCard'
import { useJobs, useSources } from './useSources'

/** Where fresh numbers come from: each source with what it gives, is sent and costs, all of them off at first. */
export function SourcesPage() {
  const states = useSources()
  const jobs = useJobs()
  const packs = usePacks()
  return (
    <>
      <PageHead title={i18n.t('library.pages.sources')} />
      <p className="lead">{i18n.t('sources.intro')}</p>
      {/* All at once: what comes later would push away what a reader is about to press. */}
      {states && jobs && packs && (
        <>
          <div className="source-cards">
            {remoteSources.map((source) => {
              const state = states.find(({ id }) => id === source.id)
              return state && <SourceCard key={source.id} source={source} state={state} />
            })}
          </div>
          <RefreshPanel sources={states} />
          <JobList jobs={jobs} />
          <PacksPanel packs={packs} />
        </>
      )}
    </>
  )
}
