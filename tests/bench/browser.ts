import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page, Worker } from 'playwright-core'
import { backgroundStopper } from './stopper.ts'
import { findBrowser } from '../../scripts/browsers.ts'
import { QUIET, closeWelcome, loadUnpacked } from '../e2e/chromium.ts'

const root = join(import.meta.dirname, '../..')

/** The production build that is measured. */
export const GLOSS = join(root, '.output/chrome-mv3')
const FLOOR = join(import.meta.dirname, 'floor')

/** Chromium with a fresh profile, Gloss and the floor's extension, and no network: pages are answered from memory. */
export interface BenchBrowser {
  readonly context: BrowserContext
  /** Gloss's id. */
  readonly id: string
  readonly profile: string
  /** The address that Gloss or the floor finds its rows at is answered with this. */
  answer(url: string, html: string): void
  newPage(): Promise<Page>
  /** A page of Gloss's own. */
  openOwn(name: string): Promise<Page>
  /** Stops Gloss's background, as the browser does after half a minute of rest. Resolves once it is gone. */
  stopBackground(): Promise<void>
  /** Gloss's background, awake; not after it was stopped. */
  background(): Promise<Worker>
  close(): Promise<void>
}

/** @throws Error when there is no Chromium on this machine */
export async function launchBench(): Promise<BenchBrowser> {
  const found = findBrowser('chromium')
  if (!found) throw new Error('No Chromium on this machine; `npm test` says what to install.')
  const profile = mkdtempSync(join(tmpdir(), 'gloss-bench-'))
  const answers = new Map<string, string>()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: false,
    viewport: { width: 1280, height: 900 },
    chromiumSandbox: false,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [...QUIET, '--headless=new', '--enable-unsafe-extension-debugging', '--js-flags=--expose-gc'],
  })
  await context.route(
    (url) => url.protocol !== 'chrome-extension:',
    (route, request) => {
      const html = answers.get(request.url())
      return html === undefined ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    },
  )
  const id = await loadUnpacked(context, GLOSS)
  await closeWelcome(context, GLOSS)
  await loadUnpacked(context, FLOOR)
  const [first] = context.pages()
  // One tab stays: a browser without any would close, and the commands below need a page to speak through.
  const control = await context.newCDPSession(first ?? (await context.newPage()))
  const stop = await backgroundStopper(control, id)

  return {
    context,
    id,
    profile,
    answer: (url, html) => void answers.set(url, html),
    newPage: () => context.newPage(),
    async openOwn(name) {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/${name}`)
      await page.waitForFunction(() => document.getElementById('root')?.childElementCount)
      return page
    },
    stopBackground: stop,
    async background() {
      const awake = () => context.serviceWorkers().find((worker) => worker.url().includes(id))
      return awake() ?? context.waitForEvent('serviceworker', (worker) => worker.url().includes(id))
    },
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}
