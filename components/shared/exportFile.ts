import type { ResearcherId } from '../../lib/model/researcher'
import type { ExportFormat } from '../../lib/carry/takeAway'
import { i18n } from '#i18n'
import { Carrier } from './carrier'
import { digestWords } from './digestWords'
import { fileName, saveFile } from './saveFile'

interface FormatInfo {
  /** A proper name, the same in every language; see `exportLabel`. */
  label: string
  extension: string
  /** A MIME type. */
  type: string
  /** What the file holds, for its name. */
  what: 'library' | 'researchers' | 'papers'
}

/** The formats the library can be taken away in. A new one is its writer in `lib/carry/takeAway` and its line here. */
export const exportFormats: Record<ExportFormat, FormatInfo> = {
  json: { label: 'Gloss JSON', extension: 'json', type: 'application/json', what: 'library' },
  csv: { label: 'CSV', extension: 'csv', type: 'text/csv', what: 'researchers' },
  papersCsv: { label: 'CSV', extension: 'csv', type: 'text/csv', what: 'papers' },
  bibtex: { label: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', what: 'papers' },
  ris: { label: 'RIS', extension: 'ris', type: 'application/x-research-info-systems', what: 'papers' },
  csl: { label: 'CSL-JSON', extension: 'json', type: 'application/vnd.citationstyles.csl+json', what: 'papers' },
  markdown: { label: 'Markdown', extension: 'md', type: 'text/markdown', what: 'library' },
}

export type ExportName = ExportFormat
export const exportNames = Object.keys(exportFormats) as ExportName[]

/** What a format is called: there are two tables, one of people and one of papers. */
export const exportLabel = (name: ExportName): string =>
  name === 'papersCsv' ? i18n.t('library.export.papersCsvLabel') : exportFormats[name].label

/**
 * Hands the library over as a file in one format.
 * @param ids of the researchers that are meant, with the papers they list; all of the library if not given
 * @throws what the store throws
 */
export async function exportFile(name: ExportName, ids?: readonly ResearcherId[]): Promise<void> {
  const { what, extension, type } = exportFormats[name]
  saveFile(fileName(what, extension, new Date()), await written(name, ids), type)
}

/** The same to the clipboard. @throws when the browser refuses the clipboard */
export async function exportToClipboard(name: ExportName, ids?: readonly ResearcherId[]): Promise<void> {
  const text = written(name, ids).then((blob) => new Blob([blob], { type: 'text/plain' }))
  // The promise, not the text: a browser grants the clipboard to a click, and a long text comes long after it.
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])
}

/** Written in a worker: a library of 50,000 papers takes a second or two. */
async function written(format: ExportName, ids: readonly ResearcherId[] | undefined): Promise<Blob> {
  const carrier = new Carrier()
  try {
    return await carrier.ask('takeAway', { format, ...(ids && { ids }), words: digestWords() })
  } finally {
    carrier.close()
  }
}
