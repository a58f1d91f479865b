import type { Skipped } from '../../../lib/model/capture'
import { problemText } from '../../shared/problemText'
import { MostOf } from './MostOf'

/** What was left out: where it stands, and why. */
export function SkippedList({ skipped }: { skipped: readonly Skipped[] }) {
  return <MostOf items={skipped}>{(item) => problemText(item)}</MostOf>
}
