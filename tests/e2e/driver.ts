import type { ApiServer } from '../api/server.ts'
import type { Tab } from './tab.ts'

/** A request that no fixture answered, wherever in the browser it came from. */
export interface Stray {
  url: string
  /** `worker`: the extension's service worker; `page`: a tab; `network`: left the browser otherwise (seen by the proxy). */
  by: 'worker' | 'page' | 'network'
}

/** The page Gloss opens once it is installed. */
export const WELCOME = 'welcome.html'

/** What an answer is sent as. */
export function typeOf(content: string | Buffer): string {
  return typeof content === 'string' ? 'text/html; charset=utf-8' : 'application/octet-stream'
}

export interface LaunchOptions {
  /** A built extension's folder. */
  extension: string
  /** Default true. */
  headless?: boolean
  /** True lets requests through to the real network, for looking at live pages. Default false: all of it is refused. */
  online?: boolean
  /** What the system says of its theme. Default light. */
  theme?: 'light' | 'dark'
  /** The system asks for as little motion as can be. */
  still?: boolean
  /** The browser's language, and the one it asks pages for. Default `en-US`. */
  language?: string
  /** Saves files where the reader's browser does, under `Driver.downloads`, instead of handing them to `download`. */
  savesFiles?: true
  /** APIs that answer at their real hosts, over https, as far as the extension is allowed to ask them. */
  apis?: ApiServer
}

/**
 * A real browser with a fresh profile and the built extension in it, driven the same way whichever browser it is.
 * Pages are answered from memory at their real addresses; every other request is refused and remembered.
 */
export interface Driver {
  readonly engine: 'chromium' | 'firefox'
  /** Answers requests for exactly this address (the part after # aside) with a page, or with a file's bytes. */
  answer(url: string, content: string | Buffer): void
  /** A new, empty tab. */
  newTab(): Promise<Tab>
  /** Opens an address and waits until the page is loaded. */
  open(url: string): Promise<Tab>
  /** Opens a page of the extension's, such as `library.html`, and waits until it shows something. */
  openOwn(page: string): Promise<Tab>
  /** The addresses of all tabs, those included that a page opened. */
  addresses(): Promise<string[]>
  /** Closes every tab, as whoever is done with them does: what stands open goes on asking and drawing. */
  closeTabs(): Promise<void>
  /** Runs what saves one file from the page of the extension's opened last, and returns that file. */
  download(action: () => Promise<void>): Promise<{ name: string; text: string }>
  /** The browser's folder for downloads; in Chromium files come there only with the option `savesFiles`. */
  readonly downloads: string
  /**
   * Chooses an entry of the extension's from the context menu that is open over a link, in the tab in front. Firefox
   * opens its real menu and clicks there; Chromium's is drawn by the system, so there the entry must exist, and the
   * browser's own event is raised in the extension's background.
   */
  chooseMenu(entry: { id: string; title: string }, link: string): Promise<void>
  /** Allows the extension a host it may ask for, as the reader does in the browser's own question. */
  allow(origin: string): Promise<void>
  /** Ends the extension's background, as browsers do whenever they like. The next event starts another. */
  endBackground(): Promise<void>
  /** Puts the extension in place of itself, as an update does. */
  update(): Promise<void>
  /**
   * Takes the extension out with all that it kept and puts it in as a new one, as if the browser had just been started:
   * without tabs, answers, strays and errors. Rejects where the browser cannot.
   */
  renew(): Promise<void>
  /** Everything asked of the network since launch, or since it was renewed, that no fixture answered. */
  strays(): readonly Stray[]
  /** Uncaught errors, and what was written to the console as one, in any page in that time. */
  errors(): readonly string[]
  /** Resolves when a person closes the browser. */
  closed(): Promise<void>
  close(): Promise<void>
}
