import { i18n } from '#i18n'
import { naturalSort, offeredSorts, parseSort } from '../../lib/model/researcherOrder'
import type { Sort } from '../../lib/model/researcherOrder'

/** The order of a list, where there are no column headings to click. */
export function SortChoice({ sort, onChange }: { sort: Sort; onChange?: ((sort: Sort) => void) | undefined }) {
  return (
    <select
      className="sort-choice"
      aria-label={i18n.t('common.sort.label')}
      value={sort.by}
      onChange={(event) => onChange?.(naturalSort(parseSort(event.target.value).by))}
    >
      {offeredSorts.map((key) => (
        <option key={key} value={key}>
          {i18n.t(`common.sort.${key}`)}
        </option>
      ))}
    </select>
  )
}
