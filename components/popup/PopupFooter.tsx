import { useState } from 'react'
import { i18n } from '#i18n'
import { countText } from '../shared/format'
import { exportFile } from '../shared/exportFile'
import { failureText } from '../shared/failure'
import { KeyboardHelp } from '../shared/KeyboardHelp'

/** How many are saved, and the two commonest ways to take them elsewhere. */
export function PopupFooter({ saved }: { saved: number }) {
  const [failure, setFailure] = useState<string>()
  const save = async (format: 'json' | 'csv') => {
    try {
      setFailure(undefined)
      await exportFile(format)
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  return (
    <footer className="popup-foot">
      <span className="popup-count">{failure ?? i18n.t('popup.saved', saved, [countText(saved)])}</span>
      <KeyboardHelp without={['mark', 'range']} />
      <span className="popup-export">{i18n.t('popup.export')}</span>
      <button type="button" data-testid="export-json" onClick={() => void save('json')}>
        JSON
      </button>
      <button type="button" data-testid="export-csv" onClick={() => void save('csv')}>
        CSV
      </button>
    </footer>
  )
}
