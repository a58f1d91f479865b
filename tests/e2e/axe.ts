import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Tab } from './tab.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 AA. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** All that a theme can change, and a language cannot. They are also what takes longest. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * Every rule that an automatic check can tell of and that is broken, with the elements that break it.
 * @param within only in these elements
 * @param asked of all rules, of colours only, or of all but colours
 */
export async function problems(
  tab: Tab,
  within?: string[],
  asked: 'all' | 'colours' | 'words' = 'all',
): Promise<string[]> {
  await tab.rest()
  if (!(await tab.raw.evaluate(() => 'axe' in window, undefined))) await tab.raw.run(AXE)
  return tab.raw.evaluate(
    async ({ include, runOnly, without }) => {
      const checker = Reflect.get(window, 'axe') as typeof axe
      const { violations } = await checker.run(include ? { include: include.map((one) => [one]) } : document, {
        runOnly,
        resultTypes: ['violations'],
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
      )
    },
    {
      include: within,
      runOnly: asked === 'colours' ? COLOURS : ALL,
      // It takes a badge's adjoining parts for one word; the badge's words have a test of their own.
      without: ['label-content-name-mismatch', ...(asked === 'words' ? COLOURS : [])],
    },
  )
}

/** The same in both of the themes a reader may choose. */
export async function problemsInBothThemes(tab: Tab): Promise<string[]> {
  const found: string[] = []
  for (const [theme, asked] of [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const) {
    await tab.raw.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme)
    found.push(...(await problems(tab, undefined, asked)).map((problem) => `${theme}: ${problem}`))
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
