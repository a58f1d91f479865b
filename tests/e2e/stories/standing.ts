import { launch } from '../browser.ts'
import type { Engine } from '../browser.ts'
import type { Driver } from '../driver.ts'

/** Browsers that stand ready between stories. */
const standing = new Map<Engine, Driver>()

/**
 * A browser as it has just been started, with Gloss just installed. The one of the story before is renewed: starting
 * one takes longer than many a story.
 */
export async function freshBrowser(engine: Engine): Promise<Driver> {
  const before = standing.get(engine)
  if (before) {
    try {
      await before.renew()
      return before
    } catch (error) {
      console.warn('This browser cannot be renewed, so another one is started.', error)
      await closeStanding(engine)
    }
  }
  const driver = await launch(engine)
  standing.set(engine, driver)
  return driver
}

/** Once no story needs it any more. */
export async function closeStanding(engine: Engine): Promise<void> {
  await standing.get(engine)?.close()
  standing.delete(engine)
}
