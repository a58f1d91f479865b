import type { Tab } from './tab.ts'

/** A badge as the page holds it. Attributes that are absent are absent here. */
export interface Badge {
  paper?: string
  evidence?: string
  match?: string
  novelty?: string
  aiScore?: string
  author?: string
  /** What a screen reader says of it. */
  name: string
  /** What a person reads on it. */
  reads: string
  /** The entry's title, as the page prints it. */
  title: string
  insideLink: boolean
}

/** Waits until the content script has drawn its first set of badges. */
export async function glossed(tab: Tab): Promise<void> {
  await tab.raw
    .waitFor(() => document.documentElement.dataset.gloss === 'done', undefined, 15_000)
    .catch((error: unknown) => {
      throw new Error('Gloss never said data-gloss="done" on this page.', { cause: error })
    })
}

/** The page's badges in page order; those with nothing to say are left out. */
export async function badgesOf(tab: Tab): Promise<Badge[]> {
  await glossed(tab)
  return tab.raw.evaluate(() => {
    const titles = '.list-title, h3.gs_rt, p.title'
    return [...document.querySelectorAll('gloss-badge')]
      .filter((badge) => badge.getAttribute('data-evidence') !== 'none' || badge.getAttribute('data-author') !== null)
      .map((badge) => {
        const of = (name: string) => badge.getAttribute(name) ?? undefined
        const drawn = [...(badge.shadowRoot?.children ?? [])].filter(({ localName }) => localName !== 'style')
        const title = badge.closest(titles) ?? badge.previousElementSibling
        return {
          paper: of('data-paper'),
          evidence: of('data-evidence'),
          match: of('data-match'),
          novelty: of('data-novelty'),
          aiScore: of('data-ai-score'),
          author: of('data-author'),
          name: badge.getAttribute('aria-label') ?? '',
          reads: drawn
            .map(({ textContent }) => textContent?.trim() ?? '')
            .join(' ')
            .trim(),
          title: (title?.textContent ?? '')
            .replace(/\s+/g, ' ')
            .replace(/^ ?Title: ?/, '')
            .trim(),
          insideLink: badge.closest('a') !== null,
        }
      })
  }, undefined)
}

/** The badge of one paper, by the beginning of its title; undefined when the entry carries none. */
export async function badgeOf(tab: Tab, title: string): Promise<Badge | undefined> {
  const badges = await badgesOf(tab)
  return badges.find((badge) => badge.title.toLowerCase().startsWith(title.toLowerCase()))
}
