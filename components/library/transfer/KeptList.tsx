import { i18n } from '#i18n'
import type { ChangeReport } from '../../../lib/store'
import { MostOf } from './MostOf'

/** What an undo left as it is, and why: it never takes newer work away. */
export function KeptList({ kept }: { kept: ChangeReport['kept'] }) {
  if (kept.length === 0) return null
  return (
    <>
      <p>{i18n.t('library.change.kept', kept.length)}</p>
      <MostOf items={kept}>{({ name, reason }) => i18n.t(`library.change.keptBecause.${reason}`, [name])}</MostOf>
    </>
  )
}
