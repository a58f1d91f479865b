import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { exportFile, exportFormats, exportToClipboard } from '../../shared/exportFile'
import type { ExportName } from '../../shared/exportFile'
import { failureText } from '../../shared/failure'
import { Icon } from '../../shared/Icon'

/** The library in every format Gloss writes, as a file or to the clipboard. */
export function ExportPanel() {
  const [said, setSaid] = useState('')
  const heading = useId()
  const attempt = async (action: () => Promise<void>, done: string) => {
    try {
      await action()
      setSaid(done)
    } catch (error) {
      setSaid(failureText(error))
    }
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('library.export.title')}</h2>
      <p>{i18n.t('library.export.intro')}</p>
      <ul className="exports">
        {names.map((name) => {
          const { label } = exportFormats[name]
          return (
            <li key={name}>
              <span className="export-what">
                <strong>{label}</strong>
                <span className="small">{i18n.t(`library.export.${name}`)}</span>
              </span>
              <button
                type="button"
                data-testid={`export-${name}`}
                aria-label={i18n.t('library.export.save', [label])}
                onClick={() => void attempt(() => exportFile(name), '')}
              >
                <Icon name="download" />
                {i18n.t('library.export.file')}
              </button>
              <button
                type="button"
                data-testid={`copy-${name}`}
                aria-label={i18n.t('library.export.copyLabel', [label])}
                onClick={() => void attempt(() => exportToClipboard(name), i18n.t('library.export.copied', [label]))}
              >
                <Icon name="copy" />
                {i18n.t('library.export.copy')}
              </button>
            </li>
          )
        })}
      </ul>
      <output className="small">{said}</output>
    </section>
  )
}

const names = Object.keys(exportFormats) as ExportName[]
