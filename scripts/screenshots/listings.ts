import { glossed } from '../../tests/e2e/badges.ts'
import type { Driver } from '../../tests/e2e/driver.ts'
import { fileWith, importFiles } from '../../tests/e2e/library.ts'
import { ARXIV, SCHOLAR, page, sample } from '../../tests/e2e/pages.ts'
import type { Tab } from '../../tests/e2e/tab.ts'
import { age, COUNT, readAnew } from '../../tests/e2e/triage.ts'
import { picture, settled } from './shots.ts'
import type { Into } from './shots.ts'

const LISTINGS = [
  ['arxiv', ARXIV],
  ['scholar', SCHOLAR],
] as const
const PROFILE = 'https://scholar.google.com/citations?user=MIRAHOLT0001&hl=en'

/** Listings of our own at the real addresses: with badges, with a card, sorted and filtered; and what goes with that. */
export async function shootListings(driver: Driver, into: Into): Promise<void> {
  const names = [...LISTINGS.map(([name]) => name), 'rules', 'inbox']
  if (!names.some((name) => name.includes(into.only) || into.only.startsWith(name))) return
  const rules = fileWith('rules.json', JSON.stringify(rulesFile()))
  const { tab: importing } = await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv'), rules])
  await importing.raw.close()
  driver.answer(ARXIV, page('arxiv-list-recent'))
  driver.answer(SCHOLAR, page('scholar-search'))
  for (const [name, url] of LISTINGS) {
    const tab = await driver.open(url)
    await glossed(tab)
    await tab.text(COUNT)
    await picture(tab, into, name)
    for (const evidence of ['profile', 'paper']) {
      if ((await tab.count({ css: `gloss-badge[data-evidence="${evidence}"]` })) === 0) continue
      await tab.click({ css: `gloss-badge[data-evidence="${evidence}"]` })
      await tab.text({ css: '[role="dialog"]' })
      await picture(tab, into, `${name}-card${evidence === 'paper' ? '-paper' : ''}`)
      await tab.raw.keyboard.press('Escape')
    }
    await shootTriage(tab, into, name)
    await tab.raw.close()
  }
  await shootOwn(driver, into)
  await shootNew(driver, into)
}

/** The bar folded out, rows greyed, marked and gone to by key; narrow; the keys. */
async function shootTriage(tab: Tab, into: Into, name: string): Promise<void> {
  await tab.click({ css: '.toggle' })
  await set(tab, 'select', 0, 'novelty')
  await set(tab, 'input[type=number]', 0, '50')
  await set(tab, '.filters select', 1, 'dim')
  await tab.raw.waitFor(() => document.querySelector('[data-gloss-row~="dim"]') !== null, undefined, 15_000)
  await tab.raw.mouse.click(4, 300)
  await tab.raw.keyboard.type('jj')
  await tab.raw.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }), undefined)
  await picture(tab, into, `${name}-triage`)
  await tab.raw.resize(320, 860)
  await picture(tab, into, `${name}-triage-320`)
  await tab.raw.resize(1280, 900)
  await tab.raw.keyboard.type('?')
  await tab.text({ css: 'dialog' })
  await picture(tab, into, `${name}-keys`)
  await tab.raw.keyboard.press('Escape')
  await tab.raw.keyboard.type('r')
  await tab.raw.waitFor(() => document.querySelector('[data-gloss-row]') === null, undefined, 15_000)
  await picture(tab, into, `${name}-off`)
  await tab.raw.keyboard.type('r')
}

/** The rules, one being written; and what came into the popup meanwhile. */
async function shootOwn(driver: Driver, into: Into): Promise<void> {
  const settings = await driver.openOwn('library.html#settings')
  await settings.raw.resize(1280, 1400)
  await settled(settings)
  await settings.click({ css: '[data-testid="rule-new"]' })
  await picture(settings, into, 'rules')
  await settings.raw.resize(320, 2400)
  await picture(settings, into, 'rules-320')
  await settings.raw.close()
  const popup = await driver.openOwn('popup.html')
  await popup.raw.resize(380, 600)
  await settled(popup)
  await picture(popup, into, 'popup-inbox')
  await popup.raw.close()
}

/** Papers that are new since the last visit, as a reader finds them who was there yesterday. */
async function shootNew(driver: Driver, into: Into): Promise<void> {
  await readAnew(driver)
  for (const [name, url, fixture, ...old] of [
    ['arxiv-new', ARXIV, 'arxiv-list-recent', '2611.99005', '2605.29280', '2611.99011'],
    ['scholar-new', PROFILE, 'scholar-profile', 'Second glances'],
  ] as const) {
    driver.answer(url, page(fixture))
    const before = await driver.open(url)
    await glossed(before)
    await before.text(COUNT)
    await before.raw.close()
    const memory = await driver.openOwn('library.html#about')
    await age(memory)
    await memory.raw.close()
    driver.answer(
      url,
      old.reduce((text, part) => text.replaceAll(part, `${part.slice(0, -1)}9`), page(fixture)),
    )
    const tab = await driver.open(url)
    await glossed(tab)
    await tab.raw.waitFor(() => document.querySelector('[data-gloss-new]') !== null, undefined, 15_000)
    await picture(tab, into, name)
    await tab.raw.resize(320, 860)
    await picture(tab, into, `${name}-320`)
    await tab.raw.close()
  }
}

/** Sets a control of the bar, whatever the language calls it. */
function set(tab: Tab, css: string, nth: number, value: string): Promise<void> {
  return tab.raw.evaluate(
    ([selector, at, next]) => {
      const controls = document.querySelector('gloss-bar')?.shadowRoot?.querySelectorAll<HTMLInputElement>(selector)
      const control = controls?.[at]
      if (!control) throw new Error(`No control ${selector}.`)
      control.value = next
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type))
    },
    [css, nth, value] as const,
  )
}

function rulesFile(): object {
  const at = '2026-11-27T08:00:00.000Z'
  const rules = [
    { id: 'slow', on: true, words: 'slow walk', action: 'mark', at },
    { id: 'query', on: true, author: 'Tomas Lindqvist', category: 'cs', novelty: { min: 40 }, action: 'pin', at },
    { id: 'off', on: false, words: 'leaderboards', action: 'hide', at },
  ]
  return { format: 'gloss-library', version: 1, exportedAt: at, researchers: [], papers: [], overrides: [], rules }
}
