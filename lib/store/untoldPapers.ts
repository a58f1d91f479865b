import { TitleFilter } from '../model/titleFilter'
import type { Library } from './database'
import { eachChunk } from './fetch'

/** Whether the library has papers without an arXiv id, which a row that has one can only be tied to by its title. */
export interface UntoldPapers {
  untold: boolean
  /** Whether any of them may have scores of its own. */
  untoldScores: boolean
  /** Their titles, a `TitleFilter` as text; absent until there was time to look at every paper. */
  titles?: string
}

interface Known {
  revision: number
  untold: boolean
  scores: boolean | undefined
  titles?: string
}

/** Survives nothing and needs nothing, as what is remembered of the library's keys. */
const remembered = new WeakMap<Library, Known>()

/**
 * Nobody waits for a look at every paper: until there was time for it, they may have scores.
 * @param revision the library's, as the caller has just read it
 */
export async function untoldPapers(library: Library, revision: number): Promise<UntoldPapers> {
  const before = remembered.get(library)
  if (before?.revision === revision) return told(before)
  const [papers, withId] = await Promise.all([library.papers.count(), library.papers.orderBy('arxivId').count()])
  const untold = papers !== withId
  const now: Known = { revision, untold, scores: untold ? undefined : false }
  remembered.set(library, now)
  if (untold) {
    lookThrough(library, now, papers - withId).catch(() => {
      // The library closed meanwhile: whoever asks next looks anew.
      remembered.delete(library)
    })
  }
  return told(now)
}

const told = ({ untold, scores, titles }: Known): UntoldPapers => ({
  untold,
  untoldScores: scores ?? true,
  ...(titles !== undefined && { titles }),
})

async function lookThrough(library: Library, known: Known, count: number): Promise<void> {
  let scores = false
  const titles = TitleFilter.for(count)
  await eachChunk(library.papers, (rows) => {
    for (const { arxivId, scores: own, titleKey } of rows) {
      if (arxivId) continue
      scores ||= own.length > 0
      if (titleKey !== undefined) titles.add(titleKey)
    }
  })
  known.scores = scores
  known.titles = titles.toText()
}
