import { useId, useState } from 'react'
import { i18n } from '#i18n'
import type { RemoteSource } from '../../../lib/sources/source'
import type { SourceSummary } from '../../../lib/store'
import { countText } from '../../shared/format'
import { useSourceEdit } from './useSourceEdit'

/** What was spent of what may be spent, and what may be. */
export function BudgetFields({ source, state }: { source: RemoteSource; state: SourceSummary }) {
  const edit = useSourceEdit(source.id)
  const id = useId()
  const perDay = state.perDay ?? source.limits.perDay
  const perMonth = state.perMonth ?? source.limits.perMonth
  const { spent, waiting } = state
  return (
    <div className="source-budget">
      <div className="source-spent">
        <label htmlFor={id}>{i18n.t('sources.spentDay', [countText(spent.day), countText(perDay)])}</label>
        <progress
          id={id}
          max={Math.max(perDay, 1)}
          value={Math.min(spent.day, perDay)}
          data-testid={`spent-${source.id}`}
        />
        <span className="small">
          {i18n.t('sources.spentMonth', [countText(spent.month), countText(perMonth)])}
          {waiting > 0 && ` · ${i18n.t('sources.waiting', waiting, [countText(waiting)])}`}
        </span>
      </div>
      <NumberField
        label={i18n.t('sources.perDay')}
        value={perDay}
        onSave={(value) => edit(i18n.t('sources.perDay'), { perDay: value }, { perDay })}
      />
      <NumberField
        label={i18n.t('sources.perMonth')}
        value={perMonth}
        onSave={(value) => edit(i18n.t('sources.perMonth'), { perMonth: value }, { perMonth })}
      />
    </div>
  )
}

interface NumberFieldProps {
  label: string
  value: number
  onSave: (value: number) => void
}

/** Takes hold when it is left or Enter is pressed, so that no half-written number is ever a budget. */
function NumberField({ label, value, onSave }: NumberFieldProps) {
  const [text, setText] = useState<string>()
  const take = () => {
    const number = Number(text)
    if (text !== undefined && text.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 1_000_000)
      if (number !== value) onSave(number)
    setText(undefined)
  }
  return (
    <label className="source-number">
      <span className="small">{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={1_000_000}
        step={1}
        value={text ?? value}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  )
}
