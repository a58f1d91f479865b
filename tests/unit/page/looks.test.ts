// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findLooks } from '../../../lib/page/looks'

vi.mock('#i18n', () => import('./english'))

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const ground = () => document.documentElement.dataset.glossGround
let stop: AbortController
let asked: number

const dark = (answer: boolean) => () => {
  asked++
  return answer
}

beforeEach(() => {
  stop = new AbortController()
  asked = 0
})

afterEach(() => stop.abort())

it('asks for the ground in the next frame, colours anew what was drawn before it, and leaves nothing behind', async () => {
  const darkened = vi.fn<() => void>()
  const looks = findLooks(dark(true), darkened, stop.signal)
  expect([asked, looks.dark, ground()]).toEqual([0, false, undefined])
  await frame()
  expect([asked, looks.dark, ground()]).toEqual([1, true, 'dark'])
  expect(darkened).toHaveBeenCalledOnce()
  stop.abort()
  expect(ground()).toBeUndefined()
})

it('leaves badges on a light ground as they are', async () => {
  const looks = findLooks(dark(false), expect.unreachable, stop.signal)
  await frame()
  expect([asked, looks.dark, ground()]).toEqual([1, false, undefined])
})

it('marks on the document how the reader wants badges, for as long as that holds', () => {
  const looks = findLooks(dark(false), expect.unreachable, stop.signal)
  const manner = () => document.documentElement.dataset.glossManner
  looks.follow({ blind: true })
  expect([manner(), looks.manner]).toEqual(['blind', { blind: true }])
  looks.follow({ blind: true, unprinted: true })
  expect(manner()).toBe('blind unprinted')
  looks.follow(undefined)
  expect([manner(), looks.manner]).toEqual([undefined, {}])
  looks.follow({ unprinted: true })
  stop.abort()
  expect(manner()).toBeUndefined()
})

it('asks nothing of a page that it has left', async () => {
  findLooks(dark(true), expect.unreachable, stop.signal)
  stop.abort()
  await frame()
  expect(asked).toBe(0)
})
