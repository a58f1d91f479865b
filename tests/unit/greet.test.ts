import { expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { greetOnInstall } from '../../lib/greet'

it('a page opens after installing, and not after an update of Gloss or of the browser', () => {
  let tell: (details: { reason: string }) => void = () => {}
  vi.spyOn(browser.runtime.onInstalled, 'addListener').mockImplementation((listener) => {
    tell = listener as typeof tell
  })
  const create = vi.spyOn(browser.tabs, 'create')
  greetOnInstall()
  for (const reason of ['update', 'chrome_update', 'browser_update', 'shared_module_update']) tell({ reason })
  expect(create).not.toHaveBeenCalled()
  tell({ reason: 'install' })
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringMatching(/welcome\.html$/) })
})
