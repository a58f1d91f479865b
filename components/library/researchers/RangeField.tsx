import { useState } from 'react'
import { i18n } from '#i18n'
import type { Range } from './filters'

interface RangeFieldProps {
  label: string
  testId: string
  /** The largest there can be, if there is one. */
  most?: number
  range: Range | undefined
  onChange: (range: Range | undefined) => void
}

/** From and to of one number; either may stay open. */
export function RangeField({ label, testId, most, range, onChange }: RangeFieldProps) {
  const [ends, setEnds] = useState(() => textsOf(range))
  const [seen, setSeen] = useState(range)
  // Changed from elsewhere (cleared, or the back button): what was typed here no longer holds.
  if (seen?.min !== range?.min || seen?.max !== range?.max) {
    setSeen(range)
    setEnds(textsOf(range))
  }
  const type = (next: { min: string; max: string }) => {
    const read = rangeOf(next)
    setEnds(next)
    setSeen(read)
    onChange(read)
  }
  const field = (end: 'min' | 'max') => (
    <input
      type="number"
      inputMode="decimal"
      min={0}
      max={most}
      aria-label={i18n.t(`library.filter.${end}`, [label])}
      data-testid={`${testId}-${end}`}
      value={ends[end]}
      onChange={(event) => type({ ...ends, [end]: event.target.value })}
    />
  )
  return (
    <div className="range">
      <span aria-hidden="true">{label}</span>
      {field('min')}
      <span aria-hidden="true">–</span>
      {field('max')}
    </div>
  )
}

function textsOf(range: Range | undefined): { min: string; max: string } {
  return { min: String(range?.min ?? ''), max: String(range?.max ?? '') }
}

function rangeOf({ min, max }: { min: string; max: string }): Range | undefined {
  const low = numberOf(min)
  const high = numberOf(max)
  if (low === undefined && high === undefined) return undefined
  return { ...(low !== undefined && { min: low }), ...(high !== undefined && { max: high }) }
}

function numberOf(text: string): number | undefined {
  const value = Number(text)
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value
}
