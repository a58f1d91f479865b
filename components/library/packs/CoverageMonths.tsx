import { i18n } from '#i18n'
import type { MonthCoverage } from '../../../lib/packs/coverage'
import { countText, locale } from '../../shared/format'
import { ScrollX } from '../ScrollX'

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** How many papers of each month a pack knows: a row a year, newest first. */
export function CoverageMonths({ coverage }: { coverage: readonly MonthCoverage[] }) {
  const counts = new Map(coverage.map(({ year, month, papers }) => [`${year} ${month}`, papers]))
  const years = [...new Set(coverage.map(({ year }) => year))].toReversed()
  const label = i18n.t('packs.byMonth')
  return (
    <details className="coverage-months">
      <summary>{label}</summary>
      <ScrollX label={label}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{i18n.t('packs.year')}</th>
              {MONTHS.map((month) => (
                <th key={month} scope="col">
                  {monthName(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {MONTHS.map((month) => (
                  <td key={month}>{amount(counts.get(`${year} ${month}`))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  )
}

const amount = (papers: number | undefined) => (papers === undefined ? '–' : countText(papers))

function monthName(month: number): string {
  const day = new Date(Date.UTC(2026, month - 1, 1))
  return day.toLocaleDateString(locale(), { month: 'short', timeZone: 'UTC' })
}
