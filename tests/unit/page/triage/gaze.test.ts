// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchGaze } from '../../../../lib/page/triage/gaze'
import { entry, listing, show } from '../listing'

// Rows of 100 pixels on a screen of 600, of which those between 48 and 552 are read.
let scrolled: number
let stop: AbortController
let told: string[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  scrolled = 0
  told = []
  stop = new AbortController()
  vi.stubGlobal('innerHeight', 600)
})

afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open(count: number, known = (_key: string) => false) {
  show(...Array.from({ length: count }, (_, at) => entry(`Paper ${at}`)))
  const { rows } = listing.read(document, new URL('https://example.org/list'))
  const papers = rows.map((row) => ({ row, key: row.text }))
  for (const [at, { element }] of rows.entries())
    element.getBoundingClientRect = () => new DOMRect(0, at * 100 - scrolled, 500, 100)
  const gaze = watchGaze((keys) => told.push(...keys), stop.signal)
  gaze.follow(papers, ({ key }) => known(key))
  return { gaze, papers }
}

function scrollTo(top: number): void {
  scrolled = top
  window.dispatchEvent(new Event('scroll'))
}

it('sees what stands on the screen for a while, once', () => {
  open(50)
  vi.advanceTimersByTime(600)
  expect(told).toEqual([])
  vi.advanceTimersByTime(5000)
  expect(told).toEqual(['Paper 0', 'Paper 1', 'Paper 2', 'Paper 3', 'Paper 4', 'Paper 5'])
  window.dispatchEvent(new Event('resize'))
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(6)
})

it('does not see what is scrolled past', () => {
  open(50)
  vi.advanceTimersByTime(300)
  for (let top = 600; top < 3000; top += 600) {
    scrollTo(top)
    vi.advanceTimersByTime(300)
  }
  scrollTo(4000)
  vi.advanceTimersByTime(5000)
  expect(told).toEqual(['Paper 40', 'Paper 41', 'Paper 42', 'Paper 43', 'Paper 44', 'Paper 45'])
})

it('leaves out what is folded away, and what was seen before', () => {
  const { papers } = open(4, (key) => key === 'Paper 1')
  papers[2]!.row.element.setAttribute('hidden', 'until-found')
  vi.advanceTimersByTime(5000)
  expect(told).toEqual(['Paper 0', 'Paper 3'])
})

it('tells at once when the page goes, and nothing of what was there too short', () => {
  open(50)
  vi.advanceTimersByTime(1000)
  scrollTo(3000)
  vi.advanceTimersByTime(250)
  window.dispatchEvent(new Event('pagehide'))
  expect(told).toEqual(['Paper 0', 'Paper 1', 'Paper 2', 'Paper 3', 'Paper 4', 'Paper 5'])
  stop.abort()
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(6)
})

it('looks at few rows, however many there are', () => {
  const { papers } = open(500)
  let asked = 0
  for (const [at, { row }] of papers.entries())
    row.element.getBoundingClientRect = () => {
      asked++
      return new DOMRect(0, at * 100 - scrolled, 500, 100)
    }
  scrollTo(25_000)
  vi.advanceTimersByTime(200)
  expect(asked).toBeLessThan(40)
})
