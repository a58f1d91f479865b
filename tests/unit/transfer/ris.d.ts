// The package ships no types.
declare module '@customcommander/ris' {
  /** Every field of every record, as lists; null when the text is not RIS. */
  export function read(text: string): Record<string, string[]>[]
}
