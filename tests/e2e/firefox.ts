import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { answerApiHosts } from './apiHosts.ts'
import { typeOf, WELCOME } from './driver.ts'
import type { Driver, LaunchOptions, Stray } from './driver.ts'
import { endBackground } from './firefoxBackground.ts'
import { inFirefox } from './firefoxInside.ts'
import { clickMenuEntry } from './firefoxMenu.ts'
import { isBrowsersOwn, startRecorder } from './recorder.ts'
import { Tab } from './tab.ts'
import type { RawTab } from './tab.ts'
import { until } from './until.ts'

/** Firefox at the given path, with the extension. Requests of the background page pass the recorder, not the interception. */
export async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<Driver> {
  const downloads = mkdtempSync(join(tmpdir(), 'gloss-downloads-'))
  const answers = new Map<string, string | Buffer>()
  const strays: Stray[] = []
  const errors: string[] = []
  const hosts = options.apis && (await answerApiHosts(options.apis))
  const recorder = await startRecorder(hosts?.ports)
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    defaultViewport: { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: Boolean(hosts),
    extraPrefsFirefox: {
      // Optional permissions are given when they are asked for: the question is the browser's own, and drawn by it.
      'extensions.webextOptionalPermissionPrompts': false,
      // The popup is a tab behind the page here, and would get its timers once a second; a real one never is behind.
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      // Half the frames, and no processes in reserve: machines that run tests have few cores.
      'layout.frame_rate': 30,
      'dom.ipc.processCount': 1,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': recorder.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': recorder.port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'ui.prefersReducedMotion': options.still ? 1 : 0,
      'intl.accept_languages': options.language ?? 'en-US',
      'layout.css.prefers-color-scheme.content-override': options.theme === 'dark' ? 0 : 1,
    },
  })
  if (options.language) await speak(browser, options.language)
  const id = extensionId(options.extension)
  let host = await install(browser, options.extension)
  /** What the recorder was asked before the browser was renewed is another story's. */
  let told = 0
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()))

  const opened = new Set<Page>()
  const newTab = async () => {
    const page = await browser.newPage()
    opened.add(page)
    await page.setRequestInterception(true)
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('request', (request) => void guard(request, answers, strays))
    return { page, tab: new Tab(raw(page)) }
  }
  return {
    engine: 'firefox',
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
      const url = `moz-extension://${host}/${name}`
      // Never resolves for an extension's page, as the tab moves to another process, and rejects when the tab closes.
      // Whether the page came is asked below.
      page.goto(url, { timeout: 0 }).catch(() => undefined)
      // While the tab changes processes, asking it anything may fail in any way; what counts is that it answers in time.
      await until(`${name} to show something`, () =>
        page
          .evaluate(
            (wanted) => location.href.startsWith(wanted) && Boolean(document.getElementById('root')?.firstChild),
            url,
          )
          .then(
            (shows) => shows || undefined,
            () => undefined,
          ),
      )
      return tab
    },
    addresses: async () => (await browser.pages()).map((page) => page.url()),
    async closeTabs() {
      const open = [...opened].filter((page) => !page.isClosed())
      opened.clear()
      await Promise.all(open.map((page) => page.close()))
    },
    async download(action) {
      const before = new Set(readdirSync(downloads))
      await action()
      let seen = ''
      const name = await until('a downloaded file', () => {
        const fresh = readdirSync(downloads).filter((file) => !before.has(file))
        // A file bears another name until it is whole: what counts is what two looks in a row find alike.
        const now = fresh.map((file) => `${file} ${sizeOf(join(downloads, file))}`).join('\n')
        const still = now === seen
        seen = now
        const whole = still && !fresh.some((file) => file.endsWith('.part'))
        return whole ? fresh.find((file) => sizeOf(join(downloads, file)) > 0) : undefined
      })
      return { name, text: readFileSync(join(downloads, name), 'utf8') }
    },
    chooseMenu: (entry) => clickMenuEntry(browser, entry.title),
    // The preference above answers the browser's question when it is asked.
    allow: () => Promise.resolve(),
    endBackground: () => endBackground(browser, id),
    async update() {
      await browser.installExtension(options.extension)
    },
    async renew() {
      // The first is the browser's own. Others may have been opened by pages.
      const [, ...open] = await browser.pages()
      opened.clear()
      await Promise.all(open.map((page) => page.close()))
      await browser.uninstallExtension(id)
      // What it kept is known by the host it had.
      host = await install(browser, options.extension)
      answers.clear()
      strays.length = 0
      errors.length = 0
      told = recorder.asked.length
    },
    strays: () => [...strays, ...recorder.asked.slice(told).map((url) => ({ url, by: 'network' as const }))],
    errors: () => errors,
    closed: () => gone,
    async close() {
      await browser.close()
      recorder.close()
      hosts?.close()
      rmSync(downloads, { recursive: true, force: true })
    },
  }
}

/**
 * Sets Firefox's own language, which is what an extension speaks. Without that language's pack Firefox's own words stay as
 * they are: for an extension, and for how numbers and dates are written, it makes no difference.
 */
async function speak(browser: Browser, language: string): Promise<void> {
  const spoken = await inFirefox(
    browser,
    (wanted) => {
      const { locale } = Reflect.get(globalThis, 'Services') as {
        locale: { availableLocales: string[]; requestedLocales: string[]; appLocaleAsBCP47: string }
      }
      locale.availableLocales = [...locale.availableLocales, wanted]
      locale.requestedLocales = [wanted]
      return locale.appLocaleAsBCP47
    },
    language,
  )
  if (spoken !== language) throw new Error(`Firefox speaks ${String(spoken)}, not ${language}.`)
}

/**
 * Puts an extension in and closes the page that greets.
 * @returns the host of the extension's own pages: Firefox draws a new one each time
 */
async function install(browser: Browser, extension: string): Promise<string> {
  await browser.installExtension(extension)
  await closeWelcome(browser, extension)
  const host = await inFirefox(browser, hostInside, extensionId(extension))
  if (typeof host !== 'string') throw new Error('Firefox did not say under which host it took the extension.')
  return host
}

/** Runs in Firefox's own window. */
function hostInside(id: string): string | undefined {
  const policies = Reflect.get(globalThis, 'WebExtensionPolicy') as {
    getByID(id: string): { mozExtensionHostname: string } | null
  }
  return policies.getByID(id)?.mozExtensionHostname
}

/** Waits for the page that an extension opens once it is installed, and closes it: it must not come up in a story. */
async function closeWelcome(browser: Browser, extension: string): Promise<void> {
  if (!existsSync(join(extension, WELCOME))) return
  const page = await until('the page that greets', async () => {
    for (const one of await browser.pages()) if ((await placeOf(one)).endsWith(WELCOME)) return one
    return undefined
  })
  await page.close()
}

/** Firefox does not tell of an extension's page that it has moved; the page itself knows. Not while it changes processes. */
function placeOf(page: Page): Promise<string> {
  return page
    .evaluate(() => location.href)
    .then(
      (href) => href,
      () => '',
    )
}

/** In bytes; 0 also for a file that has just gone. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function extensionId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } }
  }
  const id = manifest.browser_specific_settings?.gecko?.id
  if (!id) throw new Error(`${extension}/manifest.json names no gecko id.`)
  return id
}

async function guard(
  request: HTTPRequest,
  answers: ReadonlyMap<string, string | Buffer>,
  strays: Stray[],
): Promise<void> {
  const url = request.url()
  const body = answers.get(url.replace(/#.*$/, ''))
  if (body !== undefined) return request.respond({ status: 200, contentType: typeOf(body), body })
  if (!/^https?:/.test(url)) return request.continue()
  if (!isBrowsersOwn(new URL(url).hostname)) strays.push({ url, by: 'page' })
  return request.abort()
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
    async waitFor(ask, argument, within) {
      // Asked from here: a tab that is not in front gets its own timers once a second.
      let failed: unknown
      const holds = () =>
        page.evaluate(ask as never, argument as never).then(
          (answer) => {
            failed = undefined
            return Boolean(answer) || undefined
          },
          // The page may be on its way to another.
          (error: unknown) => void (failed = error),
        )
      await until('what a page is to come to', holds, within).catch((error: unknown) => {
        throw failed ?? error
      })
    },
    mouse: page.mouse,
    keyboard: {
      type: (text) => page.keyboard.type(text),
      async press(key) {
        if (key !== 'Shift+Tab') return page.keyboard.press(key)
        await page.keyboard.down('Shift')
        await page.keyboard.press('Tab')
        await page.keyboard.up('Shift')
      },
    },
    async setFiles(selector, paths) {
      const input = await page.waitForSelector(`input${selector}` as `input`)
      await input?.uploadFile(...paths)
    },
    async setFolder(selector, path) {
      const input = await page.waitForSelector(`input${selector}` as `input`)
      const inside = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      await input?.uploadFile(...inside.map((entry) => join(entry.parentPath, entry.name)))
    },
    async pressPaste() {
      const held = process.platform === 'darwin' ? 'Meta' : 'Control'
      await page.keyboard.down(held)
      await page.keyboard.press('v')
      await page.keyboard.up(held)
    },
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` })
    },
    print: () => page.pdf(),
    resize: (width, height) => page.setViewport({ width, height }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  }
}
