import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { sendMessage } from '../../../../lib/messages'
import type { SourceId } from '../../../../lib/model/asking'
import type { Researcher } from '../../../../lib/model/researcher'
import { remoteSource } from '../../../../lib/sources'
import { outcomeText } from '../outcomeText'
import { useAction } from '../useAction'
import { useJobs, useSources } from '../useSources'
import { Candidates } from './Candidates'
import { WhoLeads } from './WhoLeads'

/** Which identity says who somebody is at a source. */
const identityAt = {
  'scholar-feed': 'scholar-feed',
  openalex: 'openalex',
  'semantic-scholar': 'semantic-scholar',
} as const
type PeopleSource = keyof typeof identityAt
const isPeopleSource = (id: SourceId): id is PeopleSource => id in identityAt

/** A researcher's numbers as sources have them: refreshed here, compared here, and led by whom the reader says. */
export function FreshNumbers({ researcher }: { researcher: Researcher }) {
  const heading = useId()
  const { busy, failure, run } = useAction()
  const sources = useSources()
  const jobs = useJobs()
  const [finding, setFinding] = useState<PeopleSource>()
  const on = (sources ?? []).filter((source) => source.on).map(({ id }) => id)
  const able = on.filter(isPeopleSource)
  const last = jobs?.find(
    ({ kind, people, left }) =>
      kind === 'refresh' && (left.includes(researcher.id) || people.some(({ id }) => id === researcher.id)),
  )
  const outcome = last?.people.find(({ id }) => id === researcher.id)
  const unlinked = able.filter((id) => !researcher.identities.some(({ kind }) => kind === identityAt[id]))
  if (able.length === 0) return <WhoLeads researcher={researcher} />
  const waiting = last?.state === 'running' && last.left.includes(researcher.id)
  return (
    <section aria-labelledby={heading} className="fresh" data-testid="fresh">
      <h2 id={heading}>{i18n.t('sources.person.title')}</h2>
      <div className="source-actions">
        <button
          type="button"
          disabled={busy || waiting}
          data-testid="refresh-one"
          onClick={() => run(async () => void (await sendMessage('refreshResearchers', { ids: [researcher.id] })))}
        >
          {waiting ? i18n.t('sources.testing') : i18n.t('sources.person.refresh')}
        </button>
        {unlinked.map((id) => (
          <button key={id} type="button" data-testid={`find-at-${id}`} onClick={() => setFinding(id)}>
            {i18n.t('sources.person.findAt', [remoteSource(id).name])}
          </button>
        ))}
        <output className="small" data-testid="refresh-outcome">
          {!waiting && outcome ? outcomeText(outcome) : ''}
        </output>
      </div>
      <output className="failure">{failure}</output>
      <WhoLeads researcher={researcher} />
      {finding && (
        <Candidates
          source={finding}
          name={researcher.name}
          choose={async (person) => {
            const identity = person.identities.find(({ kind }) => kind === identityAt[finding])
            if (!identity) return i18n.t('sources.person.none')
            const linked = await sendMessage('linkResearcher', { id: researcher.id, identity })
            return linked ? undefined : i18n.t('sources.person.taken', [person.name])
          }}
          label={i18n.t('sources.person.thisOne')}
          onClose={() => setFinding(undefined)}
        />
      )}
    </section>
  )
}
