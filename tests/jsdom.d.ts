// The part of jsdom that the tests use; its types are not published with it.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string, options?: { url?: string; contentType?: string })
    readonly window: Window & typeof globalThis
    /** The document as HTML again. */
    serialize(): string
  }
}
