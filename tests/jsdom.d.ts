// The part of jsdom that the tests use; its types are not published with it.
declare module 'jsdom' {
  /** Where a page's own messages go; nowhere until it is told. */
  export class VirtualConsole {
    forwardTo(console: Console): this
  }

  export class JSDOM {
    constructor(html?: string, options?: { url?: string; contentType?: string; virtualConsole?: VirtualConsole })
    readonly window: Window & typeof globalThis
    /** The document as HTML again. */
    serialize(): string
  }
}
