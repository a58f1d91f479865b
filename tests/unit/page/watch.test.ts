// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { glossElement } from '../../../lib/page/el'
import { watchChanges } from '../../../lib/page/watch'

const changed = vi.fn()
let stop: AbortController
let list: HTMLElement

/** Lets the observer report and the animation frame come. */
async function frames(): Promise<void> {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(50)
}

const item = (text = 'new') => {
  const element = document.createElement('li')
  element.textContent = text
  return element
}

const ours = () => glossElement('gloss-badge')

beforeEach(() => {
  vi.useFakeTimers()
  changed.mockReset()
  stop = new AbortController()
  list = document.createElement('ul')
  list.append(item('One'))
  document.body.replaceChildren(list)
})

afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

describe('a changing page is read once a frame', () => {
  it('however many rows came', async () => {
    watchChanges(list, changed, stop.signal)
    for (let count = 0; count < 30; count++) list.append(item())
    await Promise.resolve()
    list.append(item())
    await frames()
    expect(changed).toHaveBeenCalledOnce()
  })

  it.each<[string, () => void]>([
    ['a row goes', () => list.firstElementChild!.remove()],
    ['a text becomes another', () => (list.firstElementChild!.firstChild!.nodeValue = 'Two')],
    ['the list is replaced', () => list.replaceWith(document.createElement('ol'))],
    ['it throws a badge out', () => list.querySelector('gloss-badge')!.remove()],
  ])('when %s', async (_, change) => {
    list.firstElementChild!.append(ours())
    watchChanges(list, changed, stop.signal)
    change()
    await frames()
    expect(changed).toHaveBeenCalledOnce()
  })

  it.each<[string, () => Node]>([
    ['a script', () => document.createElement('script')],
    ['white space', () => document.createTextNode('\n  ')],
    ['a comment', () => document.createComment('x')],
    [
      'typeset mathematics',
      () => {
        const span = document.createElement('span')
        span.className = 'MathJax_Preview'
        return span
      },
    ],
  ])('but not for %s', async (_, node) => {
    watchChanges(list, changed, stop.signal)
    list.append(node())
    await frames()
    expect(changed).not.toHaveBeenCalled()
  })
})

describe('our own writing', () => {
  it('is not taken for the page’s', async () => {
    const watch = watchChanges(list, changed, stop.signal)
    watch.quietly(() => list.firstElementChild!.append(ours()))
    await frames()
    expect(changed).not.toHaveBeenCalled()
  })

  it('does not hide what the page wrote just before', async () => {
    const watch = watchChanges(list, changed, stop.signal)
    list.append(item())
    watch.quietly(() => list.firstElementChild!.append(ours()))
    await frames()
    expect(changed).toHaveBeenCalledOnce()
  })

  it('that fails does not leave the next unheard', async () => {
    const watch = watchChanges(list, changed, stop.signal)
    expect(() =>
      watch.quietly(() => {
        throw new Error('no')
      }),
    ).toThrow('no')
    list.append(item())
    await frames()
    expect(changed).toHaveBeenCalledOnce()
  })
})

it('reading takes a tenth of the time at most', async () => {
  changed.mockImplementation(() => vi.setSystemTime(Date.now() + 40))
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
  watchChanges(list, changed, stop.signal)
  list.append(item())
  await frames()
  list.append(item())
  await frames()
  expect(changed).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(400)
  expect(changed).toHaveBeenCalledTimes(2)
})

it('ends with its signal, also when a frame is already on its way', async () => {
  watchChanges(list, changed, stop.signal)
  list.append(item())
  await Promise.resolve()
  stop.abort()
  list.append(item())
  await frames()
  expect(changed).not.toHaveBeenCalled()
})
