import type { Answered } from '../model/asking'
import type { Wanted } from './asking'

/** The queues, for one person of one job. */
export interface Wants {
  want(wanted: Pick<Wanted, 'source' | 'question' | 'keys'>): Promise<Map<string, Answered>>
}
