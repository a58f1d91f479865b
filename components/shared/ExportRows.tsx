import { useState } from 'react'
import { i18n } from '#i18n'
import type { ResearcherId } from '../../lib/model/researcher'
import { exportFile, exportLabel, exportNames, exportToClipboard } from './exportFile'
import type { ExportName } from './exportFile'
import { failureText } from './failure'
import { Icon } from './Icon'

interface ExportRowsProps {
  /** Who is meant, with the papers they list; all of the library if not given. */
  ids?: readonly ResearcherId[]
  /** What the buttons' `data-testid` begin with, for pages that show several of these. */
  testId?: string
  /** Says beside each format what it is good for. */
  explained?: boolean
}

/** Every format Gloss writes, as a file or to the clipboard. */
export function ExportRows({ ids, testId = '', explained = false }: ExportRowsProps) {
  const [said, setSaid] = useState('')
  const attempt = async (action: Promise<void>, done: string) => {
    try {
      await action
      setSaid(done)
    } catch (error) {
      setSaid(failureText(error))
    }
  }
  const save = (name: ExportName) => void attempt(exportFile(name, ids), '')
  const copy = (name: ExportName, label: string) =>
    void attempt(exportToClipboard(name, ids), i18n.t('library.export.copied', [label]))
  return (
    <>
      <ul className="line-list">
        {exportNames.map((name) => {
          const label = exportLabel(name)
          return (
            <li key={name}>
              <span className="line-what">
                <strong>{label}</strong>
                {explained && <span className="small">{i18n.t(`library.export.${name}`)}</span>}
              </span>
              <button
                type="button"
                data-testid={`${testId}export-${name}`}
                aria-label={i18n.t('library.export.save', [label])}
                onClick={() => save(name)}
              >
                <Icon name="download" />
                {i18n.t('library.export.file')}
              </button>
              <button
                type="button"
                data-testid={`${testId}copy-${name}`}
                aria-label={i18n.t('library.export.copyLabel', [label])}
                onClick={() => copy(name, label)}
              >
                <Icon name="copy" />
                {i18n.t('library.export.copy')}
              </button>
            </li>
          )
        })}
      </ul>
      <output className="small">{said}</output>
    </>
  )
}
