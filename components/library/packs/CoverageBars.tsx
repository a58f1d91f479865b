import { i18n } from '#i18n'
import { countText } from '../../shared/format'

/** Papers of a year. */
interface Year {
  year: number
  papers: number
}

/** How many papers of each year a pack knows, as a row of bars. */
export function CoverageBars({ coverage }: { coverage: readonly Year[] }) {
  const most = Math.max(...coverage.map(({ papers }) => papers))
  const [first, last] = [coverage[0], coverage.at(-1)]
  if (!first || !last) return null
  return (
    <figure className="coverage">
      <figcaption>
        {first.year === last.year
          ? i18n.t('packs.coverageOfYear', [String(first.year)])
          : i18n.t('packs.coverage', [String(first.year), String(last.year)])}
      </figcaption>
      <ol>
        {coverage.map(({ year, papers }) => (
          <li key={year} title={`${year}: ${countText(papers)}`}>
            <i style={{ blockSize: `${Math.max(4, (100 * papers) / most)}%` }} />
            <span className="visually-hidden">{`${year}: ${countText(papers)}`}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
