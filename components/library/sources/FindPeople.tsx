import { useState } from 'react'
import { i18n } from '#i18n'
import { sendMessage } from '../../../lib/messages'
import type { SourceId } from '../../../lib/model/asking'
import type { CapturedResearcher } from '../../../lib/model/capture'
import { remoteSource } from '../../../lib/sources'
import { problemText } from '../../shared/problemText'
import { Candidates } from './person/Candidates'
import { heldText } from './sourceWords'

/** Looks somebody up at a source by name, and saves whom the reader chooses. */
export function FindPeople({ sources }: { sources: readonly SourceId[] }) {
  const [name, setName] = useState('')
  const [source, setSource] = useState<SourceId>()
  const [looking, setLooking] = useState<{ name: string; source: SourceId }>()
  const chosen = source && sources.includes(source) ? source : sources[0]
  if (!chosen) return null
  return (
    <form
      className="source-line"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') setLooking({ name: name.trim(), source: chosen })
      }}
    >
      <label className="source-line">
        <span>{i18n.t('sources.find.label')}</span>
        <input
          type="text"
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.target.value)}
          data-testid="find-name"
        />
      </label>
      <select
        aria-label={i18n.t('library.field.source')}
        value={chosen}
        onChange={(event) => setSource(sources.find((id) => id === event.target.value))}
      >
        {sources.map((id) => (
          <option key={id} value={id}>
            {remoteSource(id).name}
          </option>
        ))}
      </select>
      <button type="submit" disabled={name.trim() === ''} data-testid="find-people">
        {i18n.t('sources.find.button')}
      </button>
      {looking && (
        <Candidates
          {...looking}
          choose={(person) => save(looking.source, person)}
          label={i18n.t('sources.find.save')}
          onClose={() => setLooking(undefined)}
        />
      )}
    </form>
  )
}

async function save(source: SourceId, person: CapturedResearcher): Promise<string | undefined> {
  const identity = person.identities.find(({ kind }) => kind === source)
  if (!identity) return i18n.t('sources.person.none')
  const outcome = await sendMessage('saveFromSource', { source, key: identity.value })
  if ('held' in outcome) return heldText(outcome)
  if (outcome.ok) return undefined
  return outcome.problem === 'storage' ? i18n.t('common.failure.storageFull') : problemText({ reason: outcome.problem })
}
