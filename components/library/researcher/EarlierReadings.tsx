import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { Count, Score } from '../../shared/Figure'
import { MetricHeadings } from '../MetricHeadings'
import { ScrollX } from '../ScrollX'
import { Source } from '../../shared/Source'

/** What earlier readings of the profile said, newest first, once there is more than one. */
export function EarlierReadings({ researcher }: { researcher: Researcher }) {
  const { history } = researcher
  if (history.length < 2) return null
  return (
    <details className="earlier">
      <summary>{i18n.t('library.researcher.readings', history.length)}</summary>
      <ScrollX label={i18n.t('library.researcher.readings', history.length)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{i18n.t('library.researcher.reading')}</th>
              <MetricHeadings />
              <th scope="col" className="number">
                {i18n.t('common.novelty')}
              </th>
              <th scope="col" className="number">
                {i18n.t('common.aiScore')}
              </th>
            </tr>
          </thead>
          <tbody>
            {history.toReversed().map((reading) => (
              <tr key={`${reading.source.capturedAt} ${reading.source.kind}`}>
                <th scope="row">
                  <Source source={reading.source} />
                </th>
                <td className="number">
                  <Count value={reading.hIndex} />
                </td>
                <td className="number">
                  <Count value={reading.paperCount} />
                </td>
                <td className="number">
                  <Count value={reading.citations} />
                </td>
                <td className="number">
                  <Score kind="novelty" value={reading.novelty} />
                </td>
                <td className="number">
                  <Score kind="aiScore" value={reading.aiScore} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  )
}
