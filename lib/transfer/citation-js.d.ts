// Citation.js ships no types. Only what Gloss calls is declared: the parsers of single formats, never the ones that
// fetch addresses.
declare module '@citation-js/core' {
  interface Formatting {
    [name: string]: [string, string]
  }
  interface BibtexConfig {
    constants: { formatting: Formatting; commands: Record<string, string | null> }
    parse: { biblatex: boolean; strict: boolean; sentenceCase: 'always' | 'english' | 'never' }
  }
  export const plugins: {
    config: { get(plugin: '@bibtex'): BibtexConfig }
    input: {
      /** One step of parsing by exactly the named format's parser. */
      data(
        input: unknown,
        type: '@bibtex/text' | '@biblatex/entries+list' | '@bibtex/entries+list' | '@ris/file',
      ): unknown
    }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
