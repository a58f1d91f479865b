// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { badgeCss } from '../../../lib/page/badgeStyle'
import { dressOf } from '../../../lib/page/dress'
import type { Dress } from '../../../lib/page/dress'
import { findLooks } from '../../../lib/page/looks'

vi.mock('#i18n', () => import('./english'))
vi.mock('../../../lib/page/dress', () => ({ dressOf: vi.fn() }))

const restyle = vi.fn<(css: string) => void>()
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
let stop: AbortController
let asked: number

const dark = (answer: boolean) => () => {
  asked++
  return answer
}

beforeEach(() => {
  stop = new AbortController()
  asked = 0
  restyle.mockReset()
  vi.mocked(dressOf).mockImplementation(() => Object.assign((() => {}) as Dress, { restyle }))
})

afterEach(() => stop.abort())

it('asks for the ground in the next frame, and colours anew what was drawn before it', async () => {
  const darkened = vi.fn<() => void>()
  const looks = findLooks(dark(true), darkened, stop.signal)
  expect([asked, looks.dark]).toEqual([0, false])
  await frame()
  expect([asked, looks.dark]).toEqual([1, true])
  expect(restyle).toHaveBeenCalledExactlyOnceWith(badgeCss(true))
  expect(darkened).toHaveBeenCalledOnce()
})

it('leaves badges on a light ground as they are', async () => {
  const looks = findLooks(dark(false), expect.unreachable, stop.signal)
  await frame()
  expect([asked, looks.dark]).toEqual([1, false])
  expect(restyle).not.toHaveBeenCalled()
})

it('follows how the reader wants badges, whichever ground they stand on', async () => {
  const looks = findLooks(dark(true), () => {}, stop.signal)
  looks.follow({ blind: true })
  expect(restyle).toHaveBeenLastCalledWith(badgeCss(false, { blind: true }))
  await frame()
  expect(restyle).toHaveBeenLastCalledWith(badgeCss(true, { blind: true }))
  looks.follow({ blind: true })
  expect(restyle).toHaveBeenCalledTimes(2)
  looks.follow(undefined)
  expect(restyle).toHaveBeenLastCalledWith(badgeCss(true))
})

it('dresses what is drawn from then on where style sheets cannot be changed later', () => {
  vi.mocked(dressOf).mockImplementation(() => () => {})
  const looks = findLooks(dark(false), expect.unreachable, stop.signal)
  const before = looks.dress
  looks.follow({ unprinted: true })
  expect(dressOf).toHaveBeenLastCalledWith(badgeCss(false, { unprinted: true }))
  expect(looks.dress).not.toBe(before)
})

it('asks nothing of a page that it has left', async () => {
  findLooks(dark(true), expect.unreachable, stop.signal)
  stop.abort()
  await frame()
  expect(asked).toBe(0)
})

it('asks at once where style sheets cannot be changed later', () => {
  vi.mocked(dressOf).mockImplementation(() => () => {})
  expect(findLooks(dark(true), expect.unreachable, stop.signal).dark).toBe(true)
  expect(dressOf).toHaveBeenLastCalledWith(badgeCss(true))
})
