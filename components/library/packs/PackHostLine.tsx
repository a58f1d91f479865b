import { i18n } from '#i18n'
import { originOf, packProblems } from '../../../lib/sources/packHost'
import { changePack } from '../../../lib/store'
import { fetchRest, refresh } from '../../../lib/subscribing/subscribe'
import type { Subscribed } from '../../../lib/subscribing/subscribe'
import { countText, momentText } from '../../shared/format'
import { Progress } from '../../shared/Progress'
import { write } from '../../shared/write'
import { allow } from './allow'
import { useHeldShards } from './usePacks'
import { useWork } from './useWork'

/** Where a pack is fetched from, how much of it is here, and what came of the last attempt. */
export function PackHostLine({ pack }: { pack: Subscribed }) {
  const { url, checkedAt, problem } = pack.from
  const held = useHeldShards(pack.id)
  const work = useWork()
  const { length: total } = pack.manifest.shards
  const known = packProblems.find((key) => key === problem)
  const { host } = new URL(url)
  const fetchAll = async () => {
    if (!(await allow(originOf(url)))) return
    const whole: Subscribed = { ...pack, from: { ...pack.from, fetch: 'all' } }
    await changePack(pack.id, { from: { fetch: 'all' } })
    await write(() => fetchRest(whole, { onProgress: work.onProgress, signal: work.signal() }))
  }
  const look = async () => {
    if (!(await allow(originOf(url)))) return
    await write(() => refresh(pack, { onProgress: work.onProgress, signal: work.signal() }))
  }
  const isWhole = held !== undefined && held.size >= total
  return (
    <div className="pack-host">
      <p className="small">
        {i18n.t('packs.host', [host, momentText(checkedAt)])}{' '}
        {held && !isWhole && i18n.t('packs.held', [countText(held.size), countText(total)])}{' '}
        {pack.from.fetch === 'needed' && i18n.t('packs.neededTells', [host])}
      </p>
      {known && (
        <p className="notice notice-bad" data-testid="pack-problem">
          {i18n.t(`packs.problems.${known}`)} {i18n.t('packs.oldStays')}
        </p>
      )}
      <p className="buttons">
        <button type="button" data-testid="pack-refresh" disabled={work.isBusy} onClick={() => work.run(look)}>
          {i18n.t('packs.refresh')}
        </button>
        {!isWhole && (
          <button type="button" data-testid="pack-fetch-all" disabled={work.isBusy} onClick={() => work.run(fetchAll)}>
            {i18n.t('packs.fetchAll')}
          </button>
        )}
      </p>
      {work.isBusy && <Progress label={i18n.t('packs.fetching')} part={work.part} onCancel={work.cancel} />}
      <output className="failure">{work.failure}</output>
    </div>
  )
}
