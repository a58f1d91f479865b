/**
 * What is not laid out as a table is none to some browsers, whatever its elements are called: roles say that it is. The
 * elements stay those of a table, for what copies or reads the page without its styles.
 */
export const asTable = { role: 'table' } as const
export const asRows = { role: 'rowgroup' } as const
export const asRow = { role: 'row' } as const
export const asHeading = { role: 'columnheader', scope: 'col' } as const
export const asRowHeading = { role: 'rowheader', scope: 'row' } as const
export const asCell = { role: 'cell' } as const
