import { readLibrary } from '../../lib/store'
import type * as writers from '../../lib/transfer/write'
import type { ResearcherId } from '../../lib/model/researcher'
import type { LibraryFile } from '../../lib/model/libraryFile'
import { digestWords } from './digestWords'
import { fileName, saveFile } from './saveFile'

type Writers = typeof writers

interface ExportFormat {
  /** A proper name, the same in every language. */
  label: string
  extension: string
  /** A MIME type. */
  type: string
  /** What the file holds, for its name. */
  what: 'library' | 'researchers' | 'papers'
  text: (library: LibraryFile, writers: Writers) => string
}

/** The formats the library can be taken away in. A new one is its writer in `lib/transfer` and its line here. */
export const exportFormats = {
  json: {
    label: 'Gloss JSON',
    extension: 'json',
    type: 'application/json',
    what: 'library',
    text: (library, { libraryJson }) => libraryJson(library),
  },
  csv: {
    label: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    what: 'researchers',
    text: ({ researchers }, { researchersCsv }) => researchersCsv(researchers),
  },
  bibtex: {
    label: 'BibTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    what: 'papers',
    text: ({ papers }, { bibtex }) => bibtex(papers),
  },
  ris: {
    label: 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    what: 'papers',
    text: ({ papers }, { ris }) => ris(papers),
  },
  csl: {
    label: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    what: 'papers',
    text: ({ papers }, { csl }) => csl(papers),
  },
  markdown: {
    label: 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    what: 'library',
    text: ({ researchers, papers }, { markdown }) => markdown(researchers, papers, digestWords()),
  },
} satisfies Record<string, ExportFormat>

export type ExportName = keyof typeof exportFormats

/** Writes all of the library in one format and hands it over as a file. @throws what the store throws */
export async function exportFile(name: ExportName, ids?: readonly ResearcherId[]): Promise<void> {
  const { what, extension, type } = exportFormats[name]
  saveFile(fileName(what, extension, new Date()), await exportText(name, ids), type)
}

/** The same to the clipboard. @throws when the browser refuses the clipboard */
export async function exportToClipboard(name: ExportName): Promise<void> {
  await navigator.clipboard.writeText(await exportText(name))
}

/** The writers are loaded when they are wanted: the popup opens faster without them. */
async function exportText(name: ExportName, ids?: readonly ResearcherId[]): Promise<string> {
  const [library, loaded] = await Promise.all([readLibrary(ids), import('../../lib/transfer/write')])
  return exportFormats[name].text(library, loaded)
}
