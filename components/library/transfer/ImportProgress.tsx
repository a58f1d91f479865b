import { useEffect, useState } from 'react'
import { i18n } from '#i18n'

/** Nothing is shown of work that is done before anyone could read it. */
const PATIENCE = 200

/** How far a long reading has come, and the way out of it. */
export function ImportProgress({ part, onCancel }: { part: number; onCancel: () => void }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <p className="import-progress">
      <progress max={1} value={part} aria-label={i18n.t('library.import.reading')} />
      <span>{i18n.t('library.import.reading')}</span>
      <button type="button" onClick={onCancel}>
        {i18n.t('common.cancel')}
      </button>
    </p>
  )
}
