import { i18n } from '#i18n'
import type { Roll } from '../../../lib/carry/protocol'
import type { Skipped } from '../../../lib/model/capture'
import { Icon } from '../../shared/Icon'
import type { More } from './MostOf'
import { SkippedList } from './SkippedList'

/** An input of which nothing could be used: why, and that nothing changed. */
export function Refused({ skipped, more }: { skipped: Roll<Skipped>; more: More }) {
  return (
    <div className="notice notice-bad" data-testid="import-error">
      <Icon name="warning" />
      <div>
        <h3>{i18n.t('library.import.refused')}</h3>
        <SkippedList skipped={skipped} more={more} />
      </div>
    </div>
  )
}
