import { i18n } from '#i18n'
import { sourceFamily } from '../../../../lib/model/provenance'
import type { SourceKind } from '../../../../lib/model/provenance'
import type { Researcher, Snapshot } from '../../../../lib/model/researcher'
import { updateResearcher } from '../../../../lib/store'
import { Count } from '../../../shared/Figure'
import { Source } from '../../../shared/Source'
import { write } from '../../../shared/write'
import { MetricHeadings } from '../../MetricHeadings'
import { ScrollX } from '../../ScrollX'
import { useAction } from '../useAction'

/** What each source last said of somebody, once there are several, and whose numbers stand at the top. */
export function WhoLeads({ researcher }: { researcher: Researcher }) {
  const { failure, run } = useAction()
  const readings = lastOfEach(researcher.history)
  if (readings.length < 2) return null
  const lead = (leads: SourceKind | null) => run(() => write(() => updateResearcher(researcher.id, { leads })))
  const leading = researcher.leads && sourceFamily(researcher.leads)
  return (
    <fieldset className="who-leads" data-testid="who-leads">
      <legend>{i18n.t('sources.person.leads')}</legend>
      <ScrollX label={i18n.t('sources.person.leads')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('library.field.source')}</th>
              <MetricHeadings />
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <tr key={reading.source.kind}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name="leads"
                      checked={leading === sourceFamily(reading.source.kind)}
                      onChange={() => lead(reading.source.kind)}
                      data-testid={`lead-${reading.source.kind}`}
                    />
                    <Source source={reading.source} />
                  </label>
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
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <label>
        <input type="radio" name="leads" checked={!leading} onChange={() => lead(null)} />
        {i18n.t('sources.person.newest')}
      </label>
      <output className="failure">{failure}</output>
    </fieldset>
  )
}

/** The newest reading of every source, newest first. */
function lastOfEach(history: readonly Snapshot[]): Snapshot[] {
  const last = new Map(history.map((reading) => [sourceFamily(reading.source.kind), reading]))
  return [...last.values()].sort((a, b) => (a.source.capturedAt < b.source.capturedAt ? 1 : -1))
}
