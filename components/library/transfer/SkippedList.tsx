import { i18n } from '#i18n'
import type { Roll } from '../../../lib/carry/protocol'
import type { Skipped } from '../../../lib/model/capture'
import { problemText } from '../../shared/problemText'
import { MostOf } from './MostOf'
import type { More } from './MostOf'

/** What was left out: where it stands, and why. */
export function SkippedList({ skipped, more }: { skipped: Roll<Skipped>; more: More }) {
  return (
    <>
      <MostOf roll={skipped} more={more}>
        {(item) => problemText(item)}
      </MostOf>
      <p className="small">{i18n.t('library.import.mend')}</p>
    </>
  )
}
