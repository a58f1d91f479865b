import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import type { Browser, Page } from 'puppeteer-core'
import { findBrowser } from '../../scripts/browsers.ts'
import { buildOf } from '../e2e/browser.ts'

/** A browser that can be killed as no test driver does it: at once, by the system, with nothing told beforehand. */
export class Gloss {
  readonly #browser: Browser
  /** The extension's. */
  readonly #id: string

  constructor(browser: Browser, id: string) {
    this.#browser = browser
    this.#id = id
  }

  /** The production build in real Chromium, on a profile that outlives it. */
  static async start(profile: string): Promise<Gloss> {
    const chromium = findBrowser('chromium')
    const extension = buildOf('chromium')
    if (!chromium) throw new Error('No Chromium on this machine; `npm test` says what to install.')
    if (!existsSync(extension)) throw new Error(`${extension} is not built; run \`npm run build:chrome\`.`)
    const browser = await puppeteer.launch({
      executablePath: chromium.path,
      userDataDir: profile,
      pipe: true,
      enableExtensions: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-background-timer-throttling',
        '--lang=en-US',
      ],
    })
    return new Gloss(browser, await browser.installExtension(extension))
  }

  async open(path: string): Promise<Page> {
    const page = await this.#browser.newPage()
    await page.goto(`chrome-extension://${this.#id}/${path}`)
    return page
  }

  /** SIGKILL, to the browser's own process first: it is the one that writes. Its children then go the same way. */
  async kill(): Promise<void> {
    const child = this.#browser.process()
    if (child?.pid === undefined) throw new Error('The browser has no process.')
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    process.kill(child.pid, 'SIGKILL')
    await gone
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch (error) {
      // No such group: the children have noticed by themselves.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }

  close(): Promise<void> {
    return this.#browser.close()
  }
}

/** Waits for an element, also in a page that another one hides, as the one that greets after an installation does. */
export async function there(page: Page, selector: string): Promise<void> {
  const looks = { polling: 50, timeout: 60_000 }
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, looks, selector)
}
