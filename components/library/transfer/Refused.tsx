import { i18n } from '#i18n'
import type { Roll } from '../../../lib/carry/protocol'
import type { Skipped } from '../../../lib/model/capture'
import { Icon } from '../../shared/Icon'
import { problemText } from '../../shared/problemText'
import { MostOf } from './MostOf'
import type { More } from './MostOf'

/** An input of which nothing could be used: why, and that nothing changed. */
export function Refused({ skipped, more }: { skipped: Roll<Skipped>; more: More }) {
  return (
    <div className="notice notice-bad" data-testid="import-error">
      <Icon name="warning" />
      <div>
        <h3>{i18n.t('library.import.refused')}</h3>
        <MostOf roll={skipped} more={more}>
          {(item) => problemText(item)}
        </MostOf>
      </div>
    </div>
  )
}
