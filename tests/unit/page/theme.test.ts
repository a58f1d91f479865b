// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hasDarkGround, isDark } from '../../../lib/page/theme'

describe('a colour is dark or light', () => {
  it.each([
    ['rgb(255, 255, 255)', false],
    ['rgb(24, 26, 27)', true],
    ['rgba(0, 0, 0, 0.9)', true],
    ['color(srgb 0.1 0.1 0.12)', true],
    ['color(srgb 0.9 0.9 0.9)', false],
    ['oklch(0.21 0.03 260)', true],
    ['oklab(0.98 0 0)', false],
    ['lab(95 0 0)', false],
    ['lch(12 4 250)', true],
    ['rgba(0, 0, 0, 0)', undefined],
    ['oklch(0.2 0.1 20 / 0.1)', undefined],
    ['transparent', undefined],
    ['', undefined],
  ])('%s', (color, dark) => expect(isDark(color)).toBe(dark))
})

describe('a page is dark or light', () => {
  afterEach(() => {
    document.body.removeAttribute('style')
    document.documentElement.removeAttribute('style')
  })

  const system = (dark: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: dark }))

  it('by its body before anything else', () => {
    document.body.style.backgroundColor = 'rgb(20, 20, 20)'
    document.documentElement.style.backgroundColor = 'rgb(255, 255, 255)'
    expect(hasDarkGround(window)).toBe(true)
  })

  it('by its root where the body is transparent', () => {
    document.documentElement.style.backgroundColor = 'rgb(20, 20, 20)'
    expect(hasDarkGround(window)).toBe(true)
  })

  it('light where it says nothing, however dark the system', () => {
    system(true)
    expect(hasDarkGround(window)).toBe(false)
  })

  it.each([
    ['dark', false, true],
    ['light dark', true, true],
    ['light dark', false, false],
  ])('with the colour scheme %s on a system that is dark: %s', (scheme, dark, expected) => {
    system(dark)
    const style = { backgroundColor: 'rgba(0, 0, 0, 0)', colorScheme: scheme } as CSSStyleDeclaration
    vi.spyOn(window, 'getComputedStyle').mockReturnValue(style)
    expect(hasDarkGround(window)).toBe(expected)
  })
})
