import { useId, useState } from 'react'
import { i18n } from '#i18n'
import type { RemoteSource } from '../../../lib/sources/source'
import { editSource } from '../../../lib/store'
import type { SourceSummary } from '../../../lib/store'
import { Icon } from '../../shared/Icon'
import { useUndo } from '../../shared/useUndo'
import { AutomaticChoice } from './AutomaticChoice'
import { BudgetFields } from './BudgetFields'
import { FillButton } from './FillButton'
import { ForgetOffer } from './ForgetOffer'
import { KeyField } from './KeyField'
import { giveBack, askFor } from './permission'
import { faultText, wordsOf } from './sourceWords'
import { TestButton } from './TestButton'
import { useAction } from './useAction'
import { changeSource } from './useSources'

interface SourceCardProps {
  source: RemoteSource
  state: SourceSummary
}

/** One source: what it is about, whether it is on, and, once it is, how it stands. */
export function SourceCard({ source, state }: SourceCardProps) {
  const heading = useId()
  return (
    <section className="source-card" aria-labelledby={heading} data-testid={`source-${source.id}`} data-on={state.on}>
      <div className="source-head">
        <h2 id={heading}>{source.name}</h2>
        <SourceSwitch source={source} on={state.on} />
      </div>
      <Facts source={source} />
      {state.on && (
        <>
          <Trouble state={state} />
          <BudgetFields source={source} state={state} />
          {source.id === 'scholar-feed' && <AutomaticChoice state={state} />}
          {source.keyPage && <KeyField source={source} hasKey={state.hasKey} />}
          <div className="source-actions">
            <TestButton source={source} />
            {source.id !== 'scholar-feed' && <FillButton source={source} />}
          </div>
        </>
      )}
    </section>
  )
}

function SourceSwitch({ source, on }: { source: RemoteSource; on: boolean }) {
  const { busy, failure, run } = useAction()
  const { attempt } = useUndo()
  const [refused, setRefused] = useState(false)
  const [forgetting, setForgetting] = useState(false)

  const switchOn = () => {
    setRefused(false)
    // Before anything is waited for: browsers show the question only in answer to a click.
    const answer = askFor(source)
    run(async () => {
      if (await answer) await changeSource(source.id, () => editSource(source.id, { on: true }))
      else setRefused(true)
    })
  }
  const onAgain = async () => {
    // What waited to be asked when it was switched off is not asked again by that.
    if (!(await askFor(source))) return i18n.t('sources.refused', [source.name])
    await changeSource(source.id, () => editSource(source.id, { on: true }))
    setForgetting(false)
    return i18n.t('library.taken.sourceOn', [source.name])
  }
  const switchOff = () =>
    run(async () => {
      await changeSource(source.id, () => editSource(source.id, { on: false }))
      await giveBack(source)
      setForgetting(true)
      await attempt(() => Promise.resolve({ said: i18n.t('library.taken.sourceOff', [source.name]), undo: onAgain }))
    })
  return (
    <div className="source-switch">
      {on && (
        <span className="state state-good">
          <Icon name="check" />
          {i18n.t('sources.on')}
        </span>
      )}
      <button
        type="button"
        className={on ? undefined : 'primary'}
        disabled={busy}
        aria-label={i18n.t(on ? 'sources.switchOffLabel' : 'sources.switchOnLabel', [source.name])}
        data-testid={`switch-${source.id}`}
        onClick={on ? switchOff : switchOn}
      >
        {on ? i18n.t('sources.switchOff') : i18n.t('sources.switchOn')}
      </button>
      <output className="failure">{refused ? i18n.t('sources.refused', [source.name]) : failure}</output>
      {forgetting && <ForgetOffer source={source} onClose={() => setForgetting(false)} />}
    </div>
  )
}

function Facts({ source }: { source: RemoteSource }) {
  const words = wordsOf[source.id]
  return (
    <dl className="source-facts">
      <dt>{i18n.t('sources.gives')}</dt>
      <dd>{i18n.t(`sources.${words}.gives`)}</dd>
      <dt>{i18n.t('sources.sent')}</dt>
      <dd>{i18n.t(`sources.${words}.sent`)}</dd>
      <dt>{i18n.t('sources.costs')}</dt>
      <dd>{i18n.t(`sources.${words}.costs`)}</dd>
      <dt>{i18n.t('sources.terms')}</dt>
      <dd>
        <a href={source.terms} target="_blank" rel="noreferrer">
          {i18n.t('sources.termsLink', [source.name])}
        </a>
      </dd>
    </dl>
  )
}

/** The last error, for as long as nothing has gone well since. */
function Trouble({ state }: { state: SourceSummary }) {
  const { lastFault, lastAnswerAt = 0, stopped } = state
  if (!lastFault || (lastFault.at <= lastAnswerAt && !stopped)) return null
  return (
    <output className="notice notice-bad" data-testid={`fault-${state.id}`}>
      <Icon name="warning" />
      <span>{faultText(lastFault)}</span>
    </output>
  )
}
