import type { Library } from './database'
import { eachChunk } from './fetch'
import { revisionOf } from './transaction'

/** Whether the library has papers without an arXiv id, which a row that has one can only be tied to by its title. */
export interface UntoldPapers {
  untold: boolean
  /** Whether any of them may have scores of its own. */
  untoldScores: boolean
}

interface Known {
  revision: number
  scores: boolean | undefined
}

/** Survives nothing and needs nothing, as what is remembered of the library's keys. */
const remembered = new WeakMap<Library, Known>()

/** Nobody waits for a look at every paper: until there was time for it, they may have scores. */
export async function untoldPapers(library: Library): Promise<UntoldPapers> {
  const [revision, papers, told] = await Promise.all([
    revisionOf(library),
    library.papers.count(),
    library.papers.orderBy('arxivId').count(),
  ])
  if (papers === told) return { untold: false, untoldScores: false }
  const known = remembered.get(library)
  if (known?.revision === revision) return { untold: true, untoldScores: known.scores ?? true }
  const now: Known = { revision, scores: undefined }
  remembered.set(library, now)
  lookThrough(library, now).catch(() => {
    // The library closed meanwhile: whoever asks next looks anew.
    remembered.delete(library)
  })
  return { untold: true, untoldScores: true }
}

async function lookThrough(library: Library, known: Known): Promise<void> {
  let scores = false
  await eachChunk(library.papers, (rows) => {
    scores ||= rows.some(({ arxivId, scores: own }) => !arxivId && own.length > 0)
  })
  known.scores = scores
}
