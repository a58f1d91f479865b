// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sendMessage } from '../../../lib/messages'
import type { SaveOutcome } from '../../../lib/model/saveOutcome'
import type { ResearcherId } from '../../../lib/model/researcher'
import { offerSaving } from '../../../lib/page/save'
import { visibleText } from '../../../lib/page/visibleText'
import type { SightingOnPage } from '../../../lib/model/sighting'
import './browserParts'
import { viewOf } from './listing'

vi.mock('#i18n', () => import('./english'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn() }))

const sent = vi.mocked(sendMessage)
const identities: SightingOnPage['identities'] = [{ kind: 'scholar-feed', value: '7' }]
const saved: SaveOutcome = {
  ok: true,
  researcher: 'r1' as ResearcherId,
  name: 'Xian Chen',
  added: true,
  papers: 3,
  skipped: [],
}

/** What the background answers, by message. */
let answers: Partial<Record<string, unknown>>
let papers: SightingOnPage['papers']

function offer() {
  const people = (): SightingOnPage[] => {
    const element = document.querySelector('h1')
    return element ? [{ name: element.firstChild?.textContent ?? '', identities, subject: true, element, papers }] : []
  }
  return offerSaving(viewOf({ people }))
}

const host = () => document.querySelector<HTMLElement>('gloss-save')
const button = () => host()!.shadowRoot!.querySelector('button')!
const says = () => `${button().textContent} | ${host()!.shadowRoot!.querySelector('p')!.textContent}`

function page(name: string, text = '3papers'): void {
  const heading = document.createElement('h1')
  heading.textContent = name
  const rest = document.createElement('main')
  rest.textContent = text
  document.body.replaceChildren(heading, rest)
}

beforeEach(() => {
  papers = undefined
  answers = { isSaved: {}, saveProfile: saved, saveSighting: saved }
  sent.mockReset()
  sent.mockImplementation((async (type: string) => {
    const answer = answers[type]
    if (answer instanceof Error) throw answer
    return answer
  }) as unknown as typeof sendMessage)
})

describe('the button by a name', () => {
  it('comes once the profile stands on the page, one however often that changes', () => {
    document.body.replaceChildren()
    const saving = offer()
    saving.update()
    expect(host()).toBeNull()
    page('Xian Chen', 'Loading')
    saving.update()
    expect(host()).toBeNull()
    page('Xian Chen')
    saving.update()
    saving.update()
    expect(document.querySelectorAll('gloss-save')).toHaveLength(1)
    expect(host()!.parentElement?.localName).toBe('h1')
    expect(says()).toBe('Save researcher | ')
  })

  it('says what is saved already, and offers to update it', async () => {
    page('Xian Chen')
    answers.isSaved = { researcher: 'r1', readAt: '2026-11-03T12:00:00.000Z' }
    offer().update()
    await vi.waitFor(() => expect(says()).toBe('Update | Saved, read Nov 3, 2026'))
    expect(sent).toHaveBeenCalledWith('isSaved', { identities })
  })

  it('is renewed when the page becomes another person’s, and put back when the page threw it out', () => {
    page('Xian Chen')
    const saving = offer()
    saving.update()
    const first = host()
    first!.remove()
    saving.update()
    expect(host()).toBe(first)
    page('Somebody Else')
    saving.update()
    expect(host()).not.toBe(first)
    expect(document.querySelectorAll('gloss-save')).toHaveLength(1)
    document.body.replaceChildren()
    saving.update()
    expect(host()).toBeNull()
  })

  it('goes when told to', () => {
    page('Xian Chen')
    const saving = offer()
    saving.update()
    saving.clear()
    expect(host()).toBeNull()
  })
})

describe('pressing it', () => {
  it('saves the visible text of a page whose papers cannot be read one by one', async () => {
    page('Xian Chen')
    vi.spyOn(HTMLElement.prototype, 'innerText', 'get').mockReturnValue('Xian Chen\n3papers')
    offer().update()
    button().click()
    expect(says()).toContain('Saving …')
    await vi.waitFor(() => expect(says()).toBe('Update | Saved with 3 papers'))
    expect(sent).toHaveBeenLastCalledWith('saveProfile', { url: location.href, text: 'Xian Chen\n3papers' })
  })

  it('saves what a profile lists, without elements, as it is at that moment', async () => {
    page('Xian Chen')
    papers = []
    offer().update()
    papers = [{ title: 'One', truncated: false, authors: [], authorsComplete: true }]
    button().click()
    await vi.waitFor(() => expect(host()!.dataset.state).toBe('saved'))
    const sighting = { name: 'Xian Chen', identities, subject: true, papers }
    expect(sent).toHaveBeenLastCalledWith('saveSighting', { url: location.href, sighting })
  })

  it.each<[SaveOutcome | Error, string]>([
    [{ ok: false, problem: 'notAProfile' }, 'Not saved: this page does not show a profile that Gloss can read'],
    [{ ok: false, problem: 'titleAndAuthorsUnclear', line: 12 }, 'Not saved: the profile could not be read (line 12)'],
    [{ ok: false, problem: 'storage' }, 'Not saved: the browser could not store it'],
    [new Error('Extension context invalidated.'), 'Not saved: Gloss was updated or switched off. Reload this page.'],
  ])('says why it did not work: %j', async (outcome, reason) => {
    page('Xian Chen')
    answers.saveProfile = outcome
    offer().update()
    button().click()
    await vi.waitFor(() => expect(says()).toBe(`Save researcher | ${reason}`))
    answers.saveProfile = saved
    button().click()
    await vi.waitFor(() => expect(host()!.dataset.state).toBe('saved'))
  })

  it('says how much was left out', async () => {
    page('Xian Chen')
    answers.saveProfile = { ...saved, papers: 1, skipped: [{ reason: 'badDate' }, { reason: 'badDate' }] }
    offer().update()
    button().click()
    await vi.waitFor(() => expect(says()).toBe('Update | Saved with 1 paper · 2 entries left out'))
  })

  it('twice saves once', async () => {
    page('Xian Chen')
    offer().update()
    button().click()
    button().click()
    await vi.waitFor(() => expect(host()!.dataset.state).toBe('saved'))
    expect(sent.mock.calls.filter(([type]) => type === 'saveProfile')).toHaveLength(1)
  })
})

it('a person removed from the library is offered again', async () => {
  page('Xian Chen')
  answers.isSaved = { researcher: 'r1' }
  const saving = offer()
  saving.update()
  await vi.waitFor(() => expect(says()).toBe('Update | Saved'))
  answers.isSaved = {}
  saving.update(true)
  await vi.waitFor(() => expect(says()).toBe('Save researcher | '))
})

it('the visible text is read without our own button', () => {
  page('Xian Chen')
  const own = document.createElement('gloss-save')
  let shown = ''
  vi.spyOn(HTMLElement.prototype, 'innerText', 'get').mockImplementation(() => (shown = own.style.display))
  visibleText(own)
  expect(shown).toBe('none')
  expect(own.style.display).toBe('')
})
