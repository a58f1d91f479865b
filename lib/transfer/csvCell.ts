/** What a cell can hold; absent is an empty cell, never a 0. */
export type Cell = string | number | undefined

// A spreadsheet runs a cell that begins so as a formula; https://owasp.org/www-community/attacks/CSV_Injection. An
// apostrophe before it makes it text. Cells that begin with apostrophes before such a sign get one more, so that
// `readCell` gives back exactly what was written.
const FORMULA = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/

/** Writes rows as CSV that Excel and LibreOffice open right: UTF-8 mark, CRLF, quotes where needed, no live formulas. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

function writeCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = (FORMULA.test(cell) ? `'${cell}` : cell).toWellFormed()
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Undoes `csv`'s defusing. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
