import { i18n } from '#i18n'
import type { Progress as At } from '../../../lib/carry/protocol'
import { Progress } from '../../shared/Progress'

interface WorkProgressProps {
  progress: At
  /** What is going on, where the phase does not say it all. */
  says?: 'library.import.undoing'
  onCancel?: () => void
}

/** How far something that writes the library has come, and the way out of it. */
export function WorkProgress({ progress: { phase, part }, says, onCancel }: WorkProgressProps) {
  return (
    <div data-testid="import-progress">
      <Progress label={i18n.t(says ?? `library.import.phase.${phase}`)} part={part} onCancel={onCancel} />
    </div>
  )
}
