import { describe, expect, it } from 'vitest'
import { badgeOf, badgesOf } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { confirm, exported, openImport, preview } from '../library.ts'
import { ARXIV, SCHOLAR, page, sample } from '../pages.ts'
import { freshGloss } from './gloss.ts'

const LOOPFM = 'LoopFM: Learning frOm HistOrical RePresentations of Foundation Model for Recommendation'
const EXTERNAL = 'External Large Foundation Model: How to Efficiently Serve Trillions of Parameters for Online Ads'
const SURVEY =
  'A Survey of Machine Learning Models and Datasets for the Multi-label Classification of Textual Hate Speech'

/** Runs in the page: where its lines stand in the first frame that is painted. */
const TELL_FIRST_FRAME = `requestAnimationFrame(() => {
  const lines = [...document.querySelectorAll('dt')]
  document.documentElement.dataset.tops = JSON.stringify(lines.map((line) => Math.round(line.getBoundingClientRect().top)))
})`

/** The visible text of a profile page, imported from a file. */
export function profile(engine: Engine): void {
  describe('a profile imported from text', () => {
    const said: { preview?: string; report?: string } = {}
    const gloss = freshGloss(engine, async (driver) => {
      const tab = await openImport(driver)
      said.preview = await preview(tab, [sample('xian-chen.txt')])
      said.report = await confirm(tab)
    })

    it('is previewed, then reported', () => {
      expect(said.preview).toMatch(/Xian Chen/)
      expect(said.preview).toMatch(/3 papers/)
      expect(said.report).toMatch(/1 researcher/)
      expect(said.report).toMatch(/3 papers/)
    })

    it('is kept with every number, day and cut author list it gives', async () => {
      const { researchers, papers } = await exported(gloss())
      expect(researchers).toMatchObject([
        { name: 'Xian Chen', field: 'CL', hIndex: 13, paperCount: 3, citations: 21, novelty: 45, aiScore: 41 },
      ])
      // A day without a year is in the year of capture; in January it would lie ahead, and is last year's.
      const today = new Date()
      const year = today.getFullYear() - (today.getMonth() === 0 ? 1 : 0)
      const byTitle = new Map(papers.map((paper) => [paper.title, paper]))
      expect(byTitle.get(LOOPFM)).toMatchObject({ date: `${year}-05-28`, category: 'LG', authorsComplete: false })
      expect(papers.map(({ date }) => date).sort()).toEqual(['2025-02-20', '2025-04-11', `${year}-05-28`])
      expect(papers.map(({ authorsComplete }) => authorsComplete)).toEqual([false, false, false])
      expect(byTitle.get(LOOPFM)?.authors).toEqual(['Shali Jiang', 'Hua Zheng', 'Boyang Liu'])
    })

    it('stands in the library with its numbers', async () => {
      const tab = await gloss().openOwn('library.html')
      const text = await tab.text({ css: 'main' }, /Xian Chen/)
      for (const number of ['13', '21', '45', '41']) expect(text).toContain(number)
    })

    it('marks its papers on an arXiv listing, and only them', async () => {
      const tab = await gloss().open(ARXIV)
      const badges = await badgesOf(tab)
      const scored = badges.filter(({ evidence }) => evidence !== 'none')
      expect(scored.map(({ paper }) => paper)).toEqual(['2605.29280', '2502.17494', '2504.08609'])
      for (const badge of scored)
        expect(badge).toMatchObject({
          evidence: 'profile',
          match: 'title',
          novelty: '45',
          aiScore: '41',
          author: 'confirmed',
          insideLink: false,
        })
    })

    it('says on a badge in words what its numbers are', async () => {
      const badge = await badgeOf(await gloss().open(ARXIV), LOOPFM)
      expect(badge?.reads).toBe('Profile Novelty 45% AI Score 41')
      // What stands on a badge begins its name: https://www.w3.org/WAI/WCAG22/Understanding/label-in-name
      expect(badge?.name.replaceAll(',', '')).toMatch(/^Profile Novelty 45% AI Score 41 /)
      expect(badge?.name).toContain('Xian Chen')
    })

    it('gives no number to a paper by another person of the same name', async () => {
      const badge = await badgeOf(await gloss().open(ARXIV), 'Rewriting Queries')
      expect(badge?.novelty).toBeUndefined()
      expect(badge?.aiScore).toBeUndefined()
      expect(badge?.evidence ?? 'none').toBe('none')
      expect(badge?.author ?? 'possible').toBe('possible')
    })

    it('marks the same papers on Google Scholar, by title or by the beginning of a cut one', async () => {
      const tab = await gloss().open(SCHOLAR)
      expect(await badgeOf(tab, LOOPFM)).toMatchObject({ evidence: 'profile', novelty: '45', aiScore: '41' })
      expect(await badgeOf(tab, `${EXTERNAL} …`)).toMatchObject({ evidence: 'profile', match: 'prefix', novelty: '45' })
      expect(await badgeOf(tab, SURVEY)).toBeUndefined()
      expect((await badgesOf(tab)).filter(({ evidence }) => evidence === 'profile')).toHaveLength(3)
    })

    it('leaves alone on Google Scholar what only resembles a title', async () => {
      const tab = await gloss().open(SCHOLAR)
      const numbers = (await badgesOf(tab))
        .filter(({ novelty, aiScore }) => novelty ?? aiScore)
        .map(({ title }) => title)
      expect(numbers.some((title) => title.includes('in hospitals'))).toBe(false)
      expect(numbers.some((title) => /^External large …$/.test(title))).toBe(false)
      expect(numbers.some((title) => title.startsWith('Rewriting'))).toBe(false)
    })

    it('leaves its marks on the page’s timeline, in order', async () => {
      const tab = await gloss().open(ARXIV)
      await badgesOf(tab)
      const marks = await tab.raw.evaluate(
        () =>
          performance
            .getEntriesByType('mark')
            .map(({ name }) => name)
            .filter((name) => name.startsWith('gloss:')),
        undefined,
      )
      expect(marks).toEqual(['gloss:start', 'gloss:rows', 'gloss:answer', 'gloss:done'])
    })

    it('moves no line once it is painted', async () => {
      const url = `${ARXIV}?skip=0&show=25`
      gloss().answer(url, page('arxiv-list-recent').replace('</body>', `<script>${TELL_FIRST_FRAME}</script></body>`))
      const tab = await gloss().newTab()
      await tab.raw.resize(1280, 2000)
      await tab.raw.goto(url)
      expect((await badgesOf(tab)).length).toBeGreaterThan(2)
      const [painted, now] = await tab.raw.evaluate(
        () => [
          JSON.parse(document.documentElement.dataset.tops ?? '[]') as number[],
          [...document.querySelectorAll('dt')].map((line) => Math.round(line.getBoundingClientRect().top)),
        ],
        undefined,
      )
      expect(painted).toHaveLength(12)
      expect(now).toEqual(painted)
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}
