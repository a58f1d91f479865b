// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createBadge, guessWidth, writeBadge } from '../../../lib/page/badge'
import type { RowAnswer } from '../../../lib/model/lookup'
import { answering, jose, listed, perhaps, scored, table, xian } from './answers'

vi.mock('#i18n', () => import('./english'))

function badgeOf(answer: RowAnswer, names = [xian]) {
  const badge = createBadge()
  writeBadge(badge, answer, names)
  return badge
}

const attributes = (badge: Element) =>
  Object.fromEntries(
    [...badge.attributes].filter(({ name }) => name.startsWith('data-')).map((one) => [one.name, one.value]),
  )

const drawn = (badge: ReturnType<typeof badgeOf>) =>
  [...badge.shadowRoot!.children].map((part) => `${part.getAttribute('part')}: ${part.textContent}`)

describe('a badge carries its row as attributes', () => {
  it('of a paper with its own scores, whole numbers', () => {
    expect(attributes(badgeOf(scored('2605.29280', 71.5, 40.4)))).toEqual({
      'data-paper': '2605.29280',
      'data-evidence': 'paper',
      'data-match': 'id',
      'data-novelty': '72',
      'data-ai-score': '40',
    })
  })

  it('of a paper that a saved profile lists', () => {
    expect(attributes(badgeOf(listed('2502.17494')))).toEqual({
      'data-paper': '2502.17494',
      'data-evidence': 'profile',
      'data-match': 'title',
      'data-novelty': '45',
      'data-ai-score': '41',
      'data-author': 'confirmed',
    })
  })

  it('without the attributes of what is unknown', () => {
    expect(attributes(badgeOf(perhaps('some title')))).toEqual({
      'data-paper': 'some title',
      'data-evidence': 'none',
      'data-author': 'possible',
    })
    expect(attributes(badgeOf(scored('1', 0)))).toEqual({
      'data-paper': '1',
      'data-evidence': 'paper',
      'data-match': 'id',
      'data-novelty': '0',
    })
  })

  it('never a number of weaker evidence beside one of stronger', () => {
    const mixed: RowAnswer = { ...listed('1'), evidence: [...scored('1', 60).evidence, ...listed('1').evidence] }
    expect(attributes(badgeOf(mixed))).not.toHaveProperty('data-ai-score')
  })

  it('and a confirmed author before a possible one', () => {
    const both: RowAnswer = { ...perhaps('1'), authors: [...perhaps('1').authors, ...listed('1').authors] }
    expect(attributes(badgeOf(both))).toMatchObject({ 'data-author': 'confirmed' })
  })
})

describe('a badge draws', () => {
  it('numbers by word and shape, a gauge in steps of ten', () => {
    expect(drawn(badgeOf(scored('1', 72, 41)))).toEqual(['s n q7: Novelty 72%', 's a q4 next: AI Score 41'])
  })

  it('figures of a profile as such, with the mark of its owner', () => {
    expect(drawn(badgeOf(listed('1')))).toEqual([
      's p word: Profile ',
      's n q5 p figure open: Novelty 45%',
      's a q4 p figure end: AI Score 41',
      'm confirmed: ',
    ])
  })

  it('only a hollow mark for a possible author', () => {
    expect(drawn(badgeOf(perhaps('1')))).toEqual(['m possible: '])
  })

  it('a match by the beginning of a title differently', () => {
    expect(drawn(badgeOf({ ...scored('1', 72), match: 'prefix' }))).toEqual(['s n q7 prefix: Novelty 72%'])
  })

  it('the new answer only, once it changed', () => {
    const badge = badgeOf(listed('1'))
    writeBadge(badge, scored('1', 10), [xian])
    expect(drawn(badge)).toEqual(['s n q1: Novelty 10%'])
    expect(attributes(badge)).not.toHaveProperty('data-author')
    expect(attributes(badge)).not.toHaveProperty('data-ai-score')
  })

  it('nothing into the text of the page', () => {
    expect(badgeOf(listed('1')).textContent).toBe('')
  })
})

describe('a badge says the same in words', () => {
  it.each([
    [scored('1', 72, 41), 'Novelty 72%, AI Score 41, scores of this paper; matched by its identifier'],
    [
      listed('1'),
      'Profile, Novelty 45%, AI Score 41, figures of the profile of Xian Chen, which lists this paper; by Xian Chen, whom you saved; matched by its title',
    ],
    [perhaps('1'), 'no score; perhaps by Xian Chen, whom you saved: only the name fits'],
    [
      { ...scored('1', 72), match: 'prefix' as const },
      'Novelty 72%, scores of this paper; matched by the beginning of its title',
    ],
  ])('%#', (answer, words) => {
    expect(badgeOf(answer).getAttribute('aria-label')).toBe(words)
  })

  it('with the right name of several', () => {
    expect(badgeOf(perhaps('1', 1), [xian, jose]).getAttribute('aria-label')).toContain('José van der Berg')
  })

  it('and can be reached and pressed with the keyboard', () => {
    const badge = badgeOf(scored('1', 1))
    expect(badge.tabIndex).toBe(0)
    expect(badge.getAttribute('role')).toBe('button')
  })
})

describe('a badge is readable', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../lib/page/badge.css'), 'utf8')
  // The palettes as the style sheet has them: each kind of segment with its own ground and ink, light and dark.
  const palettes = [...css.matchAll(/--g: (#\w+);\s+--e: #\w+;\s+--i: (#\w+)/g)]

  it('with a contrast of 7:1 at least on a light and on a dark page', () => {
    expect(palettes).toHaveLength(6)
    for (const [, ground, ink] of palettes) expect(contrast(ground!, ink!)).toBeGreaterThanOrEqual(7)
  })

  it('in every part it draws', () => {
    const names = [listed('1'), { ...scored('1', 72, 41), match: 'prefix' as const }]
      .flatMap((answer) => Array.from(badgeOf(answer).shadowRoot!.children))
      .flatMap((element) => element.getAttribute('part')!.split(' '))
    for (const name of new Set(names)) expect(css).toMatch(new RegExp(`::part\\(([a-z0-9]+ )*${name}( [a-z0-9]+)*\\)`))
  })
})

it('answers that lack their researcher are still shown', () => {
  const answer = answering([listed('1', 3)], [])
  expect(() => badgeOf(answer.rows[0]!, answer.researchers)).not.toThrow()
  expect(badgeOf({ ...scored('1', 5), evidence: [{ kind: 'profile', novelty: 5, source: table }] }).ariaLabel).not.toBe(
    '',
  )
})

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const long = hex.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('the guess of a badge’s width', () => {
  // As Chromium draws them, in CSS pixels; a guess below that would let a badge begin a line of its own.
  it.each([
    ['Novelty 82%', 91],
    ['新颖度 82%', 91],
    ['AI 评分 77', 82],
  ])('is generous: %s', (text, width) => {
    const badge = createBadge()
    const part = document.createElement('b')
    part.textContent = text
    badge.shadowRoot.replaceChildren(part)
    expect(guessWidth(badge) - 12).toBeGreaterThanOrEqual(width)
    expect(guessWidth(badge)).toBeLessThan(1.3 * width)
  })
})
