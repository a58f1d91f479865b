import type { SourceId } from '../model/asking'
import { arxivApi } from './arxivApi'
import { openAlex } from './openAlex'
import { scholarFeed } from './scholarFeed'
import { semanticScholar } from './semanticScholar'
import type { RemoteSource } from './source'

/** Every source that can be asked over the net, in the order of the library's Sources page. */
export const remoteSources: readonly RemoteSource[] = [scholarFeed, openAlex, semanticScholar, arxivApi]

export function remoteSource(id: SourceId): RemoteSource {
  const found = remoteSources.find((source) => source.id === id)
  if (!found) throw new RangeError(`There is no source ${id}.`)
  return found
}
