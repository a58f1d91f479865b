import { useId } from 'react'
import { i18n } from '#i18n'
import { ExportRows } from '../../shared/ExportRows'

/** The library in every format Gloss writes. */
export function ExportPanel() {
  const heading = useId()
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('library.export.title')}</h2>
      <p>{i18n.t('library.export.intro')}</p>
      <ExportRows explained />
    </section>
  )
}
