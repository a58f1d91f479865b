// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { locale } from '../../../lib/page/locale'

const spoken = vi.hoisted(() => vi.fn<(key: string) => string>())
vi.mock('#i18n', () => ({ i18n: { t: spoken } }))
afterEach(() => vi.unstubAllGlobals())

it.each([
  ['en-GB', 'en', 'en-GB'],
  ['fr-FR', 'en', 'en'],
  // The pages' language, which a reader of Chinese may have set to English: Gloss speaks Chinese still.
  ['en-US', 'zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN', 'zh-TW'],
])('pages in %s, Gloss in %s: numbers and dates in %s', (own, gloss, wanted) => {
  spoken.mockReturnValue(gloss)
  vi.stubGlobal('navigator', { language: own })
  expect(locale()).toBe(wanted)
})
