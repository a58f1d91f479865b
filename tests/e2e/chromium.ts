import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import { answerApiHosts } from './apiHosts.ts'
import { typeOf, WELCOME } from './driver.ts'
import type { Driver, LaunchOptions, Stray } from './driver.ts'
import { startRecorder } from './recorder.ts'
import { Tab } from './tab.ts'
import type { RawTab } from './tab.ts'
import { until } from './until.ts'

/** A browser that does nothing of its own. */
export const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Chrome, Chromium or Edge at the given path, with the extension.
 * @throws Error when the browser starts but refuses the extension
 */
export async function launchChromium(executablePath: string, options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'gloss-chromium-'))
  const downloads = join(profile, 'downloads')
  if (options.savesFiles) saveInto(profile, downloads)
  const answers = new Map<string, string | Buffer>()
  const strays: Stray[] = []
  const errors: string[] = []
  const language = options.language ?? 'en-US'
  const hosts = options.apis && (await answerApiHosts(options.apis))
  const recorder = options.online ? undefined : await startRecorder(hosts?.ports)
  const start = (more: readonly string[]) =>
    chromium.launchPersistentContext(profile, {
      executablePath,
      colorScheme: options.theme ?? 'light',
      reducedMotion: options.still ? 'reduce' : 'no-preference',
      // On Linux the browser's own language comes from here, on other systems from the argument below.
      env: { ...process.env, LANGUAGE: language.replace('-', '_') },
      headless: false,
      viewport: options.headless === false ? null : { width: 1280, height: 900 },
      // Only pages of our own are opened offline, and many machines that run tests cannot sandbox.
      chromiumSandbox: Boolean(options.online) && process.getuid?.() !== 0,
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
      args: [
        ...QUIET,
        `--lang=${language}`,
        ...(options.headless === false ? [] : ['--headless=new']),
        ...(recorder ? [`--proxy-server=127.0.0.1:${recorder.port}`, '--proxy-bypass-list=<-loopback>'] : []),
        ...(hosts ? ['--ignore-certificate-errors'] : []),
        ...more,
      ],
    })
  const started = await withExtension(start, options.extension, (made) =>
    recorder ? guard(made, answers, strays, hosts?.ports) : undefined,
  )
  const { context } = started
  let { id } = started
  let folder = options.extension
  /** What the recorder was asked before the browser was renewed is another story's. */
  let told = 0
  await closeWelcome(context, folder)
  if (options.savesFiles) await leaveDownloads(context)
  context.on('weberror', (raised) => errors.push(String(raised.error())))
  context.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const gone = new Promise<void>((resolve) => context.on('close', () => resolve()))

  const newTab = async () => {
    const page = context.pages().find((open) => open.url() === 'about:blank') ?? (await context.newPage())
    return { page, tab: new Tab(raw(page)) }
  }
  /** Chromium opens a connection to a host it is about to show, before the interception answers in the host's place. */
  const unlessForeseen = (url: string) =>
    ![...answers.keys()].some((known) => new URL(known).hostname === new URL(url).hostname)
  let downloading: Page | undefined
  return {
    engine: 'chromium',
    downloads,
    answer: (url, content) => void answers.set(url, content),
    newTab: async () => (await newTab()).tab,
    async open(url) {
      const { tab } = await newTab()
      await tab.raw.goto(url)
      return tab
    },
    async openOwn(name) {
      const { page, tab } = await newTab()
      downloading = page
      await page.goto(`chrome-extension://${id}/${name}`)
      await page.waitForFunction(() => document.getElementById('root')?.childElementCount)
      return tab
    },
    addresses: async () => context.pages().map((page) => page.url()),
    async closeTabs() {
      // Without any, the browser ends.
      const [last, ...others] = context.pages()
      await Promise.all(others.map((page) => page.close()))
      await last?.goto('about:blank')
    },
    async download(action) {
      if (!downloading) throw new Error('Open a page of the extension first.')
      const [file] = await Promise.all([downloading.waitForEvent('download'), action()])
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
    },
    async chooseMenu(entry, link) {
      const worker =
        context.serviceWorkers().find((one) => one.url().includes(id)) ?? (await context.waitForEvent('serviceworker'))
      await worker.evaluate(raiseMenuClick, { id: entry.id, link })
    },
    async allow(origin) {
      const page = await context.newPage()
      await page.goto('chrome://extensions')
      await page.evaluate(allowHost, { id, origin })
      await page.close()
    },
    async endBackground() {
      const session = await context.browser()?.newBrowserCDPSession()
      const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] }
      const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id))
      if (worker) await session?.send('Target.closeTarget', { targetId: worker.targetId })
      await session?.detach()
    },
    async update() {
      await loadUnpacked(context, folder)
    },
    async renew() {
      await context.newPage()
      await Promise.all(
        context
          .pages()
          .slice(0, -1)
          .map((page) => page.close()),
      )
      await uninstall(context, id)
      // From another place it is another extension: what this one kept goes only some time after it has gone itself.
      folder = mkdtempSync(join(profile, 'extension-'))
      cpSync(options.extension, folder, { recursive: true })
      id = await loadUnpacked(context, folder)
      await closeWelcome(context, folder)
      downloading = undefined
      answers.clear()
      strays.length = 0
      errors.length = 0
      told = recorder?.asked.length ?? 0
    },
    strays: () => [
      ...strays,
      ...(recorder?.asked ?? [])
        .slice(told)
        .filter(unlessForeseen)
        .map((url) => ({ url, by: 'network' as const })),
    ],
    errors: () => errors,
    closed: () => gone,
    async close() {
      await context.close()
      recorder?.close()
      hosts?.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** Chooses the folder for downloads in a profile that is yet to be used. */
function saveInto(profile: string, folder: string): void {
  mkdirSync(join(profile, 'Default'))
  mkdirSync(folder)
  const preferences = { download: { default_directory: folder, prompt_for_download: false } }
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences))
}

/** Playwright takes every download to a folder and a name of its own; from now on the browser does as it always does. */
async function leaveDownloads(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  await session?.send('Browser.setDownloadBehavior', { behavior: 'default' })
  await session?.detach()
}

/**
 * Google Chrome takes no `--load-extension` since version 137
 * (https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY), but every brand takes the debugging
 * command over a pipe, which is how Playwright talks to it. Browsers before 126 know only the former.
 */
async function withExtension(
  start: (more: readonly string[]) => Promise<BrowserContext>,
  extension: string,
  before: (context: BrowserContext) => Promise<void> | undefined,
): Promise<{ context: BrowserContext; id: string }> {
  const context = await start(['--enable-unsafe-extension-debugging'])
  await before(context)
  try {
    return { context, id: await loadUnpacked(context, extension) }
  } catch (error) {
    await context.close()
    const older = await start([`--disable-extensions-except=${extension}`, `--load-extension=${extension}`])
    await before(older)
    const worker =
      older.serviceWorkers()[0] ??
      (await older.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => undefined))
    if (worker) return { context: older, id: new URL(worker.url()).hostname }
    await older.close()
    throw new Error('This browser starts, but takes no extension. Install Chromium and try again.', { cause: error })
  }
}

/** Waits for the page that an extension opens once it is installed, and closes it: it must not come up in a story. */
export async function closeWelcome(context: BrowserContext, extension: string): Promise<void> {
  if (!existsSync(join(extension, WELCOME))) return
  const page = await until('the page that greets', () => context.pages().find((one) => one.url().endsWith(WELCOME)))
  await page.close()
}

/**
 * Installs an extension in a running browser.
 * @returns its id
 */
export async function loadUnpacked(context: BrowserContext, path: string): Promise<string> {
  const answer = await ofExtensions(context, 'loadUnpacked', { path })
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || typeof answer.id !== 'string')
    throw new Error('The browser did not say under which id it took the extension.')
  return answer.id
}

/** Takes an extension out of a running browser, and with it all its tabs. */
async function uninstall(context: BrowserContext, id: string): Promise<void> {
  await ofExtensions(context, 'uninstall', { id })
}

/** Playwright's types leave this experimental domain out. */
async function ofExtensions(context: BrowserContext, command: string, parameters: object): Promise<unknown> {
  const session = await context.browser()?.newBrowserCDPSession()
  const send: (method: string, parameters: object) => Promise<unknown> = Reflect.get(session ?? {}, 'send').bind(
    session,
  )
  const answer = await send(`Extensions.${command}`, parameters)
  await session?.detach()
  return answer
}

/** Runs in the browser's page of extensions, where a reader can allow hosts without being asked. */
async function allowHost({ id, origin }: { id: string; origin: string }): Promise<void> {
  const { developerPrivate } = Reflect.get(globalThis, 'chrome') as {
    developerPrivate: { addHostPermission(extension: string, host: string): Promise<void> }
  }
  await developerPrivate.addHostPermission(id, origin)
}

/** Runs in the extension's background. Rejects when there is no such entry. */
async function raiseMenuClick({ id, link }: { id: string; link: string }): Promise<void> {
  const api = Reflect.get(globalThis, 'chrome') as {
    tabs: { query(which: object): Promise<object[]> }
    contextMenus: {
      update(entry: string, change: object): Promise<void>
      onClicked: { dispatch(info: object, tab: object | undefined): void }
    }
  }
  await api.contextMenus.update(id, {})
  const [tab] = await api.tabs.query({ active: true })
  api.contextMenus.onClicked.dispatch({ menuItemId: id, linkUrl: link, editable: false }, tab)
}

/** Answers what has an answer and refuses the rest, whether a page or the extension's service worker asks. */
async function guard(
  context: BrowserContext,
  answers: ReadonlyMap<string, string | Buffer>,
  strays: Stray[],
  hosts: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  await context.route(
    (url) => url.protocol !== 'chrome-extension:',
    (route, request) => {
      const body = answers.get(request.url().replace(/#.*$/, ''))
      if (body !== undefined) return route.fulfill({ contentType: typeOf(body), body })
      if (hosts.has(new URL(request.url()).host)) return route.continue()
      strays.push({ url: request.url(), by: request.serviceWorker() ? 'worker' : 'page' })
      return route.abort()
    },
  )
}

function raw(page: Page): RawTab {
  return {
    async goto(url) {
      await page.goto(url)
    },
    evaluate: (ask, argument) => page.evaluate(ask as never, argument as never),
    async run(script) {
      await page.evaluate(script)
    },
    async waitFor(ask, argument, timeout) {
      await page.waitForFunction(ask as never, argument as never, { timeout, polling: 50 })
    },
    mouse: page.mouse,
    keyboard: page.keyboard,
    setFiles: (selector, paths) => page.setInputFiles(selector, [...paths]),
    setFolder: (selector, path) => page.setInputFiles(selector, path),
    pressPaste: () => page.keyboard.press('ControlOrMeta+V'),
    async screenshot(path) {
      await page.screenshot({ path })
    },
    async print() {
      // Playwright prints only where it chose the mode without a window itself.
      const session = await page.context().newCDPSession(page)
      const { data } = await session.send('Page.printToPDF')
      await session.detach()
      return Buffer.from(data, 'base64')
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  }
}
