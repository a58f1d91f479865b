import type { Browser } from 'puppeteer-core'
import { inFirefox } from './firefoxInside.ts'
import { until } from './until.ts'

/**
 * Clicks an entry of the context menu that stands open in Firefox, by what it reads. It is the browser's own menu, so
 * an entry whose patterns do not fit the page or the link is not there.
 * Needs `--remote-allow-system-access`.
 */
export async function clickMenuEntry(browser: Browser, title: string): Promise<void> {
  await until(
    `"${title}" in Firefox's context menu`,
    async () => (await inFirefox(browser, clickEntry, title)) === true || undefined,
  )
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
