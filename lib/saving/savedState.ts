import type { Identity } from '../model/identity'
import type { ResearcherId } from '../model/researcher'
import { findByIdentity } from '../store'

/** Whether somebody with one of these identities is saved, and when their source was last read. */
export async function savedState(
  identities: readonly Identity[],
): Promise<{ researcher?: ResearcherId; readAt?: string }> {
  for (const identity of identities) {
    const researcher = await findByIdentity(identity)
    if (researcher) return { researcher: researcher.id, readAt: researcher.source.capturedAt }
  }
  return {}
}
