// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RowAnswer } from '../../../lib/model/lookup'
import { sourceKinds } from '../../../lib/model/provenance'
import { createBadge, writeBadge } from '../../../lib/page/badge'
import { controlCard } from '../../../lib/page/cardControl'
import type { CardControl } from '../../../lib/page/cardControl'
import { cardContent } from '../../../lib/page/cardContent'
import { sourceName } from '../../../lib/page/sources'
import { jose, listed, perhaps, profilePage, scored, xian } from './answers'
import './browserParts'

vi.mock('#i18n', () => import('./english'))

const researchers = [xian, jose]
const title = document.createElement('h3')

/** What a card says, a line for every heading, paragraph, number and person. */
function said(answer: RowAnswer): string[] {
  const card = document.createElement('div')
  card.append(...cardContent({ answer, researchers, title }))
  return [...card.querySelectorAll('h2, section > p, dt, dd, li')].map((part) =>
    [...part.childNodes]
      .map((node) => node.textContent)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}

describe('a card says', () => {
  it('of every number its evidence, meaning, source and date, the strongest first', () => {
    const answer: RowAnswer = {
      ...listed('1'),
      evidence: [...scored('1', 71.5, 21).evidence, ...listed('1').evidence],
      authors: [...listed('1').authors, ...perhaps('1', 1).authors],
    }
    expect(said(answer)).toEqual([
      'Scores of this paper',
      'Novelty',
      '71.5% how new the source judges it to be',
      'AI Score',
      "21 the source's overall ranking, up to 100; it does not detect machine-written text",
      'Source: Score table · scores.csv · read Nov 3, 2026',
      'Profile of Xian Chen',
      'The profile lists this paper. These are figures of the profile, not of the paper.',
      'Novelty',
      '45% mean of the papers the profile lists',
      'AI Score',
      "41 the source's ranking of the author, up to 100",
      'Source: Profile page · www.scholarfeed.org/author/1 · read Oct 5, 2026',
      'Researchers you saved',
      'Xian Chen Author: their saved profile lists this paper',
      'José van der Berg Possible author: only the name fits; it may be someone else',
    ])
  })

  it('that nothing is known where only a name fits', () => {
    expect(said(perhaps('1'))[0]).toBe('Your library has no score of this paper.')
  })

  it('what the AI Score is not, also where only a profile has one', () => {
    expect(said(listed('1')).join()).toContain('does not detect machine-written text')
  })

  it('no number that is not known', () => {
    expect(said(scored('1', 5)).join()).not.toContain('AI Score')
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'nonsense'])('nothing as a link that is none: %s', (url) => {
    const evidence: RowAnswer['evidence'] = [{ kind: 'paper', novelty: 1, source: { ...profilePage, url } }]
    const card = document.createElement('div')
    card.append(...cardContent({ answer: { ...scored('1'), evidence }, researchers, title }))
    expect(card.querySelector('a')).toBeNull()
  })

  it('the name of every kind of source', () => {
    expect(sourceKinds.map(sourceName)).not.toContain('')
  })
})

describe('the card of a page', () => {
  let stop: AbortController
  let control: CardControl
  let first: HTMLElement
  let second: HTMLElement
  const known = new Map<Element, RowAnswer>()

  const card = () => document.querySelector('gloss-card')
  const openAt = () => document.querySelector('[aria-expanded=true]')
  const text = () => card()?.shadowRoot?.textContent ?? ''
  const key = (name: string, target: Element, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...init })
    target.dispatchEvent(event)
    return event
  }
  const pointer = (type: string, target: Element, pointerType = 'mouse') =>
    target.dispatchEvent(Object.assign(new MouseEvent(type, { bubbles: true, composed: true }), { pointerType }))

  function row(answer: RowAnswer): HTMLElement {
    const badge = createBadge()
    writeBadge(badge, answer, researchers)
    known.set(badge, answer)
    const heading = document.createElement('h3')
    heading.append('A title', badge)
    document.body.append(heading)
    return badge
  }

  beforeEach(() => {
    vi.useFakeTimers()
    stop = new AbortController()
    document.body.replaceChildren()
    first = row(scored('1', 10))
    second = row(listed('2'))
    const about = (badge: Element) => {
      const answer = known.get(badge)
      return answer && { answer, researchers, title: badge.parentElement! }
    }
    control = controlCard(about, () => false, stop.signal)
  })

  afterEach(() => {
    stop.abort()
    vi.useRealTimers()
  })

  it('opens where the pointer rests, not where it passes', () => {
    pointer('pointerover', first)
    expect(card()).toBeNull()
    pointer('pointerout', first)
    vi.runAllTimers()
    expect(card()).toBeNull()
    pointer('pointerover', first)
    vi.runAllTimers()
    expect(openAt()).toBe(first)
    expect(text()).toContain('Matched by its identifier, 1')
  })

  it('stays while the pointer moves into it, and closes after it left', () => {
    pointer('pointerover', first)
    vi.runAllTimers()
    pointer('pointerout', first)
    pointer('pointerover', card()!)
    vi.runAllTimers()
    expect(openAt()).toBe(first)
    pointer('pointerout', card()!)
    vi.runAllTimers()
    expect(card()).toBeNull()
    expect(openAt()).toBeNull()
  })

  it('is one: it moves to another badge', () => {
    pointer('pointerover', first)
    vi.runAllTimers()
    pointer('pointerout', first)
    pointer('pointerover', second)
    vi.runAllTimers()
    expect(openAt()).toBe(second)
    expect(document.querySelectorAll('gloss-card')).toHaveLength(1)
  })

  it('opens with the keyboard on its badge, and closes when that goes on', () => {
    vi.spyOn(Element.prototype, 'matches').mockReturnValue(true)
    first.focus()
    expect(openAt()).toBe(first)
    second.focus()
    expect(openAt()).toBe(second)
    second.blur()
    expect(card()).toBeNull()
  })

  it.each(['Enter', ' ', 'ArrowDown'])('takes the keyboard by %j and gives it back by Escape', (name) => {
    first.focus()
    key(name, first)
    expect(document.activeElement).toBe(card())
    const escape = key('Escape', card()!)
    expect(escape.defaultPrevented).toBe(true)
    expect(card()).toBeNull()
    expect(document.activeElement).toBe(first)
  })

  it('goes back to its badge after its last link', () => {
    second.focus()
    key('Enter', second)
    const stops = card()!.shadowRoot!.querySelectorAll<HTMLElement>('button, a[href]')
    expect(stops).toHaveLength(2)
    stops[1]!.focus()
    key('Tab', card()!)
    expect(document.activeElement).toBe(second)
    expect(card()).toBeNull()
  })

  it('closes by Escape when only the pointer opened it', () => {
    pointer('pointerover', first)
    vi.runAllTimers()
    key('Escape', document.body)
    expect(card()).toBeNull()
    expect(document.activeElement).toBe(document.body)
  })

  it('leaves Escape to the page while it is closed', () => {
    expect(key('Escape', document.body).defaultPrevented).toBe(false)
  })

  it('opens and closes by tap, and does not press what lies under the badge', () => {
    const pressed = vi.fn()
    document.body.addEventListener('click', pressed, { signal: stop.signal })
    pointer('pointerover', first, 'touch')
    first.click()
    expect(openAt()).toBe(first)
    pointer('pointerout', first)
    vi.runAllTimers()
    expect(openAt()).toBe(first)
    first.click()
    expect(card()).toBeNull()
    expect(pressed).not.toHaveBeenCalled()
  })

  it('closes by a press elsewhere, and by its own button', () => {
    first.click()
    pointer('pointerdown', document.body)
    expect(card()).toBeNull()
    first.click()
    card()!.shadowRoot!.querySelector('button')!.click()
    expect(card()).toBeNull()
  })

  it('says what now holds when the library changed, and goes with its badge', () => {
    first.click()
    known.set(first, scored('1', 99))
    control.update()
    expect(text()).toContain('99%')
    first.remove()
    control.update()
    expect(card()).toBeNull()
  })

  it('ends with its signal', () => {
    first.click()
    stop.abort()
    expect(card()).toBeNull()
    first.click()
    expect(card()).toBeNull()
  })

  it('is a dialog with a name', () => {
    first.click()
    expect(card()?.getAttribute('role')).toBe('dialog')
    expect(card()?.getAttribute('aria-label')).toBe('What your library knows of this paper')
    expect(first.getAttribute('aria-controls')).toBe(card()?.id)
  })
})
