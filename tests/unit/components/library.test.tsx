// @vitest-environment jsdom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Library } from '../../../components/library/Library'
import { exportFormats } from '../../../components/shared/exportFile'
import {
  listPapers,
  listReadings,
  listResearchers,
  readSettings,
  recordReading,
  removeResearchers,
  updateResearcher,
} from '../../../lib/store'
import { capture, paper, person, score } from '../store/make'
import { button, draw, faults, save, says, seen, type } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: () => Promise.resolve() }))
vi.mock('../../../components/library/papers/shelf/startShelf', () => import('../papers/inProcess'))

const sites = [
  { name: 'arxiv-list', group: 'arxiv' },
  { name: 'scholar-results', group: 'scholar' },
]

const PROFILE = `Ada Lovelace

CL
h-index13
3papers
21citations
Novelty45%
AI Score41

1 Papers

IRFeb 20, 2025
Engines and Looms: A Study

Charles Babbage, Luigi Menabrea, Mary Somerville et al.

We study engines.
`

function open(hash: string): void {
  location.hash = hash
  draw(<Library sites={sites} />)
}

beforeEach(() => {
  location.hash = ''
  onTestFinished(async () => {
    await removeResearchers((await listResearchers()).map(({ id }) => id))
  })
})

async function paste(text: string): Promise<void> {
  type(await seen<HTMLTextAreaElement>('[data-testid=import-text]'), text)
  ;(await seen('[data-testid=import-text-read]:not([disabled])')).click()
}

describe('importing', () => {
  it('shows what will change, writes it on confirmation, and takes it back', async () => {
    open('#import')
    await paste(PROFILE)
    const preview = await seen('[data-testid=import-preview]')
    expect(preview.querySelector('[data-count=added]')?.textContent).toContain('1 researcher and 1 paper')
    expect(await listResearchers()).toEqual([])
    ;(await seen('[data-testid=import-confirm]')).click()
    const report = await seen('[data-testid=import-report]')
    expect(report.textContent).toMatch(/Added 1 researcher and 1 paper\. Updated nothing\. .*Skipped nothing\..*Undo/)
    expect((await listResearchers()).map(({ name }) => name)).toEqual(['Ada Lovelace'])
    expect(await faults()).toEqual([])
    ;(await seen('[data-testid=import-undo]')).click()
    await says('Undone')
    expect(await listResearchers()).toEqual([])
  })

  it('shows field by field what would be updated', async () => {
    open('#import')
    await paste(PROFILE)
    ;(await seen('[data-testid=import-confirm]')).click()
    await seen('[data-testid=import-report]')
    await paste(PROFILE.replace('h-index13', 'h-index14'))
    const preview = await seen('[data-testid=import-preview]')
    const field = [...preview.querySelectorAll('dt')].find(({ textContent }) => textContent === 'h-index')
    expect(field?.nextElementSibling?.querySelector('del')?.textContent).toBe('13')
    expect(field?.nextElementSibling?.querySelector('ins')?.textContent).toBe('14')
  })

  it('says why nothing of an input can be used, and writes nothing', async () => {
    open('#import')
    await paste('{"format":"gloss-library","version":99,"researchers":[]}')
    const problem = await seen('[data-testid=import-error]')
    expect(problem.textContent).toMatch(/nothing was changed.*newer Gloss.*99/)
    expect(await listResearchers()).toEqual([])
    expect(document.querySelector('[data-testid=import-preview]')).toBeNull()
  })

  it('names line and reason of what it leaves out', async () => {
    open('#import')
    await paste('arxiv_id,novelty\n2605.29280,45\n2605.29281,much\n')
    const preview = await seen('[data-testid=import-preview]')
    expect(preview.textContent).toMatch(/Line 3: .*much/)
    expect(await listPapers()).toEqual([])
  })

  it('takes whatever is dropped, folders with all that is in them', async () => {
    open('#import')
    await seen('[data-testid=import-file]')
    const fileOf = (path: string, text: string) => ({
      isFile: true,
      isDirectory: false,
      fullPath: path,
      name: path,
      file: (take: (file: File) => void) => take(new File([text], path)),
    })
    const folderOf = (path: string, children: { name: string }[]) => {
      // As browsers do: some at a time, until nothing comes.
      const parts = [children.slice(0, 1), children.slice(1), []]
      const readEntries = (take: (some: object[]) => void) => setTimeout(() => take(parts.shift() ?? []))
      return { isFile: false, isDirectory: true, fullPath: path, name: path, createReader: () => ({ readEntries }) }
    }
    const gone = { ...fileOf('/old/gone.csv', ''), file: (_take: unknown, fail: () => void) => fail() }
    const deep = folderOf('/old/deep', [fileOf('/old/deep/t.csv', 'arxiv_id,novelty\n2605.29280,45\n')])
    const items = [folderOf('/old', [fileOf('/old/ada.txt', PROFILE), deep, gone])].map((entry) => ({
      kind: 'file',
      webkitGetAsEntry: () => entry,
    }))
    const send = (kind: 'dragover' | 'drop') => {
      const event = Object.assign(new Event(kind, { bubbles: true, cancelable: true }), {
        dataTransfer: { types: ['Files'], items, files: [] },
      })
      document.body.dispatchEvent(event)
      return event.defaultPrevented
    }
    await vi.waitFor(() => expect(send('dragover')).toBe(true))
    expect(send('drop')).toBe(true)
    const preview = await seen('[data-testid=import-preview]')
    expect(preview.textContent).toMatch(
      /What importing old will do.*1 researcher and 2 papers.*gone\.csv: The browser could not/,
    )
  })

  it('can be called off', async () => {
    open('#import')
    await paste(PROFILE)
    ;(await seen('[data-testid=import-cancel]')).click()
    await vi.waitFor(() => expect(document.querySelector('[data-testid=import-preview]')).toBeNull())
    expect(await listResearchers()).toEqual([])
  })

  it('offers every format to take away', async () => {
    open('#import')
    await seen('[data-testid=export-json]')
    for (const name of Object.keys(exportFormats)) expect(await seen(`[data-testid=export-${name}]`)).toBeTruthy()
  })
})

describe('exporting', () => {
  const bytes = (blob: Blob) => blob.text()
  const timeless = (text: string) => text.replace(/"exportedAt": "[^"]*"/, '')

  const ways = {
    all: { hash: '#import', open: undefined, button: '' },
    'those who are shown': { hash: '#researchers?q=Ada', open: '[data-testid=export-menu]', button: 'menu-' },
    'those who are marked': {
      hash: '#researchers',
      open: '.selection-bar [data-testid=export-menu]',
      button: 'menu-',
    },
  }

  it.each(Object.keys(ways) as (keyof typeof ways)[])('saves and copies %s, in every format', async (who) => {
    const way = ways[who]
    const paperOf = (title: string) => ({ papers: [paper(title)] })
    await save(
      capture({
        researchers: [person('Ada', paperOf('Engines and Looms')), person('Bo', paperOf('Clocks and Towers'))],
      }),
    )
    const saved: Blob[] = []
    const copied: Blob[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}` }))
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly parts: Record<string, Promise<Blob>>) {}
      },
    )
    const write = async ([item]: { parts: Record<string, Promise<Blob>> }[]) =>
      void copied.push(await item!.parts['text/plain']!)
    Object.assign(navigator, { clipboard: { write } })
    open(way.hash)
    if (who === 'those who are marked') (await seen('input[aria-label*="Ada"]')).click()
    if (way.open) (await seen(way.open)).click()
    await seen(`[data-testid=${way.button}export-json]`)
    expect(await faults()).toEqual([])
    for (const name of Object.keys(exportFormats)) {
      const count = copied.length
      ;(await seen(`[data-testid=${way.button}export-${name}]`)).click()
      ;(await seen(`[data-testid=${way.button}copy-${name}]`)).click()
      // The first of them loads the writers, which can take a busy machine a while.
      await vi.waitFor(() => expect([saved.length, copied.length]).toEqual([count + 1, count + 1]), { timeout: 20_000 })
      const text = await bytes(saved.at(-1)!)
      expect(text).toContain(name === 'csv' ? 'Ada' : 'Engines and Looms')
      if (who === 'all') expect(text).toContain(name === 'csv' ? 'Bo' : 'Clocks and Towers')
      else expect(text).not.toMatch(/Bo|Clocks/)
      expect(timeless(await bytes(copied.at(-1)!))).toBe(timeless(text))
    }
    await says('on the clipboard')
    if (!way.open) return
    document.dispatchEvent(new Event('pointerdown'))
    await vi.waitFor(() => expect(document.querySelector('[data-testid=menu-export-csv]')).toBeNull())
  })
})

describe("a researcher's page", () => {
  const ada = person('Ada Lovelace', {
    field: 'CL',
    hIndex: 13,
    novelty: 45,
    aiScore: 41,
    papers: [
      paper('Second by Date', { authorsComplete: false, date: '2025-02-20', category: 'IR', abstract: 'We study.' }),
      paper('First by Date', { arxivId: '2605.29280', scores: [score(70, 60, '2026-05-01', 'my table')] }),
    ],
  })

  async function openAda(): Promise<void> {
    await save(capture({ researchers: [ada] }))
    const [saved] = await listResearchers()
    open(`#researcher/${saved?.id}`)
    await seen('[data-testid=numbers]')
  }

  it('gives every number its source and date, and none to what is unknown', async () => {
    await openAda()
    const tile = (by: string) => document.querySelector(`.tile-${by}`)?.textContent
    expect(tile('novelty')).toBe('Novelty45%Profile text · 30 May 2026')
    expect(tile('aiScore')).toBe('AI Score41Profile text · 30 May 2026')
    expect(tile('citations')).toBe('Citationsunknown')
    expect(document.body.textContent).toMatch(/does not detect machine-written text/)
  })

  it('lists the papers in the profile’s order, as complete as their sources', async () => {
    await openAda()
    expect([...document.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Second by Date',
      'First by Date',
    ])
    const [first, second] = document.querySelectorAll('article.paper')
    expect(first?.textContent).toMatch(/IR20 Feb 2025.*Ada Lovelace, Charles Babbage … et al\./)
    expect(second?.textContent).not.toContain('et al.')
    expect(second?.textContent).toMatch(/70%.*60.*my table · 1 May 2026/)
    expect(second?.querySelector('a')?.href).toBe('https://arxiv.org/abs/2605.29280')
    expect(await faults()).toEqual([])
  })

  it('keeps tags and a note as they are written', async () => {
    await openAda()
    const tag = await seen<HTMLInputElement>('.tag-editor input')
    type(tag, 'engines, to read')
    tag.form?.requestSubmit()
    await button('Remove the tag to read')
    const note = await seen<HTMLTextAreaElement>('.note-editor textarea')
    type(note, 'Ask about the looms.')
    note.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    await vi.waitFor(async () => {
      const [saved] = await listResearchers()
      expect(saved).toMatchObject({ tags: ['engines', 'to read'], note: 'Ask about the looms.' })
    })
  })

  it('gives a tag that was taken away back', async () => {
    await openAda()
    const [saved] = await listResearchers()
    await updateResearcher(saved!.id, { tags: ['engines', 'to read'] })
    ;(await button('Remove the tag engines')).click()
    await says('The tag engines is removed')
    ;(await seen('[data-testid=undo]')).click()
    await says('The tag engines is back')
    expect((await listResearchers())[0]!.tags.sort()).toEqual(['engines', 'to read'])
  })

  it('gives a note that was emptied back', async () => {
    await openAda()
    const [saved] = await listResearchers()
    const note = await seen<HTMLTextAreaElement>('.note-editor textarea')
    await updateResearcher(saved!.id, { note: 'Ask about the looms.' })
    await vi.waitFor(() => expect(note.value).toBe('Ask about the looms.'))
    note.focus()
    type(note, '')
    note.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    await says('The note is emptied')
    ;(await seen('[data-testid=undo]')).click()
    await says('The note is back')
    expect((await listResearchers())[0]!.note).toBe('Ask about the looms.')
  })

  it('says so when nobody of that address is saved', async () => {
    open('#researcher/nobody')
    await says('Nobody here')
  })
})

describe('the other pages', () => {
  it('researchers: sort by a heading, and the address says so', async () => {
    await save(capture({ researchers: [person('Ada', { hIndex: 3 }), person('Bo', { hIndex: 30 }), person('Cem')] }))
    open('#researchers')
    const names = () => [...document.querySelectorAll('tbody th a')].map(({ textContent }) => textContent)
    ;(await vi.waitFor(() => button('h-index'))).click()
    await vi.waitFor(() => expect(names()).toEqual(['Bo', 'Ada', 'Cem']))
    expect(location.hash).toBe('#researchers?sort=-hIndex')
    ;(await button('h-index↓')).click()
    await vi.waitFor(() => expect(names()).toEqual(['Ada', 'Bo', 'Cem']))
    expect(document.querySelector('[aria-sort=ascending]')?.textContent).toContain('h-index')
    expect(await faults()).toEqual([])
  })

  it('papers: say whose profile lists them', async () => {
    await save(capture({ researchers: [person('Ada', { papers: [paper('Engines and Looms')] })] }))
    open('#papers?q=looms')
    await says(/Engines and Looms.*Listed by Ada/)
    expect(await faults()).toEqual([])
  })

  it('papers: what is searched is listed, and then drawn', async () => {
    const scored = (title: string) => paper(title, { scores: [score(50, 60, '2026-01-01')] })
    await save(capture({ papers: [scored('On Weaving'), scored('On Spinning')] }))
    open('#papers?q=weaving')
    await says(/1 of \d+ papers.*On Weaving/)
    await seen('[data-testid=scatter][data-points="1"]')
    type(await seen<HTMLInputElement>('input[type=search]'), 'spinning')
    await says(/1 of \d+ papers.*On Spinning/)
    expect(document.querySelector('[data-found="spinning"]')).not.toBeNull()
    await seen('[data-testid=scatter][data-points="1"]')
    await save(capture({ papers: [{ ...scored('On Spinning'), venue: 'Letters on Looms' }] }))
    await says(/Letters on Looms/)
    type(await seen<HTMLInputElement>('input[type=search]'), 'spinning nothing')
    await seen('[data-testid=scatter][data-points="0"]')
    expect(await faults()).toEqual([])
  })

  it('health: the last reading of each site, trouble said', async () => {
    const at = '2026-11-23T09:00:00.000Z'
    const found = { read: 0, failed: 3, scored: 0, confirmed: 0, possible: 0 }
    await recordReading({
      site: 'arxiv-list',
      url: 'https://arxiv.org/list/cs/new',
      state: 'unrecognised',
      at,
      ...found,
    })
    expect(await listReadings()).toHaveLength(1)
    open('#health')
    await says(/arXiv · list.*Layout not recognised.*3.*Google Scholar · results.*Not visited yet/)
    expect(await faults()).toEqual([])
  })

  it('settings: switch a group of sites, choose a theme', async () => {
    open('#settings')
    ;(await seen<HTMLInputElement>('[data-testid=site-scholar]')).click()
    ;(await seen<HTMLInputElement>('input[value=dark]')).click()
    await vi.waitFor(async () =>
      expect(await readSettings()).toMatchObject({ theme: 'dark', sites: { scholar: false } }),
    )
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(await faults()).toEqual([])
  })

  it('about: what the AI Score is not, what leaves the machine, the version', async () => {
    open('#about')
    await says(/does not detect text written by a machine.*no network request.*Gloss 1\.2\.3/)
    expect(await faults()).toEqual([])
  })
})
