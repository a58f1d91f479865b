import { describe, expect, it } from 'vitest'
import { problems } from '../axe.ts'
import type { Engine } from '../browser.ts'
import { exported, fileWith, importFiles } from '../library.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const AT = '2026-11-20T08:00:00.000Z'
const SHOWN = { css: '[data-testid="papers-shown"]' }

/** Reading one's own library: papers by the hundred, a person's page with a note, people side by side. */
export function reading(engine: Engine): void {
  describe('the library to read in', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [fileWith('library.json', JSON.stringify(library()))])
    })

    it('finds a paper by a word of its abstract, in spite of a slip, and says so', async () => {
      const tab = await gloss().openOwn('library.html#papers')
      await tab.text(SHOWN, /^300 papers$/)
      await tab.write({ css: 'input[type=search]' }, 'palimpsset')
      await tab.text(SHOWN, /^1 of 300 papers$/)
      expect(await tab.text({ css: '.paper-bar' })).toContain('Also searched for: palimpsest')
      await tab.text({ css: '.paper h2' }, /Marginal Notes 7$/)
      await tab.raw.waitFor(() => location.hash.includes('q=palimps'), 0, 5000)
    })

    it('keeps what a rectangle or the fields choose, and never takes a profile’s figures for a paper’s', async () => {
      const tab = await gloss().openOwn('library.html#papers')
      await tab.text(SHOWN, /^300 papers$/)
      await tab.drag({ css: '.chart-scatter .overlay' }, [0.5, 0.05], [0.95, 0.95])
      await tab.text(SHOWN, /^\d+ of 300 papers$/)
      const fields = await tab.raw.evaluate(
        () => [...document.querySelectorAll<HTMLInputElement>('.range input[type=number]')].map(({ value }) => value),
        undefined,
      )
      expect(Number(fields[0])).toBe(50)
      await tab.click({ css: 'button', name: 'Clear the filters' })
      await tab.write({ css: 'input', name: 'Novelty, from' }, '90')
      // Novelty is the number modulo 101 of every third paper; the profile's own mean is 95.
      await tab.text(SHOWN, /^10 of 300 papers$/)
      await tab.click({ css: '.profiles-too input' })
      await tab.text(SHOWN, /^210 of 300 papers$/)
      await tab.raw.waitFor(() => location.hash.includes('novelty=90') && location.hash.includes('profiles=1'), 0, 5000)
      expect(await problems(tab)).toEqual([])
    })

    it('comes to the last of a long list, with few of its entries in the document', async () => {
      const tab = await gloss().openOwn('library.html#papers?sort=oldest')
      await tab.text(SHOWN, /^300 papers$/)
      await tab.text({ css: '.paper h2', nth: 0 }, /Marginal Notes 0$/)
      await tab.raw.waitFor(
        () => {
          scrollTo(0, document.documentElement.scrollHeight)
          return [...document.querySelectorAll('.paper h2')].some(({ textContent }) =>
            textContent?.endsWith('Notes 299'),
          )
        },
        0,
        15_000,
      )
      expect(await tab.raw.evaluate(() => document.querySelectorAll('.paper').length, undefined)).toBeLessThan(60)
    })

    it('draws mathematics, names co-authors, and shows a note as its Markdown means it', async () => {
      const tab = await gloss().openOwn('library.html#researcher/ada')
      await tab.text({ css: 'article math' })
      expect(await tab.text({ css: '.coauthors-confirmed' })).toMatch(/Bo Codex\s+1 paper/)
      expect(await tab.text({ css: '.coauthors-possible' })).toMatch(/Cem Rubric/)
      await tab.text({ css: '.tile-hIndex .sparkline' })
      await tab.write({ css: '.note-editor textarea' }, '**Asks** about [looms](https://example.org)')
      await tab.click({ css: '[data-testid="note-toggle"]' })
      expect(await tab.text({ css: '.markdown strong' })).toBe('Asks')
      await tab.text({ css: '.markdown a' }, /^looms$/)
      expect(await problems(tab)).toEqual([])
      expect((await exported(gloss())).researchers[0]?.note).toContain('**Asks**')
    })

    it('puts people side by side, with what they share', async () => {
      const tab = await gloss().openOwn('library.html#compare?ids=ada')
      await tab.click({ css: '[data-testid="compare-add"]' })
      await choose(tab, 'Bo Codex')
      const table = await tab.text({ css: '[data-testid="compare-table"]' }, /Bo Codex/)
      expect(table).toMatch(/h-index\s+13/)
      await tab.text({ css: '.compare-shared .paper h3' }, /Marginal Notes 0$/)
      expect(await problems(tab)).toEqual([])
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}

async function choose(tab: Tab, name: string): Promise<void> {
  await tab.write({ css: '.disclosure-panel input' }, name)
  await tab.click({ css: '[data-testid="compare-pick"]' })
}

/** 300 papers on one profile; every third has scores of its own. */
function library(): object {
  const source = { kind: 'profile-text', label: 'sample.txt', capturedAt: AT }
  const papers = Array.from({ length: 300 }, (_, at) => ({
    id: `p-${at}`,
    title: `On $O(n^2)$ Marginal Notes ${at}`,
    authors: ['Ada Quill', at === 1 ? 'Cem Rubric' : 'Nora Folio'],
    authorsComplete: true,
    date: new Date(Date.UTC(2020, 0, 1 + at * 7)).toISOString().slice(0, 10),
    abstract: `We read what was written before, $x_{${at}}$.${at === 7 ? ' It is a palimpsest.' : ''}`,
    scores:
      at % 3 === 0 ? [{ novelty: at % 101, aiScore: (at * 7) % 101, source: { ...source, kind: 'score-table' } }] : [],
  }))
  const person = (id: string, name: string, more: object) => ({
    id,
    name,
    identities: [],
    papers: [],
    tags: [],
    note: '',
    source,
    history: [],
    savedAt: AT,
    updatedAt: AT,
    ...more,
  })
  const earlier = { hIndex: 11, source: { ...source, capturedAt: '2026-01-20T08:00:00.000Z' } }
  const researchers = [
    person('ada', 'Ada Quill', {
      hIndex: 13,
      novelty: 95,
      aiScore: 41,
      papers: papers.map(({ id }) => id),
      history: [earlier, { hIndex: 13, novelty: 95, aiScore: 41, source }],
    }),
    person('bo', 'Bo Codex', { papers: ['p-0'] }),
    person('cem', 'Cem Rubric', {}),
  ]
  return { format: 'gloss-library', version: 1, exportedAt: AT, researchers, papers, overrides: [] }
}
