import { useState } from 'react'
import { exportFile } from '../shared/exportFile'
import { failureText } from '../shared/failure'
import { KeyboardHelp } from '../shared/KeyboardHelp'
import { FooterLine } from './FooterLine'

/** How many are saved, and the two commonest ways to take them elsewhere. */
export function PopupFooter({ saved }: { saved: number | undefined }) {
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
    <FooterLine
      saved={saved}
      failure={failure}
      help={<KeyboardHelp without={['mark', 'range']} />}
      onSave={(format) => void save(format)}
    />
  )
}
