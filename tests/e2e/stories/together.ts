import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { siteFixtures } from '../../unit/sites/fixtures.ts'
import { badgesOf, glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { fileWith, importFiles } from '../library.ts'
import { ARXIV, page, sample } from '../pages.ts'
import { faintest, printed } from '../printed.ts'
import type { Tab } from '../tab.ts'
import { choose, COUNT, fill, ownMarkup, standing, stands } from '../triage.ts'
import { until } from '../until.ts'
import { freshGloss } from './gloss.ts'
import { listingOf } from './listing.ts'

const TYPESET = 'https://arxiv.org/list/cs.DL/recent'
const TYPESETTER = 'https://arxiv.org/static/tex-svg.js'
const MATHJAX = readFileSync(createRequire(import.meta.url).resolve('mathjax/es5/tex-svg.js'), 'utf8')
const MATH = '2611.99005'
const LONG = 'https://arxiv.org/list/cs.IR/pastweek?skip=0&show=300'
const MANY = Array.from({ length: 300 }, (_, at) => `2611.${50_000 + at}`)

/** Gloss on a listing beside what else happens there: typesetting, printing, searching in the page, a second tab. */
export function together(engine: Engine): void {
  describe('together with the page and the browser', () => {
    const gloss = freshGloss(engine, async (driver) => {
      driver.answer(TYPESET, withTypesetter(page('arxiv-list-recent')))
      driver.answer(TYPESETTER, MATHJAX)
      driver.answer(LONG, listingOf(MANY))
      const scores = ['arxiv_id,novelty', ...MANY.map((id, at) => `${id},${(at * 37) % 101}`), '2611.90009,64']
      await importFiles(driver, [
        sample('xian-chen.txt'),
        sample('scores.csv'),
        fileWith('more.csv', scores.join('\n')),
      ])
    })
    const listing = async (url = ARXIV): Promise<Tab> => {
      const tab = await gloss().open(url)
      await glossed(tab)
      await tab.text(COUNT, /shown|as on the page/)
      return tab
    }
    const change = async (name: 'reading-blind' | 'reading-print'): Promise<void> => {
      const settings = await gloss().openOwn('library.html#settings')
      await settings.click({ css: `[data-testid="${name}"]` })
    }
    /** The view is remembered for all of these listings: the next one begins with the page as it is. */
    const leave = async (tab: Tab): Promise<void> => {
      if (/as on the page/.test(await tab.text(COUNT))) await tab.raw.keyboard.type('r')
      await choose(tab, 'Sort', 'page')
      await tab.text(COUNT, /^(\d+) of \1 shown/)
      await tab.raw.waitFor(() => !document.querySelector('[data-gloss-at]'), undefined, 15_000)
    }
    const unfold = async (tab: Tab): Promise<void> => {
      if ((await tab.count({ css: 'label', name: /^Words/ })) === 0) await tab.click({ css: 'button', name: 'Filter' })
    }

    it('math is typeset in a sorted and filtered list, and the page comes back with it', async () => {
      const untouched = await listing(TYPESET)
      await typeset(untouched)
      const wanted = await ownMarkup(untouched)
      const badges = await badgesOf(untouched)
      const order = await standing(untouched)
      await untouched.raw.close()

      const tab = await listing(TYPESET)
      await choose(tab, 'Sort', 'novelty')
      await until('the list to be sorted', async () => (await standing(tab))[0] === '2611.99002' || undefined)
      await unfold(tab)
      await fill(tab, 'Novelty from', '70')
      await tab.text(COUNT, /^(?!12)\d+ of 12 shown/)
      await typeset(tab)
      await fill(tab, 'Novelty from', '')
      await tab.text(COUNT, /12 of 12 shown/)
      await tab.click({ css: 'button', name: 'As on the page' })
      await stands(tab, order)
      await tab.raw.waitFor(() => !document.querySelector('[data-gloss-at], [data-gloss-row]'), undefined, 15_000)
      expect(await ownMarkup(tab)).toBe(wanted)
      expect(await badgesOf(tab)).toEqual(badges)
      expect(badges.find(({ paper }) => paper === MATH)?.novelty).toBeDefined()
      await leave(tab)
    })

    it('badges are printed so that they can be read, or not at all', async () => {
      const tab = await listing()
      const [first] = await badgesOf(tab)
      const words = first?.reads ?? ''
      expect(words).toMatch(/\d/)
      const onPaper = async () => (await printed(tab)).includes(words)
      expect(await onPaper()).toBe(true)
      await change('reading-print')
      await tab.raw.bringToFront()
      await until('badges to be left out of print', async () => !(await onPaper()) || undefined)
      expect(await printed(tab)).toContain('Margins That Answer Back')
      await change('reading-print')
      await tab.raw.bringToFront()
      await until('badges to be printed again', async () => (await onPaper()) || undefined)
    })

    it('what is greyed for the eye is printed as dark as the rest', async () => {
      const tab = await listing()
      const dimmed = () =>
        tab.raw.evaluate(
          () => [...document.querySelectorAll('dd[data-gloss-row~="dim"]')].map((row) => getComputedStyle(row).opacity),
          undefined,
        )
      await unfold(tab)
      await choose(tab, 'The rest is', 'dim')
      await fill(tab, 'Novelty from', '70')
      await tab.text(COUNT, /^12 of 12 shown · \d+ greyed/)
      await until('rows to be greyed', async () => (await dimmed()).length > 0 || undefined)
      for (const opacity of await dimmed()) expect(Number(opacity)).toBeLessThan(0.5)
      expect(await printed(tab)).toContain('External Large Foundation Model')
      expect(await faintest(tab)).toBe(1)
      // Something as faint, of the page's own, shows that the printer would tell.
      await tab.raw.evaluate(() => void (document.querySelector('h1')!.style.opacity = '0.42'), undefined)
      expect(await faintest(tab)).toBeCloseTo(0.42)
      await fill(tab, 'Novelty from', '')
      await choose(tab, 'The rest is', 'hide')
      await leave(tab)
    })

    it('numbers stay unseen in blind mode also where no bar is', async () => {
      const { url, html } = siteFixtures.find(({ name }) => name === 'arxiv-abs')!
      gloss().answer(url, html)
      const tab = await gloss().open(url)
      expect((await badgesOf(tab)).map(({ novelty }) => novelty)).toEqual(['64'])
      expect(await ink(tab)).not.toBe('rgba(0, 0, 0, 0)')
      await change('reading-blind')
      await tab.raw.bringToFront()
      await tab.raw.waitFor(unseen, undefined, 15_000)
      await tab.hover({ css: 'gloss-badge' })
      expect(await ink(tab)).not.toBe('rgba(0, 0, 0, 0)')
      await change('reading-blind')
      await tab.raw.bringToFront()
      await tab.raw.mouse.move(1, 1)
      await tab.raw.waitFor(seen, undefined, 15_000)
    })

    it('the browser’s search finds words in what is folded away, and unfolds all of that paper', async () => {
      const tab = await listing()
      await unfold(tab)
      await fill(tab, 'Words', 'baselines')
      await tab.text(COUNT, /1 of 12 shown/)
      expect(await standing(tab)).not.toContain('2611.99002')
      // Chromium's search in the page finds what is folded away, and its `find` does not; an anchor takes the same way there.
      if (engine === 'chromium') await tab.raw.evaluate(() => void (location.hash = '#2611.99002'), undefined)
      else await tab.raw.evaluate(() => Reflect.get(window, 'find').call(window, 'Margins That Answer'), undefined)
      await until('the paper to unfold', async () => (await standing(tab)).includes('2611.99002') || undefined)
      await fill(tab, 'Words', '')
      await tab.text(COUNT, /12 of 12 shown/)
    })

    it('a long list is sorted around its reader, searched and printed in full, and comes back', async () => {
      const tab = await listing(LONG)
      expect(await badgesOf(tab)).toHaveLength(300)
      const before = await ownMarkup(tab)
      await readAt(tab, '2611.50150')
      const at = await top(tab, '2611.50150')
      await choose(tab, 'Sort', 'novelty')
      const novelties = () =>
        tab.raw.evaluate(
          () =>
            [...document.querySelectorAll<HTMLElement>('gloss-badge')].map(({ dataset }) => Number(dataset.novelty)),
          undefined,
        )
      await until('the list to be sorted', async () => isFalling(await novelties()) || undefined)
      await until('its reader to be there', async () => Math.abs((await top(tab, '2611.50150')) - at) < 2 || undefined)
      await tab.raw.evaluate(() => Reflect.get(window, 'find').call(window, 'On the Matter of 2611.50299'), undefined)
      expect(await tab.raw.evaluate(() => String(getSelection()), undefined)).toBe('On the Matter of 2611.50299')
      const paper = await printed(tab)
      for (const id of [MANY[0], MANY[149], MANY[299]]) expect(paper).toContain(`On the Matter of ${id}`)
      await tab.raw.evaluate(() => getSelection()?.removeAllRanges(), undefined)
      await tab.raw.keyboard.type('r')
      await until('the page’s own order', async () => (await standing(tab)).join() === MANY.join() || undefined)
      await tab.raw.waitFor(() => !document.querySelector('[data-gloss-at], [data-gloss-row]'), undefined, 15_000)
      expect(await ownMarkup(tab)).toBe(before)
      await leave(tab)
    })

    it('what is chosen in one tab is followed in the others, which stay where their reader is', async () => {
      const there = await listing()
      await there.raw.resize(900, 400)
      await readAt(there, '2611.99005')
      const before = await top(there, '2611.99005')
      const here = await listing()
      await choose(here, 'Sort', 'novelty')
      await until('the other tab to follow', async () => (await standing(there))[0] === '2611.99002' || undefined)
      await until(
        'its reader to be where they were',
        async () => Math.abs((await top(there, '2611.99005')) - before) < 2 || undefined,
      )
      const folded = (await there.count({ css: 'label', name: /^Words/ })) === 0
      await here.click({ css: 'button', name: 'Filter' })
      await there.text({ css: `button[aria-expanded="${folded}"]`, name: 'Filter' })
      await here.raw.bringToFront()
      await here.click({ css: 'h1' })
      await here.raw.keyboard.type('jx')
      await there.text(COUNT, /11 of 12 shown · 1 dismissed/)
      await here.raw.keyboard.type('u')
      await there.text(COUNT, /12 of 12 shown/)
      await leave(here)
      await until('the other tab to follow back', async () => (await standing(there))[0] === '2605.29280' || undefined)
    })

    it('asked the network for nothing', () => {
      expect(
        gloss()
          .strays()
          .filter(({ url }) => !url.endsWith('/favicon.ico')),
      ).toEqual([])
    })
  })
}

/** As arXiv does it, but when the story says so: in what has the class `mathjax`, and nowhere else. */
function withTypesetter(html: string): string {
  const options = {
    tex: {
      inlineMath: [
        ['$', '$'],
        [String.raw`\(`, String.raw`\)`],
      ],
    },
    svg: { fontCache: 'none' },
    options: { ignoreHtmlClass: '.*', processHtmlClass: 'mathjax.*', enableMenu: false },
    startup: { typeset: false },
  }
  const scripts = `<script>MathJax = ${JSON.stringify(options)}</script><script src="${TYPESETTER}"></script>`
  return html.replace('</head>', `${scripts}</head>`)
}

async function typeset(tab: Tab): Promise<void> {
  await tab.raw.waitFor(() => Reflect.get(window, 'MathJax')?.startup?.promise !== undefined, undefined, 15_000)
  await tab.raw.evaluate(() => {
    const typesetter = Reflect.get(window, 'MathJax') as {
      typesetPromise(): Promise<void>
      startup: { promise: Promise<void> }
    }
    return typesetter.startup.promise.then(() => typesetter.typesetPromise())
  }, undefined)
  await tab.raw.waitFor(() => document.querySelectorAll('.list-title mjx-container').length === 2, undefined, 15_000)
}

const isFalling = (values: readonly number[]) => values.every((value, at) => at === 0 || value <= values[at - 1]!)

/** Brings the reader to a paper: it is the first that begins on the screen. */
function readAt(tab: Tab, id: string): Promise<void> {
  return tab.raw.evaluate((asked) => {
    document.getElementById(asked)?.closest('dt')?.scrollIntoView({ block: 'start', behavior: 'instant' })
    scrollBy({ top: -7, behavior: 'instant' })
    // What came near is laid out now.
    return new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
  }, id)
}

/** Where a paper stands on the screen. */
function top(tab: Tab, id: string): Promise<number> {
  return tab.raw.evaluate(
    (asked) => document.getElementById(asked)?.closest('dt')?.getBoundingClientRect().top ?? Number.NaN,
    id,
  )
}

function ink(tab: Tab): Promise<string> {
  return tab.raw.evaluate(() => {
    const part = document.querySelector('gloss-badge')?.shadowRoot?.querySelector('b')
    return part ? getComputedStyle(part).color : ''
  }, undefined)
}

function unseen(): boolean {
  const part = document.querySelector('gloss-badge')?.shadowRoot?.querySelector('b')
  return part !== null && part !== undefined && getComputedStyle(part).color === 'rgba(0, 0, 0, 0)'
}

function seen(): boolean {
  const part = document.querySelector('gloss-badge')?.shadowRoot?.querySelector('b')
  return part !== null && part !== undefined && getComputedStyle(part).color !== 'rgba(0, 0, 0, 0)'
}
