import { useLiveQuery } from 'dexie-react-hooks'
import { sendMessage } from '../../../lib/messages'
import type { SourceId } from '../../../lib/model/asking'
import { listJobs, listSources } from '../../../lib/store'

/** Every source as it stands, live. */
export const useSources = () => useLiveQuery(() => listSources(Date.now()))
export const useJobs = () => useLiveQuery(() => listJobs())

/** Changes what is stored of a source, then tells the background, which runs the queues. */
export async function changeSource<Outcome>(id: SourceId, change: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await change()
  await sendMessage('sourceChanged', { source: id })
  return outcome
}
