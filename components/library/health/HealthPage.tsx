import { i18n } from '#i18n'
import type { PageStatus } from '../../../lib/model/reading'
import { countText, momentText } from '../../shared/format'
import { Icon } from '../../shared/Icon'
import { hostOf, siteName } from '../../shared/siteName'
import { useReadings } from '../../shared/useLibrary'
import { StorageHealth } from '../backups/StorageHealth'
import type { KnownSite } from '../Library'
import { ScrollX } from '../ScrollX'
import { PageHead } from '../PageHead'

/** The last reading of every kind of page: a site's redesign shows here, and nowhere silently. */
export function HealthPage({ sites }: { sites: readonly KnownSite[] }) {
  const readings = useReadings()
  const bySite = new Map((readings ?? []).map((reading) => [reading.site, reading]))
  const names = [...new Set([...sites.map(({ name }) => name), ...bySite.keys()])]
  const read = names.filter((name) => bySite.has(name))
  const unread = names.filter((name) => !bySite.has(name))
  return (
    <>
      <PageHead title={i18n.t('library.pages.health')} />
      <p className="lead">{i18n.t('library.health.intro')}</p>
      {readings && (
        <ScrollX label={i18n.t('library.pages.health')}>
          <table className="table health" data-testid="health">
            <caption className="visually-hidden">{i18n.t('library.pages.health')}</caption>
            <thead>
              <tr>
                <th scope="col">{i18n.t('library.health.site')}</th>
                <th scope="col">{i18n.t('library.health.state')}</th>
                <th scope="col" className="number">
                  {i18n.t('library.health.read')}
                </th>
                <th scope="col" className="number">
                  {i18n.t('library.health.scored')}
                </th>
                <th scope="col" className="number">
                  {i18n.t('library.health.failed')}
                </th>
                <th scope="col">{i18n.t('library.health.at')}</th>
              </tr>
            </thead>
            <tbody>
              {read.map((name) => (
                <ReadingRow key={name} name={name} reading={bySite.get(name)} />
              ))}
              {unread.map((name) => (
                <ReadingRow key={name} name={name} reading={undefined} />
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      <StorageHealth />
    </>
  )
}

function ReadingRow({ name, reading }: { name: string; reading: PageStatus | undefined }) {
  if (!reading) {
    return (
      <tr className="not-yet">
        <th scope="row">{siteName(name)}</th>
        <td colSpan={5}>{i18n.t('library.health.notYet')}</td>
      </tr>
    )
  }
  const { state, read, scored, failed, at, url } = reading
  const trouble = state === 'unrecognised' || failed > 0
  return (
    <tr>
      <th scope="row">
        {siteName(name)}
        <a className="small" href={url} target="_blank" rel="noreferrer" title={url}>
          {hostOf(url)}
        </a>
      </th>
      <td>
        <span className={trouble ? 'state state-warn' : 'state state-good'}>
          <Icon name={trouble ? 'warning' : 'check'} />
          {stateText(reading)}
        </span>
      </td>
      <td className="number">{countText(read)}</td>
      <td className="number">{countText(scored)}</td>
      <td className="number">{countText(failed)}</td>
      <td>
        <time dateTime={at}>{momentText(at)}</time>
      </td>
    </tr>
  )
}

function stateText({ state, failed }: PageStatus): string {
  if (state === 'rows' && failed > 0) return i18n.t('library.health.states.partly')
  return i18n.t(`library.health.states.${state}`)
}
