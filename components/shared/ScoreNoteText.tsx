import { i18n } from '#i18n'
import { Icon } from './Icon'
import { remembered } from './remember'

/** Whether the reader has not put the note away yet. */
export const scoreNoteOpens = () => remembered('scoreNote') !== 'read'

/** How the note on the two numbers looks. Without hooks: the popup's is drawn before React is there. */
export function ScoreNoteText({ open, id, onToggle }: { open: boolean; id?: string; onToggle?: () => void }) {
  return (
    <div className="score-note">
      <button type="button" className="quiet" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <Icon name="info" />
        {i18n.t('common.scoreNote.title')}
      </button>
      <div id={id} hidden={!open}>
        <p>{i18n.t('common.scoreNote.novelty')}</p>
        <p>{i18n.t('common.scoreNote.aiScore')}</p>
      </div>
    </div>
  )
}
