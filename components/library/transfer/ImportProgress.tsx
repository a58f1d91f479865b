import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import type { Progress } from '../../../lib/carry/protocol'
import { percentText } from '../../shared/format'

/** Nothing is shown of work that is done before anyone could read it. */
const PATIENCE = 200

interface ImportProgressProps {
  progress: Progress
  /** What is going on, where the phase does not say it all. */
  says?: 'library.import.undoing'
  onCancel?: () => void
}

/** How far long work has come, and the way out of it. */
export function ImportProgress({ progress, says, onCancel }: ImportProgressProps) {
  const { phase, part } = progress
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  const what = i18n.t(says ?? `library.import.phase.${phase}`)
  return (
    <div className="import-progress" data-testid="import-progress">
      <progress max={1} value={part} aria-label={what} />
      <span aria-hidden="true" className="import-part">
        {percentText(part)}
      </span>
      <span>{what}</span>
      {onCancel && (
        <button type="button" data-testid="import-stop" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      )}
    </div>
  )
}
