import type { Browser } from 'puppeteer-core'
import { inFirefox } from './firefoxInside.ts'

/** Ends an extension's event page, as Firefox does by itself after a while. */
export async function endBackground(browser: Browser, extension: string): Promise<void> {
  const ended = await inFirefox(browser, terminate, extension)
  if (ended !== true) throw new Error('Firefox did not end the background.')
}

/** Runs in Firefox's own window. */
async function terminate(id: string): Promise<boolean> {
  const policies = Reflect.get(globalThis, 'WebExtensionPolicy') as {
    getByID(id: string): { extension: { terminateBackground(how: object): Promise<void> } } | null
  }
  const extension = policies.getByID(id)?.extension
  await extension?.terminateBackground({ ignoreDevToolsAttached: true })
  return extension !== undefined
}
