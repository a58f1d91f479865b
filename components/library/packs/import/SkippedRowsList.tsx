import { i18n } from '#i18n'
import { countText } from '../../../shared/format'
import { problemText } from '../../../shared/problemText'
import type { SkippedRows } from './protocol'

const SHOWN = 50

/** Which rows were left out, and why: the first of them, and how many more. */
export function SkippedRowsList({ skipped: { total, first } }: { skipped: SkippedRows }) {
  const shown = first.slice(0, SHOWN)
  return (
    <ul className="most-of">
      {shown.map((item) => (
        <li key={`${item.line} ${item.reason}`}>{problemText(item)}</li>
      ))}
      {total > shown.length && (
        <li>{i18n.t('common.more', total - shown.length, [countText(total - shown.length)])}</li>
      )}
    </ul>
  )
}
