import { useId, useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { sendMessage } from '../../../lib/messages'
import { listResearchers, readSettings } from '../../../lib/store'
import type { SourceSummary } from '../../../lib/store'
import { useSettingChange } from '../settings/useSettingChange'
import { FindPeople } from './FindPeople'
import { useAction } from './useAction'

const DAYS = [1, 3, 7, 30] as const

/** Everyone saved, asked for now or by itself. */
export function RefreshPanel({ sources }: { sources: readonly SourceSummary[] }) {
  const heading = useId()
  const { busy, failure, run } = useAction()
  const [unasked, setUnasked] = useState(false)
  const change = useSettingChange()
  const settings = useLiveQuery(() => readSettings())
  const able = sources.some(({ id, on }) => on && id !== 'arxiv')
  const refresh = () =>
    run(async () => {
      const ids = (await listResearchers()).map(({ id }) => id)
      setUnasked((await sendMessage('refreshResearchers', { ids })) === undefined)
    })
  const before = settings?.refresh.everyDays ?? 0
  const schedule = (everyDays: number) =>
    change({
      name: i18n.t('sources.refresh.scheduled'),
      to: { refresh: { everyDays } },
      from: { refresh: { everyDays: before } },
      tell: () => sendMessage('sourceChanged', { source: 'openalex' }),
    })
  return (
    <section className="panel" aria-labelledby={heading} data-testid="refresh">
      <h2 id={heading}>{i18n.t('sources.refresh.title')}</h2>
      <p>{able ? i18n.t('sources.refresh.text') : i18n.t('sources.refresh.noSource')}</p>
      {able && (
        <div className="source-actions">
          <button type="button" className="primary" disabled={busy} onClick={refresh} data-testid="refresh-all">
            {i18n.t('sources.refresh.all')}
          </button>
          <label className="source-line">
            <span>{i18n.t('sources.refresh.scheduled')}</span>
            <select
              value={before}
              onChange={(event) => void schedule(Number(event.target.value))}
              data-testid="refresh-schedule"
            >
              <option value={0}>{i18n.t('sources.refresh.never')}</option>
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {i18n.t('sources.refresh.days', days, [String(days)])}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <FindPeople sources={sources.filter(({ id, on }) => on && id !== 'arxiv').map(({ id }) => id)} />
      <output className="failure">{unasked ? i18n.t('sources.refresh.noSource') : failure}</output>
    </section>
  )
}
