import { afterAll, afterEach, beforeAll } from 'vitest'
import { launch } from '../browser.ts'
import type { Engine } from '../browser.ts'
import type { Driver, LaunchOptions } from '../driver.ts'
import { ARXIV, SCHOLAR, page } from '../pages.ts'
import { freshBrowser } from './standing.ts'

/**
 * A fresh browser with Gloss for the surrounding `describe`, with the sample listings at their addresses. What a test
 * leaves open is closed after it. Stories that ask nothing special of the browser have it one after the other.
 * @param prepare what the reader did before the tests begin
 * @param options how this reader's browser differs
 */
export function freshGloss(
  engine: Engine,
  prepare?: (driver: Driver) => Promise<void>,
  options?: Partial<LaunchOptions>,
): () => Driver {
  let driver: Driver | undefined
  beforeAll(async () => {
    driver = await (options ? launch(engine, options) : freshBrowser(engine))
    driver.answer(ARXIV, page('arxiv-list-recent'))
    driver.answer(SCHOLAR, page('scholar-search'))
    await prepare?.(driver)
    await driver.closeTabs()
  })
  afterEach(() => driver?.closeTabs())
  afterAll(() => (options ? driver?.close() : undefined))
  return () => {
    if (!driver) throw new Error('The browser did not start.')
    return driver
  }
}
