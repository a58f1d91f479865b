import { useState } from 'react'
import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { mergeResearchers, undoChange } from '../../../lib/store'
import type { ChangeReport } from '../../../lib/store'
import { nameKey } from '../../../lib/store/names'
import { failureText } from '../../shared/failure'
import { Icon } from '../../shared/Icon'
import { useResearchers } from '../../shared/useLibrary'
import { write } from '../../shared/write'
import { KeptList } from '../transfer/KeptList'
import { whole } from '../transfer/MostOf'
import { SideBySide } from './SideBySide'

/**
 * Saved researchers of the same name, each beside this one, with the offer to make them one. A shared name alone never
 * does that by itself.
 */
export function Namesakes({ researcher }: { researcher: Researcher }) {
  const all = useResearchers()
  const [merged, setMerged] = useState<ChangeReport>()
  const [undone, setUndone] = useState<ChangeReport>()
  const [failure, setFailure] = useState<string>()
  const name = nameKey(researcher.name)
  const others = (all ?? []).filter((other) => other.id !== researcher.id && nameKey(other.name) === name)

  const attempt = async (act: () => Promise<void>) => {
    setFailure(undefined)
    try {
      await act()
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  const merge = (other: Researcher) =>
    attempt(async () => {
      setUndone(undefined)
      setMerged(await write(() => mergeResearchers(researcher.id, other.id)))
    })
  const undo = (change: ChangeReport) =>
    attempt(async () => {
      setUndone(await write(() => undoChange(change.id)))
      setMerged(undefined)
    })

  return (
    <>
      {others.map((other) => (
        <section key={other.id} className="namesake" data-testid="namesake" aria-labelledby={`namesake-${other.id}`}>
          <h2 id={`namesake-${other.id}`}>{i18n.t('library.namesake.title')}</h2>
          <p className="small">{i18n.t('library.namesake.text')}</p>
          <SideBySide sides={[researcher, other]} />
          <p className="namesake-act">
            <button type="button" data-testid="merge-researchers" onClick={() => void merge(other)}>
              {i18n.t('library.namesake.merge')}
            </button>
            <span className="small">{i18n.t('library.namesake.promise')}</span>
          </p>
        </section>
      ))}
      <div aria-live="polite" className="merge-said">
        {merged && (
          <p className="notice notice-good" data-testid="merge-report">
            <Icon name="check" />
            <span>{i18n.t('library.namesake.merged')}</span>
            <button type="button" className="quiet" data-testid="undo-merge" onClick={() => void undo(merged)}>
              <Icon name="undo" />
              {i18n.t('common.undo')}
            </button>
          </p>
        )}
        {undone && <p className="small">{i18n.t('library.namesake.undone')}</p>}
        {undone && <KeptList kept={whole(undone.kept)} />}
        {failure && <p className="failure">{failure}</p>}
      </div>
    </>
  )
}
