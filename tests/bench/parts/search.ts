import type { Page } from 'playwright-core'
import { fileWith } from '../../e2e/library.ts'
import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import { importFile } from '../library.ts'
import type { Part } from '../part.ts'

const PAPERS = 50_000
const AT = '2026-11-20T08:00:00.000Z'
/** What is typed, letter by letter: what many papers have, what few have, a slip, and a word that only abstracts have. */
const TYPED = ['learning from human feedback', 'sparse attention 4321', 'langauge models', 'reproducible ablations']
const READ = 600_000

export const searching: Part = {
  name: 'search',
  says: `a letter typed on the page of papers, with ${PAPERS} of them, until what it finds is painted`,
  async run({ runs }, say) {
    const browser = await launchBench()
    try {
      say(`${PAPERS} papers …`)
      await fill(browser)
      const page = await browser.openOwn('library.html#papers')
      await page.waitForSelector('.search input', { timeout: READ })
      await page.waitForFunction(() => !document.querySelector('progress'), undefined, { timeout: READ, polling: 200 })
      // The first text pays for what the browser does once.
      await typed(page, 'warm up')
      const taken: number[] = []
      for (let run = 0; run < Math.min(runs, 5); run++)
        for (const text of TYPED) taken.push(...(await typed(page, text)))
      taken.sort((one, other) => one - other)
      const of = `a letter typed, ${taken.length} of them`
      return [
        { of, rows: PAPERS, measure: 'until what it finds is painted', unit: 'ms', values: taken, limit: 50 },
        {
          of,
          rows: PAPERS,
          measure: 'the slowest of twenty',
          unit: 'ms',
          values: [taken[Math.floor(taken.length * 0.95)] ?? Number.NaN],
          limit: 50,
        },
      ]
    } finally {
      await browser.close()
    }
  },
}

/** Types a text into the emptied field. @returns of each letter, the milliseconds from the key to the paint of the first result */
async function typed(page: Page, text: string): Promise<number[]> {
  await page.fill('.search input', '')
  // What an empty field shows is not the first letter's.
  await page.waitForSelector('[data-found=""]')
  await page.focus('.search input')
  const taken: number[] = []
  for (let letters = 1; letters <= text.length; letters++) {
    await page.evaluate(watch, text.slice(0, letters))
    await page.keyboard.type(text[letters - 1]!)
    taken.push(await page.evaluate(() => (globalThis as unknown as { glossTyped: Promise<number> }).glossTyped))
  }
  return taken
}

/** Runs in the page: waits for the next letter, and then for the frame that shows the first of what is found for the text. */
function watch(text: string): void {
  // The list is another for each text. An entry in it stands once its paper is read.
  const isShown = () =>
    document.querySelector<HTMLElement>('[data-found]')?.dataset['found'] === text &&
    document.querySelector('.paper-row, .none-found') !== null
  const typing = new Promise<number>((resolve) => {
    document.addEventListener('input', (event) => resolve(event.timeStamp), { once: true, capture: true })
  })
  const shown = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isShown()) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(resolve))
    })
    observer.observe(document.body, { attributes: true, childList: true, subtree: true, characterData: true })
  })
  const glossTyped = Promise.all([typing, shown]).then(([at]) => performance.now() - at)
  Object.assign(globalThis, { glossTyped })
}

async function fill(browser: BenchBrowser): Promise<void> {
  const papers = Array.from({ length: PAPERS }, (_, at) => ({
    id: `p-${at}`,
    title: `${words(at, 8)} ${at}`,
    authors: [`${NAMES[at % NAMES.length]} ${NAMES[(at * 7) % NAMES.length]}`],
    authorsComplete: true,
    category: 'cs.CL',
    date: `20${String(10 + (at % 16))}-${String(1 + (at % 12)).padStart(2, '0')}-14`,
    abstract: `${words(at + 1, 70)}${at % 50 === 0 ? ' reproducible ablations' : ''}.`,
    scores:
      at % 2 ? [] : [{ novelty: at % 101, aiScore: (at * 7) % 101, source: { kind: 'score-table', capturedAt: AT } }],
  }))
  const file = { format: 'gloss-library', version: 1, exportedAt: AT, researchers: [], papers, overrides: [] }
  const page = await browser.openOwn('library.html#import')
  await importFile(page, fileWith('library.json', JSON.stringify(file)))
  await page.close()
}

/** Words as texts have them: a few everywhere, most seldom; the same for the same number, always. */
function words(seed: number, count: number): string {
  let state = (seed + 1) * 2_654_435_761
  return Array.from({ length: count }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    const part = state / 4_294_967_296
    return part < 0.6
      ? COMMON[Math.floor((part / 0.6) ** 2 * COMMON.length)]
      : `${STEMS[Math.floor(part * 7919) % STEMS.length]}${ENDS[Math.floor(part * 104_729) % ENDS.length]}`
  }).join(' ')
}

const NAMES =
  'Abara Bergqvist Castellanos Eklund Farrokh Grzelak Hollenbeck Ivanenko Kowalczyk Lindholm Mbeki Nakagawa'.split(' ')
const COMMON =
  'learning models with of for language neural networks human feedback attention sparse large training data from deep transformers reasoning evaluation graph efficient robust adaptive generation alignment retrieval vision policy inference multimodal diffusion prompt tuning benchmark knowledge representation optimization online estimation'.split(
    ' ',
  )
const STEMS =
  'spectr quant morph lat sem syn trans conv recurr hyper meta proto auto poly mono inter intra sub super contr dis re pre post dyn stat lin cub tens vect matr scal prob bayes marg cond joint ent mut inf'.split(
    ' ',
  )
const ENDS =
  'al ive ization ated ing ology metric gram oid ism able ness ture tion ance ence ity ful less ward wise ship'.split(
    ' ',
  )
