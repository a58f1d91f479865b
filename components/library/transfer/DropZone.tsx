import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { Icon } from '../../shared/Icon'

type OnFiles = (files: readonly File[]) => void

/** Where files are chosen, as many as the reader likes. They can be dropped anywhere on the page. */
export function DropZone({ onFiles }: { onFiles: OnFiles }) {
  const over = useDroppedFiles(onFiles)
  return (
    <label className={over ? 'drop drop-over' : 'drop'}>
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

/** @returns whether something is being dragged over the page */
function useDroppedFiles(onFiles: OnFiles): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const drag = (event: DragEvent) => {
      if (!isFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!isFiles(event)) return
      // Without this the browser leaves the library and opens the file.
      event.preventDefault()
      setOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    document.addEventListener('dragover', drag, { signal })
    document.addEventListener('dragleave', leave, { signal })
    document.addEventListener('drop', drop, { signal })
    return () => controller.abort()
  }, [onFiles])
  return over
}
