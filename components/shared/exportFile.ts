import { readLibrary } from '../../lib/store'
import { libraryJson, researchersCsv } from '../../lib/transfer/write'
import type { LibraryFile } from '../../lib/model/libraryFile'
import { fileName, saveFile } from './saveFile'

interface ExportFormat {
  /** A proper name, the same in every language. */
  label: string
  extension: string
  type: string
  /** What the file holds, for its name. */
  what: string
  text: (library: LibraryFile) => string
}

/** The formats the library can be taken away in. A new one is its writer in `lib/transfer` and its line here. */
export const exportFormats = {
  json: { label: 'Gloss JSON', extension: 'json', type: 'application/json', what: 'library', text: libraryJson },
  csv: {
    label: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    what: 'researchers',
    text: ({ researchers }) => researchersCsv(researchers),
  },
} satisfies Record<string, ExportFormat>

export type ExportName = keyof typeof exportFormats

/** Writes all of the library in one format and hands it over as a file. @throws what the store throws */
export async function exportFile(name: ExportName): Promise<void> {
  const { text, what, extension, type } = exportFormats[name]
  saveFile(fileName(what, extension, new Date()), text(await readLibrary()), type)
}

/** The same to the clipboard. @throws when the browser refuses the clipboard */
export async function exportToClipboard(name: ExportName): Promise<void> {
  await navigator.clipboard.writeText(exportFormats[name].text(await readLibrary()))
}
