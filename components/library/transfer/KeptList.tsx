import { i18n } from '#i18n'
import type { Told } from '../../../lib/carry/protocol'
import { MostOf } from './MostOf'
import type { More } from './MostOf'

/** What an undo left as it is, and why: it never takes newer work away. */
export function KeptList({ kept, more }: { kept: Told['kept']; more?: More }) {
  if (kept.total === 0) return null
  return (
    <>
      <p>{i18n.t('library.change.kept', kept.total)}</p>
      <MostOf roll={kept} more={more}>
        {({ name, reason }) => i18n.t(`library.change.keptBecause.${reason}`, [name])}
      </MostOf>
    </>
  )
}
