import { useState } from 'react'
import { i18n } from '#i18n'
import type { Range } from '../filter'
import { dayName, dayNumber } from '../shelf/days'

interface RangeFieldsProps {
  label: string
  kind: 'score' | 'day'
  range: Range
  onRange: (range: Range) => void
}

/** Both ends of a range as fields: all that drawing over a chart can do, by keyboard. */
export function RangeFields({ label, kind, range, onRange }: RangeFieldsProps) {
  const change = (end: keyof Range) => (value: number | undefined) => {
    const { [end]: _before, ...rest } = range
    onRange({ ...rest, ...(value !== undefined && { [end]: value }) })
  }
  return (
    <fieldset className="range">
      <legend>{label}</legend>
      <End label={i18n.t('papers.range.from', [label])} kind={kind} value={range.min} onChange={change('min')} />
      <span aria-hidden="true">–</span>
      <End label={i18n.t('papers.range.to', [label])} kind={kind} value={range.max} onChange={change('max')} />
    </fieldset>
  )
}

interface EndProps {
  label: string
  kind: 'score' | 'day'
  value: number | undefined
  onChange: (value: number | undefined) => void
}

function End({ label, kind, value, onChange }: EndProps) {
  const outside = value === undefined ? '' : kind === 'day' ? dayName(value) : String(value)
  const [draft, setDraft] = useState<string>()
  return (
    <input
      type={kind === 'day' ? 'date' : 'number'}
      {...(kind === 'score' && { min: 0, max: 100, step: 'any', inputMode: 'decimal' as const })}
      aria-label={label}
      value={draft ?? outside}
      onChange={({ target }) => {
        setDraft(target.value)
        if (target.validity.badInput) return
        if (target.value === '') onChange(undefined)
        else if (target.validity.valid) onChange(read(target.value, kind))
      }}
      onBlur={() => setDraft(undefined)}
    />
  )
}

function read(text: string, kind: 'score' | 'day'): number | undefined {
  const value = kind === 'day' ? dayNumber(text) : Number(text)
  return Number.isFinite(value) ? value : undefined
}
