import { useEffect, useId } from 'react'
import { i18n } from '#i18n'
import { orderPacks } from '../../../lib/store'
import type { Pack } from '../../../lib/store'
import { letGo } from '../../../lib/subscribing/lettingGo'
import { PackCard } from './PackCard'
import { SubscribeForm } from './SubscribeForm'
import { usePackChange } from './usePackChange'
import './packs.css'

/** The score packs, in the order in which they answer, and where another one can be subscribed to. */
export function PacksPanel({ packs }: { packs: readonly Pack[] }) {
  const heading = useId()
  // The background does so when it starts; whoever looks at packs need not wait for that.
  useEffect(() => void letGo(), [])
  const change = usePackChange()
  /** What puts a pack in its neighbour's place; undefined where there is none. */
  const mover = (at: number, to: number) => {
    if (to < 0 || to >= packs.length) return undefined
    const ids = packs.map(({ id }) => id)
    const moved = ids.with(at, ids[to]!).with(to, ids[at]!)
    return () =>
      change(
        i18n.t('packs.title'),
        () => orderPacks(moved),
        () => orderPacks(ids),
      )
  }
  return (
    <section className="panel packs" aria-labelledby={heading} data-testid="packs">
      <h2 id={heading}>{i18n.t('packs.title')}</h2>
      <p>{i18n.t('packs.intro')}</p>
      {packs.length === 0 ? (
        <p className="packs-none">{i18n.t('packs.none')}</p>
      ) : (
        <ol className="pack-list">
          {packs.map((pack, at) => (
            <PackCard key={pack.id} pack={pack} onMove={(by) => mover(at, at + by)} />
          ))}
        </ol>
      )}
      <SubscribeForm />
    </section>
  )
}
