import { i18n } from '#i18n'
import { editSource } from '../../../lib/store'
import type { SourceSummary } from '../../../lib/store'
import { useAction } from './useAction'
import { changeSource } from './useSources'

const CHOICES = ['off', 'screen', 'page'] as const

/** Whether papers are scored without a word of the reader's. */
export function AutomaticChoice({ state }: { state: SourceSummary }) {
  const { failure, run } = useAction()
  return (
    <label className="source-line">
      <span>{i18n.t('sources.automatic')}</span>
      <select
        value={state.automatic}
        data-testid="automatic"
        onChange={(event) => {
          const automatic = CHOICES.find((choice) => choice === event.target.value)
          if (automatic) run(() => changeSource(state.id, () => editSource(state.id, { automatic })))
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {i18n.t(`sources.automatics.${choice}`)}
          </option>
        ))}
      </select>
      <output className="failure">{failure}</output>
    </label>
  )
}
