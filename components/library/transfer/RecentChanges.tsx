import { useId, useState } from 'react'
import { i18n } from '#i18n'
import type { Told } from '../../../lib/carry/protocol'
import { failureText } from '../../shared/failure'
import { momentText } from '../../shared/format'
import { useCarrier } from '../../shared/useCarrier'
import { useChanges } from '../../shared/useLibrary'
import { write } from '../../shared/write'
import { briefCountsText } from './countsText'
import { KeptList } from './KeptList'
import type { More } from './MostOf'

const MOST = 20

/** What changed the library lately, each with its way back. */
export function RecentChanges() {
  const changes = useChanges()
  const carrier = useCarrier()
  const [undone, setUndone] = useState<Told>()
  const [failure, setFailure] = useState<string>()
  const heading = useId()
  if (!changes || (changes.length === 0 && !undone)) return null
  const undo = async (id: string) => {
    setFailure(undefined)
    try {
      setUndone(await write(() => carrier().ask('undo', { change: id })))
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  const more: More = async (roll, from, count) =>
    (await carrier().ask('more', { roll: roll.key, from, count })) as typeof roll.first
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('library.change.title')}</h2>
      <ul className="line-list" data-testid="changes">
        {changes.slice(0, MOST).map((change) => (
          <li key={change.id}>
            <span className="line-what">
              <span>
                {i18n.t(`library.change.kind.${change.kind}`)} <bdi>{change.label}</bdi>
              </span>
              <span className="small">{briefCountsText(change)}</span>
            </span>
            <time className="small" dateTime={change.at}>
              {momentText(change.at)}
            </time>
            {change.undoneBy === undefined ? (
              <button
                type="button"
                aria-label={i18n.t('library.change.undo', [change.label])}
                onClick={() => void undo(change.id)}
              >
                {i18n.t('common.undo')}
              </button>
            ) : (
              <span className="small">{i18n.t('library.change.undone')}</span>
            )}
          </li>
        ))}
      </ul>
      <output className="failure">{failure}</output>
      <div aria-live="polite">{undone && <KeptList kept={undone.kept} more={more} />}</div>
    </section>
  )
}
