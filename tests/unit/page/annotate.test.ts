// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LookupAnswer, LookupRequest, RowAnswer } from '../../../lib/model/lookup'
import { createAnnotator } from '../../../lib/page/annotate'
import { packQuestion, unpackQuestion } from '../../../lib/wire/question'
import { answering, jose, listed, perhaps, scored, xian } from './answers'
import { FakeIntersectionObserver, intersectionObservers } from './browserParts'
import { badges, entry, listing, show } from './listing'

vi.mock('#i18n', () => import('./english'))

/** Answers by title: what the library of a test knows. */
type Library = Record<string, RowAnswer>

/** What is read at one go is asked in one. */
const nobody = async () => {
  throw new Error('asked for ids')
}

const asked: LookupRequest[] = []
let stop: AbortController

function annotatorWith(answer: (request: LookupRequest) => LookupAnswer | Promise<LookupAnswer>) {
  return createAnnotator(listing, () => new URL('https://example.org/list'), {
    lookup: async (rows) => {
      const request = unpackQuestion(packQuestion(listing.name, listing.group, rows))
      asked.push(request)
      return answer(request)
    },
    lookupIds: nobody,
    quietly: (write) => write(),
    dark: () => false,
    signal: stop.signal,
  })
}

const from = (library: Library, researchers = [xian]) =>
  annotatorWith(({ rows }) =>
    answering(
      rows.map(({ title }) => library[title] ?? null),
      researchers,
    ),
  )

const titles = (request: LookupRequest | undefined) => request?.rows.map((row) => row.title)

beforeEach(() => {
  asked.length = 0
  stop = new AbortController()
  intersectionObservers.clear()
})

describe('a page is annotated', () => {
  it('with one question for all rows, and a badge only where there is something to say', async () => {
    show(entry('One'), entry('Two'), entry('Three'))
    await from({ One: scored('1', 10), Three: scored('3', 30) }).refresh()
    expect(asked).toHaveLength(1)
    expect(titles(asked[0])).toEqual(['One', 'Two', 'Three'])
    expect(badges()).toEqual(['One: paper 10', 'Three: paper 30'])
  })

  it('by facts alone: no element travels', async () => {
    show(entry('One', ['Xian Chen']))
    await from({}).refresh()
    expect(structuredClone(asked[0])).toEqual({
      site: 'test-listing',
      group: 'test',
      rows: [{ title: 'One', truncated: false, authors: [{ name: 'Xian Chen' }], authorsComplete: true }],
    })
  })

  it('without a question when nothing is listed', async () => {
    show()
    await from({}).refresh()
    expect(asked).toEqual([])
  })

  it('never inside a link', async () => {
    show(entry('One', [], true), entry('Two'))
    await from({ One: scored('1', 10), Two: scored('2', 20) }).refresh()
    expect(badges()).toEqual(['One: paper 10', 'Two: paper 20'])
    expect(document.querySelector('a gloss-badge')).toBeNull()
    expect(document.querySelector('h3 > a')?.nextElementSibling?.localName).toBe('gloss-badge')
  })

  it('also where a site would have put a badge into a link', async () => {
    const link = document.createElement('a')
    link.href = '/abs/1'
    const item = entry('One')
    item.prepend(link)
    link.append(item.querySelector('h3')!)
    show(item)
    await from({ One: scored('1', 10) }).refresh()
    expect(document.querySelectorAll('gloss-badge')).toHaveLength(1)
    expect(document.querySelector('a gloss-badge')).toBeNull()
  })

  it('although one entry is broken', async () => {
    const broken = entry('Broken')
    broken.dataset.broken = ''
    show(entry('One'), broken, entry('Three'))
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const annotator = from({ One: scored('1', 10), Broken: scored('2', 20), Three: scored('3', 30) })
    await annotator.refresh()
    expect(badges()).toEqual(['One: paper 10', 'Three: paper 30'])
    expect(annotator.status()).toMatchObject({ read: 2, failed: 1, scored: 2 })
    delete broken.dataset.broken
    await annotator.refresh()
    expect(badges()).toEqual(['One: paper 10', 'Broken: paper 20', 'Three: paper 30'])
    expect(warned).toHaveBeenCalledOnce()
  })

  it('with a mark right after a saved name, outside its link', async () => {
    show(entry('One', ['A Person', 'Xian Chen']), entry('Two', ['Xian Chen']))
    await from({ One: listed('1', 0, 1), Two: perhaps('2', 0, 0) }).refresh()
    const marks = [...document.querySelectorAll<HTMLElement>('gloss-author')]
    expect(marks.map((mark) => [mark.dataset.author, mark.previousElementSibling?.textContent, mark.title])).toEqual([
      ['confirmed', 'Xian Chen', 'Xian Chen is saved: their profile lists this paper'],
      ['possible', 'Xian Chen', 'Perhaps Xian Chen, whom you saved: only the name fits'],
    ])
    expect(document.querySelector('a gloss-author')).toBeNull()
  })

  it('as one entry where two claim one title', async () => {
    const item = entry('One')
    const read = () => {
      const reading = listing.read(document, new URL('https://example.org/list'))
      return { ...reading, rows: [...reading.rows, ...reading.rows] }
    }
    show(item)
    await createAnnotator({ ...listing, read }, () => new URL('https://example.org/list'), {
      lookup: async (rows) => answering(rows.map(() => scored('1', 10))),
      lookupIds: nobody,
      quietly: (write) => write(),
      dark: () => false,
      signal: stop.signal,
    }).refresh()
    expect(document.querySelectorAll('gloss-badge')).toHaveLength(1)
  })
})

describe('a page that changes', () => {
  const library: Library = { One: scored('1', 10), Two: scored('2', 20), Three: scored('3', 30) }

  it('is asked for its new rows only, and old ones stay as they are', async () => {
    const list = show(entry('One'))
    const annotator = from(library)
    await annotator.refresh()
    const first = document.querySelector('gloss-badge')
    list.append(entry('Two'))
    await annotator.refresh()
    expect(asked.map(titles)).toEqual([['One'], ['Two']])
    expect(badges()).toEqual(['One: paper 10', 'Two: paper 20'])
    expect(document.querySelector('gloss-badge')).toBe(first)
  })

  it('is asked nothing when nothing is new', async () => {
    show(entry('One'), entry('Unknown'))
    const annotator = from(library)
    await annotator.refresh()
    await annotator.refresh()
    expect(asked).toHaveLength(1)
  })

  it('gets a badge back that it threw out, without a question', async () => {
    show(entry('One'))
    const annotator = from(library)
    await annotator.refresh()
    document.querySelector('h3')!.textContent = 'One'
    expect(badges()).toEqual([])
    await annotator.refresh()
    expect(badges()).toEqual(['One: paper 10'])
    expect(asked).toHaveLength(1)
  })

  it('gets another badge where it put another paper into the same element', async () => {
    show(entry('One'), entry('Two'))
    const annotator = from(library)
    await annotator.refresh()
    document.querySelector('h3')!.firstChild!.nodeValue = 'Three'
    await annotator.refresh()
    expect(badges()).toEqual(['Three: paper 30', 'Two: paper 20'])
    document.querySelector('h3')!.firstChild!.nodeValue = 'Unknown'
    await annotator.refresh()
    expect(badges()).toEqual(['Two: paper 20'])
  })

  it('loses what stood for a row it removed', async () => {
    const list = show(entry('One', [], true), entry('Two'))
    const annotator = from(library)
    await annotator.refresh()
    list.querySelector('a')!.remove()
    list.firstElementChild!.toggleAttribute('data-after')
    await annotator.refresh()
    expect(badges()).toEqual(['Two: paper 20'])
    list.replaceChildren()
    await annotator.refresh()
    expect(document.querySelector('gloss-badge')).toBeNull()
    expect(annotator.status()).toMatchObject({ state: 'empty', read: 0, scored: 0 })
  })

  it('never has two badges where it copied a row', async () => {
    const list = show(entry('One'), entry('Two', [], true))
    const annotator = from(library)
    await annotator.refresh()
    list.append(...[...list.children].map((item) => item.cloneNode(true)))
    await annotator.refresh()
    expect(badges()).toEqual(['One: paper 10', 'Two: paper 20', 'One: paper 10', 'Two: paper 20'])
    expect([...document.querySelectorAll('gloss-badge')].every((badge) => badge.shadowRoot)).toBe(true)
  })

  it('is read again after changes that came while a question travelled', async () => {
    const list = show(entry('One'))
    let answered = () => {}
    const annotator = annotatorWith(
      ({ rows }) =>
        new Promise((resolve) => {
          answered = () => resolve(answering(rows.map(({ title }) => library[title] ?? null)))
        }),
    )
    const first = annotator.refresh()
    list.append(entry('Two'))
    const second = annotator.refresh()
    answered()
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    answered()
    await Promise.all([first, second])
    expect(badges()).toEqual(['One: paper 10', 'Two: paper 20'])
  })
})

describe('when the library changes', () => {
  it('badges are updated where they stand', async () => {
    show(entry('One'), entry('Two'), entry('Three'))
    const library: Library = { One: scored('1', 10), Two: scored('2', 20) }
    const annotator = from(library)
    await annotator.refresh()
    const first = document.querySelector('gloss-badge')
    library.One = scored('1', 11)
    delete library.Two
    library.Three = scored('3', 30)
    await annotator.refresh(true)
    expect(badges()).toEqual(['One: paper 11', 'Three: paper 30'])
    expect(document.querySelector('gloss-badge')).toBe(first)
  })

  it('marks follow: there are never two beside a name', async () => {
    show(entry('One', ['Xian Chen']))
    const library: Library = { One: perhaps('1', 0, 0) }
    const annotator = from(library)
    await annotator.refresh()
    library.One = listed('1', 0, 0)
    await annotator.refresh(true)
    expect([...document.querySelectorAll<HTMLElement>('gloss-author')].map((mark) => mark.dataset.author)).toEqual([
      'confirmed',
    ])
  })

  it('each answer numbers its own researchers, and every badge keeps its own', async () => {
    const list = show(entry('One'))
    const answers: LookupAnswer[] = [answering([perhaps('1', 0)], [xian]), answering([perhaps('2', 0)], [jose])]
    const annotator = annotatorWith(() => answers.shift()!)
    await annotator.refresh()
    list.append(entry('Two'))
    await annotator.refresh()
    const labels = [...document.querySelectorAll('gloss-badge')].map((badge) => badge.getAttribute('aria-label'))
    expect(labels[0]).toContain('Xian Chen')
    expect(labels[1]).toContain('José van der Berg')
  })
})

describe('when the background cannot answer', () => {
  it('nothing is shown, one line says so, and the next change asks again', async () => {
    show(entry('One'))
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    let gone = true
    const annotator = annotatorWith(({ rows }) => {
      if (gone) throw new Error('Could not establish connection')
      return answering(rows.map(() => scored('1', 10)))
    })
    expect(await annotator.refresh()).toBe(false)
    expect(await annotator.refresh()).toBe(false)
    expect(badges()).toEqual([])
    expect(warned).toHaveBeenCalledOnce()
    gone = false
    expect(await annotator.refresh()).toBe(true)
    expect(badges()).toEqual(['One: paper 10'])
  })

  it('what stood keeps standing', async () => {
    show(entry('One'))
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    let gone = false
    const annotator = annotatorWith(() => {
      if (gone) throw new Error('asleep')
      return answering([scored('1', 10)])
    })
    await annotator.refresh()
    gone = true
    await annotator.refresh(true)
    expect(badges()).toEqual(['One: paper 10'])
  })
})

describe('a site that the reader switched off', () => {
  it('shows nothing, asks nothing more, and comes back when switched on', async () => {
    const list = show(entry('One'))
    let off = false
    const annotator = annotatorWith(({ rows }) => ({ ...answering(off ? [] : rows.map(() => scored('1', 10))), off }))
    await annotator.refresh()
    off = true
    await annotator.refresh(true)
    expect(badges()).toEqual([])
    expect(annotator.status()).toMatchObject({ state: 'off', scored: 0 })
    list.append(entry('Two'))
    await annotator.refresh()
    expect(asked).toHaveLength(2)
    off = false
    await annotator.refresh(true)
    expect(badges()).toEqual(['One: paper 10', 'Two: paper 10'])
  })
})

describe('what the reader has before their eyes', () => {
  /** Rows of 20 pixels' height and 400 width, scrolled up by `scrolled`; titles end where `ends` says. */
  function layOut(scrolled: number, ends: (title: string) => number): void {
    const box = (top: number, right: number) => ({ left: 0, right, top, bottom: top + 20, width: right, height: 20 })
    const topOf = ({ textContent }: Element) => 20 * Number(/\d+/.exec(textContent ?? '')?.[0]) - scrolled
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rectangle(this: Element) {
      return box(topOf(this), 400) as DOMRect
    })
    vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function rectangles(this: Range) {
      const { startContainer: title } = this as { startContainer: Node }
      const isTitle = title instanceof HTMLHeadingElement
      const right = isTitle ? ends(title.textContent ?? '') : 100
      return [box(isTitle ? topOf(title) : 10_000, right)] as unknown as DOMRectList
    })
  }

  beforeEach(() => void (FakeIntersectionObserver.patient = true))
  afterEach(() => void (FakeIntersectionObserver.patient = false))

  async function annotated(count: number): Promise<Element[]> {
    show(...Array.from({ length: count }, (_, index) => entry(`Row ${index}`)))
    let answered = () => {}
    const annotator = annotatorWith(
      ({ rows }) => new Promise((resolve) => (answered = () => resolve(answering(rows.map(() => scored('1', 10)))))),
    )
    const done = annotator.refresh()
    for (const observer of intersectionObservers) observer.report()
    answered()
    await done
    // What waits to be drawn is still watched.
    expect([...intersectionObservers].filter(({ margin }) => margin === undefined)).toEqual([])
    return [...document.querySelectorAll('gloss-badge')]
  }

  it('does not move: where a line is full, the badge stands aside', async () => {
    layOut(0, (title) => (title === 'Row 1' ? 390 : 100))
    const found = await annotated(3)
    expect(found.map((badge) => badge.className)).toEqual(['', 'aside', ''])
  })

  it('moves anyway when the window gets another width: then badges stand in their lines', async () => {
    layOut(0, () => 390)
    const [badge] = await annotated(1)
    window.dispatchEvent(new Event('resize'))
    expect(badge!.className).toBe('aside')
    vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(320)
    window.dispatchEvent(new Event('resize'))
    expect([badge!.className, (badge as HTMLElement).style.length]).toEqual(['', 0])
  })

  it('is not covered: a badge above its title clears the tallest part of the first line', async () => {
    layOut(0, () => 390)
    const box = (top: number, bottom: number, right: number) => ({
      left: 0,
      right,
      top,
      bottom,
      width: right,
      height: 1,
    })
    vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function rectangles(this: Range) {
      const isTitle = this.startContainer instanceof HTMLHeadingElement
      // A small “[PDF]”, the title beside it and on the next line; below, a line that is full.
      const lines = isTitle ? [box(106, 116, 30), box(100, 120, 400), box(120, 140, 390)] : [box(142, 156, 395)]
      return lines as unknown as DOMRectList
    })
    const [badge] = await annotated(1)
    expect((badge as HTMLElement).style.getPropertyValue('--shift')).toBe('-30px')
  })

  it('is waited for where the page was painted meanwhile', async () => {
    layOut(0, () => 390)
    show(entry('Row 0'))
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const annotator = annotatorWith(async () => {
      await frame()
      return answering([scored('1', 10)])
    })
    const done = annotator.refresh()
    await frame()
    await frame()
    expect(badges()).toEqual([])
    for (const observer of intersectionObservers) observer.report()
    await done
    expect(document.querySelector('gloss-badge')?.className).toBe('aside')
  })

  it('is not waited for where nothing was painted', async () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
    show(entry('Row 0'))
    await from({ 'Row 0': scored('1', 10) }).refresh()
    expect(document.querySelector('gloss-badge')?.className).toBe('')
  })

  it('is found in a long list without looking at all of it', async () => {
    layOut(20_000, () => 390)
    const found = await annotated(2000)
    const aside = found.flatMap((badge, index) => (badge.className === 'aside' ? [index] : []))
    const screen = Math.ceil(window.innerHeight / 20)
    expect(aside[0]).toBe(1000)
    expect(aside).toHaveLength(screen)
    expect(vi.mocked(Range.prototype.getClientRects).mock.calls.length).toBeLessThanOrEqual(2 * screen)
  })
})

it('ends with its signal, in the middle of a question too', async () => {
  show(entry('One'))
  let answered = () => {}
  const annotator = annotatorWith(
    () => new Promise((resolve) => (answered = () => resolve(answering([scored('1', 10)])))),
  )
  const done = annotator.refresh()
  stop.abort()
  answered()
  await done
  expect(badges()).toEqual([])
  expect(intersectionObservers.size).toBe(0)
})
