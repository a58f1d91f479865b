import type { ChangeEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { Given } from '../../../lib/carry/protocol'
import { Icon } from '../../shared/Icon'
import { chosenFiles, droppedFiles } from './droppedFiles'

type OnGiven = (given: readonly Given[]) => void

/** Where files or a folder are chosen. They can be dropped anywhere on the page. */
export function DropZone({ isBusy, onGiven }: { isBusy: boolean; onGiven: OnGiven }) {
  const over = useDrop(onGiven)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const given = chosenFiles(event.target.files ?? [])
    // The same file chosen again, after mending it, must be read again.
    event.target.value = ''
    if (given.length > 0) onGiven(given)
  }
  return (
    <div className={over ? 'drop drop-over' : 'drop'}>
      <Icon name="upload" />
      <label className="drop-title drop-files">
        {i18n.t('library.import.choose')}
        <input
          type="file"
          multiple
          className="visually-hidden"
          data-testid="import-file"
          disabled={isBusy}
          onChange={choose}
        />
      </label>
      <span className="small">{i18n.t('library.import.formats')}</span>
      <label className="drop-folder">
        {i18n.t('library.import.chooseFolder')}
        <input
          type="file"
          multiple
          className="visually-hidden"
          data-testid="import-folder"
          disabled={isBusy}
          onChange={choose}
          {...FOLDER}
        />
      </label>
    </div>
  )
}

/** Makes a file field choose a folder; older than its standard, and in every browser, but not in React's types. */
const FOLDER = { webkitdirectory: '' }

/** @returns whether something is being dragged over the page */
function useDrop(onGiven: OnGiven): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onGiven)
  useEffect(() => {
    latest.current = onGiven
  })
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
      if (!event.dataTransfer || !isFiles(event)) return
      // Without this the browser leaves the library and opens the file.
      event.preventDefault()
      setOver(false)
      void droppedFiles(event.dataTransfer).then((given) => signal.aborted || latest.current(given))
    }
    document.addEventListener('dragover', drag, { signal })
    document.addEventListener('dragleave', leave, { signal })
    document.addEventListener('drop', drop, { signal })
    return () => controller.abort()
  }, [])
  return over
}
