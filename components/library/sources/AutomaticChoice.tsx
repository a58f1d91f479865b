import { i18n } from '#i18n'
import type { SourceSummary } from '../../../lib/store'
import { useSourceEdit } from './useSourceEdit'

const CHOICES = ['off', 'screen', 'page'] as const

/** Whether papers are scored without a word of the reader's. */
export function AutomaticChoice({ state }: { state: SourceSummary }) {
  const edit = useSourceEdit(state.id)
  return (
    <label className="source-line">
      <span>{i18n.t('sources.automatic')}</span>
      <select
        value={state.automatic}
        data-testid="automatic"
        onChange={(event) => {
          const automatic = CHOICES.find((choice) => choice === event.target.value)
          if (automatic) edit(i18n.t('sources.automatic'), { automatic }, { automatic: state.automatic })
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {i18n.t(`sources.automatics.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
