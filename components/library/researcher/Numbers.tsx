import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import type { Metrics, Researcher } from '../../../lib/model/researcher'
import { Count, Score, Unknown } from '../../shared/Figure'
import { numberSource } from '../../shared/numberSource'
import { Source } from '../../shared/Source'
import { seriesOf } from './series'
import type { NumberKey } from './series'
import { Sparkline } from './Sparkline'

/** A person's numbers, each with where it was read and when. Unknown ones stand there as unknown. */
export function Numbers({ researcher }: { researcher: Researcher }) {
  const { field, hIndex, i10Index, paperCount, citations, novelty, aiScore } = researcher
  const tiles: { by: keyof Metrics; label: string; value: ReactNode }[] = [
    { by: 'field', label: i18n.t('common.column.field'), value: field ?? <Unknown /> },
    { by: 'hIndex', label: i18n.t('common.column.hIndex'), value: <Count value={hIndex} /> },
    { by: 'paperCount', label: i18n.t('common.column.paperCount'), value: <Count value={paperCount} /> },
    { by: 'citations', label: i18n.t('common.column.citations'), value: <Count value={citations} /> },
    { by: 'novelty', label: i18n.t('common.novelty'), value: <Score kind="novelty" value={novelty} /> },
    { by: 'aiScore', label: i18n.t('common.aiScore'), value: <Score kind="aiScore" value={aiScore} /> },
  ]
  if (i10Index !== undefined) {
    tiles.splice(2, 0, { by: 'i10Index', label: i18n.t('common.i10Index'), value: <Count value={i10Index} /> })
  }
  return (
    <dl className="numbers" data-testid="numbers">
      {tiles.map(({ by, label, value }) => (
        <div key={by} className={`tile tile-${by}`}>
          <dt>{label}</dt>
          <dd className="tile-value">{value}</dd>
          {by !== 'field' && <History researcher={researcher} by={by} />}
          {researcher[by] !== undefined && (
            <dd className="tile-source">
              <Source source={numberSource(researcher, by)} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** How the number went, once there is more than one reading of it. */
function History({ researcher, by }: { researcher: Researcher; by: NumberKey }) {
  if (seriesOf(researcher, by).flat().length < 2) return null
  return (
    <dd className="tile-history">
      <Sparkline researcher={researcher} by={by} />
    </dd>
  )
}
