import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../browser.ts'
import { launch } from '../browser.ts'
import type { Driver } from '../driver.ts'
import { ARXIV, page } from '../pages.ts'
import { until } from '../until.ts'

/** The counter-test of "asks the network for nothing": an extension that does ask is caught, wherever it asks from. */
export function harness(engine: Engine): void {
  describe('an extension that asks the network', () => {
    let driver: Driver

    beforeAll(async () => {
      driver = await launch(engine, { extension: chattyExtension() })
      driver.answer(ARXIV, page('arxiv-list-recent'))
    })
    afterAll(() => driver.close())

    it('is caught asking from its background, from its content script and from its own page', async () => {
      await driver.open(ARXIV)
      await driver.openOwn('own.html')
      const hosts = await until('the three requests', () => {
        const asked = driver.strays().map(({ url }) => new URL(url).hostname)
        const wanted = ['background.example', 'content.example', 'own.example']
        return wanted.every((host) => asked.includes(host)) ? asked : undefined
      })
      expect([...new Set(hosts)].sort()).toEqual(['background.example', 'content.example', 'own.example'])
    })
  })
}

/** Asks for an address of its own from each place an extension's code runs in. */
function chattyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-chatty-'))
  const ask = (host: string) => `fetch('https://${host}.example/').catch((error) => console.warn(error))\n`
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Chatty',
      version: '1',
      background: { service_worker: 'background.js', scripts: ['background.js'] },
      content_scripts: [{ matches: ['https://arxiv.org/*'], js: ['content.js'] }],
      host_permissions: ['https://*.example/*'],
      browser_specific_settings: { gecko: { id: 'chatty@gloss-extension.org' } },
    }),
    'background.js': ask('background'),
    'content.js': ask('content'),
    'own.html': '<!doctype html><div id="root"><p>Chatty</p></div><script src="own.js"></script>',
    'own.js': ask('own'),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
