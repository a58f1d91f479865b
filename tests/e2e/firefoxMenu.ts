import type { Browser } from 'puppeteer-core'
import { until } from './until.ts'

/** WebDriver BiDi's wire, which Puppeteer keeps to itself; only this reaches the browser's own windows. */
interface Wire {
  send(
    method: string,
    parameters: object,
  ): Promise<{ result: { contexts?: { context: string; url: string }[]; result?: { value?: unknown } } }>
}

/**
 * Clicks an entry of the context menu that stands open in Firefox, by what it reads. It is the browser's own menu, so
 * an entry whose patterns do not fit the page or the link is not there.
 * Needs `--remote-allow-system-access`.
 */
export async function clickMenuEntry(browser: Browser, title: string): Promise<void> {
  const wire = Reflect.get(browser, 'connection') as Wire
  const { result } = await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const window = result.contexts?.find(({ url }) => url.endsWith('browser.xhtml'))?.context
  if (!window) throw new Error('Firefox does not let its own window be driven.')
  await until(`"${title}" in Firefox's context menu`, async () => {
    const answer = await wire.send('script.evaluate', {
      expression: `(${clickEntry.toString()})(${JSON.stringify(title)})`,
      target: { context: window },
      awaitPromise: false,
    })
    return answer.result.result?.value === true || undefined
  })
}

/** Runs in Firefox's own window. */
function clickEntry(title: string): boolean {
  const menu = document.getElementById('contentAreaContextMenu') as
    | (Element & { activateItem(item: Element): void })
    | null
  if (Reflect.get(menu ?? {}, 'state') !== 'open') return false
  const entry = [...(menu?.querySelectorAll('menuitem') ?? [])].find((item) => item.getAttribute('label') === title)
  if (!entry) return false
  menu?.activateItem(entry)
  return true
}
