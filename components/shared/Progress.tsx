import { useEffect, useId, useState } from 'react'
import { i18n } from '#i18n'
import { percentText } from './format'

interface ProgressProps {
  /** What is being done: "Reading…". */
  label: string
  /** From 0 to 1; left out while nobody knows. */
  part?: number
  onCancel?: () => void
}

/** Something that takes its time. Nothing is shown of what is over within 200 ms: a flash would only unsettle. */
export function Progress({ label, part, onCancel }: ProgressProps) {
  const id = useId()
  if (!useSlow()) return null
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={1} value={part} />
      {part !== undefined && <span className="progress-part">{percentText(part)}</span>}
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      )}
    </div>
  )
}

const PATIENCE = 200

/** True once whoever asks has been on the page for longer than a reader takes for "at once". */
export function useSlow(): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return slow
}
