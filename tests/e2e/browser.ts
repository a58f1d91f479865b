import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../../scripts/browsers.ts'
import { launchChromium } from './chromium.ts'
import type { Driver, LaunchOptions } from './driver.ts'
import { launchFirefox } from './firefox.ts'

export type Engine = Driver['engine']

const BUILD: Record<Engine, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }

/** The folder of the production build for this browser. */
export function buildOf(engine: Engine): string {
  return join(import.meta.dirname, '../../.output', BUILD[engine])
}

/**
 * The production build in a real browser.
 * @throws Error when the build or the browser is missing
 */
export function launch(engine: Engine, options: Partial<LaunchOptions> = {}): Promise<Driver> {
  const browser = findBrowser(engine)
  if (!browser) throw new Error(`No ${engine} on this machine; \`npm test\` says what to install.`)
  const extension = options.extension ?? buildOf(engine)
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} is not built; run \`npm run build\`.`)
  const start = engine === 'chromium' ? launchChromium : launchFirefox
  return start(browser.path, { ...options, extension })
}
