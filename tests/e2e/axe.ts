import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Tab } from './tab.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 AA. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** All that a theme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * Every rule that an automatic check can tell of and that is broken, with the elements that break it.
 * @param within only in these elements
 * @param only only these rules or groups of rules
 */
export async function problems(tab: Tab, within?: string[], only: string[] = ALL): Promise<string[]> {
  await tab.rest()
  if (!(await tab.raw.evaluate(() => 'axe' in window, undefined))) await tab.raw.run(AXE)
  return tab.raw.evaluate(
    async ({ include, runOnly }) => {
      const checker = Reflect.get(window, 'axe') as typeof axe
      const { violations } = await checker.run(include ? { include: include.map((one) => [one]) } : document, {
        runOnly,
        resultTypes: ['violations'],
        // Takes a badge's adjoining parts for one word; the badge's words have a test of their own.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
      )
    },
    { include: within, runOnly: only },
  )
}

/** The same in themes a reader may choose: of all but the first, what a theme can change. */
export async function problemsIn(tab: Tab, themes: readonly ('light' | 'dark')[]): Promise<string[]> {
  const found: string[] = []
  for (const [nth, theme] of themes.entries()) {
    await tab.raw.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme)
    const broken = await problems(tab, undefined, nth === 0 ? ALL : COLOURS)
    found.push(...broken.map((problem) => `${theme}: ${problem}`))
  }
  return found
}

/** What makes a page scroll sideways, and what lies over it and stands out of it. Tables may, in their own pane. */
export async function tooWide(tab: Tab): Promise<string[]> {
  await tab.rest()
  return tab.raw.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const standsOut = (one: Element) => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 0 && (right > clientWidth + 1 || left < -1)
    }
    const over = [...document.querySelectorAll('dialog[open], .disclosure-panel, .toast')].filter(
      (one) => standsOut(one) || one.scrollWidth > one.clientWidth,
    )
    const out = scrollWidth > clientWidth ? [...document.querySelectorAll('body *')].filter(standsOut) : []
    return [...over, ...out].map(({ localName, className }) => `${localName}.${String(className)}`).slice(0, 12)
  }, undefined)
}
