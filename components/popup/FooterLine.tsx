import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { HelpButton } from '../shared/HelpButton'

interface FooterLineProps {
  said: string
  /** What says what every key does. */
  help?: ReactNode
  onSave?: (format: 'json' | 'csv') => void
}

/** The popup's foot. Without hooks: it is drawn before React is there. */
export function FooterLine({ said, help, onSave }: FooterLineProps) {
  return (
    <footer className="popup-foot">
      <span className="popup-count">{said}</span>
      {help ?? <HelpButton />}
      <span className="popup-export">{i18n.t('popup.export')}</span>
      <button type="button" data-testid="export-json" onClick={() => onSave?.('json')}>
        JSON
      </button>
      <button type="button" data-testid="export-csv" onClick={() => onSave?.('csv')}>
        CSV
      </button>
    </footer>
  )
}
