import { libraryOf } from '../../../scripts/screenshots/library.ts'
import { fileWith } from '../../e2e/library.ts'
import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import { flingFigures } from '../fling.ts'
import { importFile } from '../library.ts'
import type { Part } from '../part.ts'
import { popupFigures } from '../popup.ts'

const IN_POPUP = 2000
const IN_TABLE = 10_000

export const ui: Part = {
  name: 'ui',
  says: `the popup with ${IN_POPUP} researchers, the table with ${IN_TABLE}`,
  async run({ runs }, say) {
    const browser = await launchBench()
    try {
      say(`${IN_POPUP} researchers …`)
      await fill(browser, IN_POPUP)
      const popup = await popupFigures(browser, IN_POPUP, runs)
      say(`${IN_TABLE} researchers …`)
      await fill(browser, IN_TABLE)
      return [...popup, ...(await flingFigures(browser, IN_TABLE, runs))]
    } finally {
      await browser.close()
    }
  },
}

async function fill(browser: BenchBrowser, size: number): Promise<void> {
  const page = await browser.openOwn('library.html#import')
  await importFile(page, fileWith('library.json', JSON.stringify(libraryOf(size))))
  await page.close()
}
