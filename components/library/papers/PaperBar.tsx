import { i18n } from '#i18n'
import { countText } from '../../shared/format'
import { Icon } from '../../shared/Icon'
import { isOpen, noFilter } from './filter'
import type { PaperFilter } from './filter'
import { paperSorts } from './order'
import type { PaperSort } from './order'
import type { FoundPapers } from './shelf/talk'

interface PaperBarProps {
  shown: number
  total: number
  found: FoundPapers
  filter: PaperFilter
  onFilter: (filter: PaperFilter) => void
  sort: PaperSort
  onSort: (sort: PaperSort) => void
}

/** How many papers are shown of how many, why, and in which order. */
export function PaperBar({ shown, total, found, filter, onFilter, sort, onSort }: PaperBarProps) {
  const filtered = !(isOpen(filter.novelty) && isOpen(filter.aiScore) && isOpen(filter.days))
  return (
    <div className="paper-bar">
      <output data-testid="papers-shown" data-found={found.text}>
        {shown === total
          ? i18n.t('common.paperCount', total, [countText(total)])
          : i18n.t('papers.shown', [countText(shown), countText(total)])}
      </output>
      {filtered && (
        <button type="button" className="quiet" onClick={() => onFilter({ ...noFilter, profiles: filter.profiles })}>
          <Icon name="close" />
          {i18n.t('papers.clear')}
        </button>
      )}
      {found.also.length > 0 && <span className="small">{i18n.t('papers.also', [found.also.join(', ')])}</span>}
      <select
        className="sort-choice"
        aria-label={i18n.t('common.sort.label')}
        value={sort}
        onChange={({ target }) => onSort(paperSorts.find((one) => one === target.value) ?? sort)}
      >
        {paperSorts
          .filter((one) => one !== 'fit' || found.documents)
          .map((one) => (
            <option key={one} value={one}>
              {i18n.t(`papers.sort.${one}`)}
            </option>
          ))}
      </select>
    </div>
  )
}
