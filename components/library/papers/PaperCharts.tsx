import { memo, useState } from 'react'
import { i18n } from '#i18n'
import { Icon } from '../../shared/Icon'
import { remember, remembered } from '../../shared/remember'
import { RangeFields } from './charts/RangeFields'
import { Scatter } from './charts/Scatter'
import { Timeline } from './charts/Timeline'
import type { PaperFilter } from './filter'
import type { PaperColumns } from './shelf/columns'

interface PaperChartsProps {
  columns: PaperColumns
  /** 1 for each paper the search found. */
  found: Uint8Array
  filter: PaperFilter
  onFilter: (change: Partial<PaperFilter>) => void
}

/** Both charts with the fields that do the same, which can be put away. */
export const PaperCharts = memo(function PaperCharts({ columns, found, filter, onFilter }: PaperChartsProps) {
  const [open, setOpen] = useState(() => remembered('paperCharts') !== 'closed')
  const { novelty, aiScore, days, profiles } = filter
  const chart = { columns, found, filter, onFilter }
  return (
    <details
      className="paper-charts"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
        remember('paperCharts', currentTarget.open ? 'open' : 'closed')
      }}
    >
      <summary>
        <Icon name="chart" />
        {i18n.t('papers.charts')}
      </summary>
      {open && (
        <div className="paper-charts-two">
          <figure>
            <figcaption>{i18n.t('papers.scatter.title')}</figcaption>
            <Scatter {...chart} />
            <div className="ranges">
              <RangeFields
                label={i18n.t('common.novelty')}
                kind="score"
                range={novelty}
                onRange={(range) => onFilter({ novelty: range })}
              />
              <RangeFields
                label={i18n.t('common.aiScore')}
                kind="score"
                range={aiScore}
                onRange={(range) => onFilter({ aiScore: range })}
              />
            </div>
            <label className="profiles-too">
              <input
                type="checkbox"
                checked={profiles}
                onChange={({ target }) => onFilter({ profiles: target.checked })}
              />
              <span>
                <span className="ring" aria-hidden="true" /> {i18n.t('papers.scatter.profiles')}
              </span>
            </label>
          </figure>
          <figure>
            <figcaption>{i18n.t('papers.timeline.title')}</figcaption>
            <Timeline {...chart} />
            <div className="ranges">
              <RangeFields
                label={i18n.t('papers.timeline.dates')}
                kind="day"
                range={days}
                onRange={(range) => onFilter({ days: range })}
              />
            </div>
          </figure>
        </div>
      )}
    </details>
  )
})
