import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildOf } from '../browser.ts'
import type { Engine } from '../browser.ts'
import { openImport } from '../library.ts'
import { freshGloss } from './gloss.ts'

/** What a browser tells and gives a reader who has just installed Gloss. */
export function installed(engine: Engine): void {
  describe('just installed', () => {
    const gloss = freshGloss(engine)

    it('asks for nothing a browser warns of, and may read no page but the ones it marks', () => {
      const manifest = JSON.parse(readFileSync(`${buildOf(engine)}/manifest.json`, 'utf8')) as {
        permissions?: string[]
        host_permissions?: string[]
        content_scripts: { matches: string[] }[]
      }
      expect(manifest.permissions ?? []).toEqual(['contextMenus', 'alarms', 'unlimitedStorage'])
      expect(manifest.host_permissions ?? []).toEqual([])
      const matches = manifest.content_scripts.flatMap((script) => script.matches)
      expect(matches.filter((pattern) => /^[^/]*\/\/\*?\/|all_urls|^\*:\/\/\*/.test(pattern))).toEqual([])
    })

    it('says in the popup and in the library how to begin', async () => {
      for (const name of ['popup.html', 'library.html'])
        await (await gloss().openOwn(name)).text({ css: 'main' }, /press “Save researcher”/)
      await openImport(gloss())
      // The popup asks the tab beside it, which here is none that Gloss reads, and Chromium remarks on that.
      expect(
        gloss()
          .errors()
          .filter((error) => !error.includes('Receiving end does not exist')),
      ).toEqual([])
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}
