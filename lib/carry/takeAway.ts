import type { ResearcherId } from '../model/researcher'
import { readLibrary } from '../store'
import type { LibraryFile } from '../model/libraryFile'
import type { DigestWords } from '../transfer/write'
import { bibtex, csl, libraryJson, markdown, papersCsv, researchersCsv, ris } from '../transfer/write'

type Write = (library: LibraryFile, words: DigestWords) => string

/** The formats a library can be taken away in, each with its writer. */
const writers = {
  json: (library) => libraryJson(library),
  csv: ({ researchers }) => researchersCsv(researchers),
  papersCsv: ({ papers, researchers }) => papersCsv(papers, researchers),
  bibtex: ({ papers }) => bibtex(papers),
  ris: ({ papers }) => ris(papers),
  csl: ({ papers }) => csl(papers),
  markdown: ({ researchers, papers }, words) => markdown(researchers, papers, words),
} satisfies Record<string, Write>

export type ExportFormat = keyof typeof writers

/** The library in one format, or some researchers of it with the papers they list. @throws what the store throws */
export async function takeAway(
  format: ExportFormat,
  words: DigestWords,
  ids?: readonly ResearcherId[],
): Promise<string> {
  return writers[format](await readLibrary(ids), words)
}
