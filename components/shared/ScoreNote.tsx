import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { Icon } from './Icon'
import { remember, remembered } from './remember'

/**
 * What the two numbers mean, beside their first appearance. Open until the reader has put it away once; afterwards one
 * click away.
 */
export function ScoreNote() {
  const [open, setOpen] = useState(() => remembered('scoreNote') !== 'read')
  const id = useId()
  const toggle = () => {
    if (open) remember('scoreNote', 'read')
    setOpen(!open)
  }
  return (
    <div className="score-note">
      <button type="button" className="quiet" aria-expanded={open} aria-controls={id} onClick={toggle}>
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
