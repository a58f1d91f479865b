import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { countText } from '../shared/format'
import { HelpButton } from '../shared/HelpButton'

interface FooterLineProps {
  /** How many are saved; undefined while that is not known. */
  saved: number | undefined
  /** What went wrong, said in place of it. */
  failure?: string | undefined
  /** What says what every key does. */
  help?: ReactNode
  onSave?: (format: 'json' | 'csv') => void
}

/** The popup's foot. Without hooks: it is drawn before React is there. */
export function FooterLine({ saved, failure, help, onSave }: FooterLineProps) {
  return (
    <footer className="popup-foot">
      <span className="popup-count">{failure ?? savedText(saved)}</span>
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

/** Nothing until it is known: nobody is no answer to a question that is still being asked. */
function savedText(saved: number | undefined): string {
  return saved === undefined ? '' : i18n.t('popup.saved', saved, [countText(saved)])
}
