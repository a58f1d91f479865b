import type { Row } from './row'

/** What came of reading a page. */
export interface Reading {
  rows: Row[]
  /** Entries that are there but could not be read. They stay unmarked and are tried again when the page changes. */
  failed: number
  /**
   * `rows`: entries found; `empty`: the page itself says it lists nothing, or it is a page of another kind at a
   * listing's address (robot check, sign-in); `unrecognised`: this address should list papers, and nothing that
   * Gloss knows how to read is there.
   */
  state: 'rows' | 'empty' | 'unrecognised'
}

/** A page's last reading, as the popup and the Health tab show it. Serialisable. */
export interface PageStatus {
  site: string
  url: string
  state: Reading['state'] | 'off'
  /** Papers read; with a number; with a saved researcher among the authors (confirmed, possible). */
  read: number
  failed: number
  scored: number
  confirmed: number
  possible: number
  at: string
}
