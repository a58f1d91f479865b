// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { english } from './english'

const asked = vi.fn<typeof english>(english)
vi.mock('#i18n', () => ({ i18n: { t: (...given: Parameters<typeof english>) => asked(...given) } }))

beforeEach(() => {
  vi.resetModules()
  asked.mockClear()
})

it('badges speak with the words that came with the answer, and ask the browser for none', async () => {
  const { readBadgeWords } = await import('../../../lib/page/badgeWords')
  const told = readBadgeWords()
  asked.mockClear()
  const { authorMarkText, noveltyText, profileText, takeWords } = await import('../../../lib/page/words')
  takeWords({ ...told, profile: 'Profil' })
  expect([noveltyText(45), profileText()]).toEqual(['Novelty 45%', 'Profil'])
  expect(authorMarkText('name', 'Ada $1 $& Quill')).toBe('Perhaps Ada $1 $& Quill, whom you saved: only the name fits')
  expect(asked).not.toHaveBeenCalled()
})

it('where no answer comes, the browser is asked once', async () => {
  const { aiScoreText } = await import('../../../lib/page/words')
  expect([aiScoreText(41), aiScoreText(9)]).toEqual(['AI Score 41', 'AI Score 9'])
  expect(asked.mock.calls.filter(([key]) => key === 'page.aiScore')).toHaveLength(1)
})
