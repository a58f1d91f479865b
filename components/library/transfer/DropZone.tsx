import type { DragEvent } from 'react'
import { useState } from 'react'
import { i18n } from '#i18n'
import { Icon } from '../../shared/Icon'

/** Where files are dropped or chosen, as many as the reader likes. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(files)
  }
  return (
    <label
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      <span className="drop-title">{i18n.t('library.import.choose')}</span>
      <span className="small">{i18n.t('library.import.formats')}</span>
      <input
        type="file"
        multiple
        className="visually-hidden"
        data-testid="import-file"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file chosen again, after mending it, must be read again.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}
