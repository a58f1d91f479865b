import { useId } from 'react'
import { i18n } from '#i18n'
import { coverageOf, sizeOf } from '../../../lib/packs/coverage'
import type { MonthCoverage } from '../../../lib/packs/coverage'
import { changePack } from '../../../lib/store'
import type { Pack } from '../../../lib/store'
import { isSubscribed } from '../../../lib/subscribing/subscribe'
import { countText, dayText } from '../../shared/format'
import { Icon } from '../../shared/Icon'
import { CoverageBars } from './CoverageBars'
import { CoverageMonths } from './CoverageMonths'
import { PackHostLine } from './PackHostLine'
import { sizeText } from './sizeText'
import { useRemovePack } from './useRemovePack'
import { usePackChange } from './usePackChange'

interface PackCardProps {
  pack: Pack
  /** What moves it up (-1) or down (1); undefined at the ends. */
  onMove: (by: -1 | 1) => (() => void) | undefined
}

/** One pack: what it is, what it knows, and what can be done with it. */
export function PackCard({ pack, onMove }: PackCardProps) {
  const { manifest, enabled, from } = pack
  const { name, source, date, licence, papers } = manifest
  const coverage = coverageOf(manifest)
  const remove = useRemovePack()
  const change = usePackChange()
  const heading = useId()
  const [up, down] = [onMove(-1), onMove(1)]
  return (
    <li className={enabled ? 'pack' : 'pack pack-off'} aria-labelledby={heading} data-testid="pack" data-pack={pack.id}>
      <div className="pack-head">
        <h3 id={heading}>
          <bdi>{name}</bdi>
        </h3>
        <label className="pack-switch">
          <input
            type="checkbox"
            checked={enabled}
            data-testid="pack-enabled"
            onChange={() =>
              change(
                name,
                () => changePack(pack.id, { enabled: !enabled }),
                () => changePack(pack.id, { enabled }),
              )
            }
          />
          {i18n.t('packs.enabled')}
        </label>
        <span className="pack-buttons">
          {(up ?? down) && (
            <>
              <MoveButton label={i18n.t('packs.up', [name])} sign="↑" onMove={up} />
              <MoveButton label={i18n.t('packs.down', [name])} sign="↓" onMove={down} />
            </>
          )}
          <button type="button" className="quiet" data-testid="pack-remove" onClick={() => remove(pack)}>
            <Icon name="remove" />
            {i18n.t('packs.remove')}
          </button>
        </span>
      </div>
      <p className="pack-facts">
        {[
          i18n.t('common.paperCount', papers, [countText(papers)]),
          source,
          dayText(date),
          licence,
          sizeText(sizeOf(manifest)),
          from.kind === 'file' && i18n.t('packs.fromFile', [from.name]),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isSubscribed(pack) && <PackHostLine pack={pack} />}
      <CoverageBars coverage={yearsOf(coverage)} />
      {coverage.length > 0 && <CoverageMonths coverage={coverage} />}
    </li>
  )
}

function MoveButton(props: { label: string; sign: string; onMove: (() => void) | undefined }) {
  const { label, sign, onMove } = props
  return (
    <button type="button" className="quiet" aria-label={label} title={label} disabled={!onMove} onClick={onMove}>
      {sign}
    </button>
  )
}

function yearsOf(coverage: readonly MonthCoverage[]) {
  const years = new Map<number, number>()
  for (const { year, papers } of coverage) years.set(year, (years.get(year) ?? 0) + papers)
  return Array.from(years, ([year, papers]) => ({ year, papers }))
}
