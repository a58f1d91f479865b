/** Columns of text, aligned for a terminal; cells longer than `widest` characters are cut with an ellipsis. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], widest = 60): string {
  const cells = [heads, ...rows].map((row) => row.map((cell) => cut(cell, widest)))
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const [head = [], ...body] = cells
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n')
}

function cut(text: string, widest: number): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text
}
