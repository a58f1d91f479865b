// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { applyTheme, followTheme, isDark, watchTheme } from '../../../components/shared/theme'
import './browserParts'

const shown = () => document.documentElement.dataset['theme']
/** What a browser tells a page when another one wrote into the storage of both. */
const elsewhere = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }))

describe('the theme', () => {
  beforeAll(followTheme)
  afterEach(() => applyTheme('system'))

  it('follows what is chosen in another page, and nothing else that is kept there', () => {
    localStorage.setItem('gloss.theme', 'dark')
    elsewhere('gloss.popupSort')
    expect(shown()).toBeUndefined()
    elsewhere('gloss.theme')
    expect(shown()).toBe('dark')
    expect(isDark()).toBe(true)
  })

  it('is the system’s again once everything is forgotten', () => {
    applyTheme('dark')
    localStorage.clear()
    elsewhere(null)
    expect(shown()).toBeUndefined()
  })

  it('is told to what paints by hand', async () => {
    const told = vi.fn<() => void>()
    const end = watchTheme(told)
    applyTheme('dark')
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1))
    end()
    applyTheme('light')
    expect(isDark()).toBe(false)
    expect(told).toHaveBeenCalledTimes(1)
  })
})
