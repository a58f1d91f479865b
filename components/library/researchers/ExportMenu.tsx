import { useState } from 'react'
import { i18n } from '#i18n'
import type { ResearcherId } from '../../../lib/model/researcher'
import { Disclosure, useClosePanel } from '../../shared/Disclosure'
import { exportFile, exportFormats } from '../../shared/exportFile'
import type { ExportName } from '../../shared/exportFile'
import { failureText } from '../../shared/failure'

interface ExportMenuProps {
  /** Who is meant, with the papers they list. */
  ids: readonly ResearcherId[]
  end?: boolean
}

const names = Object.keys(exportFormats) as ExportName[]

/** Some researchers as a file, in any format Gloss writes. */
export function ExportMenu({ ids, end }: ExportMenuProps) {
  const [failure, setFailure] = useState<string>()
  const save = async (name: ExportName) => {
    setFailure(undefined)
    try {
      await exportFile(name, ids)
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  return (
    <>
      <Disclosure label={i18n.t('popup.export')} icon="download" end={end} testId="export-some">
        <ul className="menu">
          {names.map((name) => (
            <li key={name}>
              <FormatButton name={name} onChoose={() => void save(name)} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <output className="failure">{failure}</output>
    </>
  )
}

function FormatButton({ name, onChoose }: { name: ExportName; onChoose: () => void }) {
  const close = useClosePanel()
  return (
    <button
      type="button"
      data-testid={`export-some-${name}`}
      onClick={() => {
        close()
        onChoose()
      }}
    >
      {exportFormats[name].label}
    </button>
  )
}
