import type { Provenance } from '../../lib/model/provenance'
import type { Metrics, Researcher } from '../../lib/model/researcher'

/**
 * Where a researcher's number comes from: the newest reading that gave this value. A newer reading that left the number
 * out is not its source.
 */
export function numberSource(researcher: Researcher, key: keyof Metrics): Provenance {
  const reading = researcher.history.findLast((snapshot) => snapshot[key] === researcher[key])
  return reading?.source ?? researcher.source
}
