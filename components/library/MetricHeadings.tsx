import { i18n } from '#i18n'

/** The headings over h-index, papers and citations, where readings of people stand in a table. */
export function MetricHeadings() {
  return (
    <>
      <th scope="col" className="number">
        {i18n.t('common.column.hIndex')}
      </th>
      <th scope="col" className="number">
        {i18n.t('common.column.paperCount')}
      </th>
      <th scope="col" className="number">
        {i18n.t('common.column.citations')}
      </th>
    </>
  )
}
