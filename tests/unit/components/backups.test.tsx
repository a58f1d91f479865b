// @vitest-environment jsdom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Library } from '../../../components/library/Library'
import {
  applyImport,
  forgetLibrary,
  listResearchers,
  listSnapshots,
  noteBackupState,
  planImport,
  readSettings,
  removeResearchers,
  writeSettings,
} from '../../../lib/store'
import { capture, paper, person } from '../store/make'
import { browser } from './browserParts'
import { button, draw, faults, says, seen, type } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: () => Promise.resolve() }))

const saved: { name: string; text: string }[] = []
vi.mock('../../../components/shared/saveFile', async (original) => ({
  ...(await original<object>()),
  saveFile: async (name: string, content: string | Blob) => {
    saved.push({ name, text: typeof content === 'string' ? content : await content.text() })
  },
}))

function open(hash: string): void {
  location.hash = hash
  draw(<Library sites={[]} />)
}

async function saveSome(): Promise<void> {
  const people = [person('Ada Lovelace', { papers: [paper('Looms')] }), person('Grace Hopper')]
  await applyImport(await planImport(capture({ researchers: people }), 'people'))
}

beforeEach(() => {
  saved.length = 0
  onTestFinished(async () => {
    await forgetLibrary()
  })
})

describe('backups', () => {
  it('are taken on request, previewed, restored with one click and taken back', async () => {
    await saveSome()
    open('#import')
    await says('There is none yet')
    ;(await seen('[data-testid=backup-take]')).click()
    await says('Taken by you')
    await removeResearchers((await listResearchers()).map(({ id }) => id))
    ;(
      await vi.waitFor(async () => {
        expect(await listSnapshots()).toHaveLength(1)
        return seen('[data-testid=restore]')
      })
    ).click()
    const preview = await seen('[data-testid=restore-preview]')
    expect(preview.querySelector('[data-count=back]')?.textContent).toContain('2 researchers and 1 paper')
    expect(preview.textContent).toContain('Ada Lovelace')
    expect(await faults()).toEqual([])
    ;(await seen('[data-testid=restore-confirm]')).click()
    expect((await seen('[data-testid=restore-report]')).textContent).toContain('Added 2 researchers and 1 paper')
    expect((await listResearchers()).map(({ name }) => name)).toEqual(['Ada Lovelace', 'Grace Hopper'])
    ;(await seen('[data-testid=restore-undo]')).click()
    await vi.waitFor(async () => expect(await listResearchers()).toEqual([]))
  })

  it('can be saved as a file and removed', async () => {
    await saveSome()
    open('#import')
    ;(await seen('[data-testid=backup-take]')).click()
    await seen('[data-testid=snapshot]')
    ;(await seen('[data-testid=snapshot] [aria-label^="Save the snapshot"]')).click()
    await vi.waitFor(() => expect(saved).toHaveLength(1))
    expect(JSON.parse(saved[0]!.text)).toMatchObject({ format: 'gloss-library', researchers: [{}, {}] })
    ;(await seen('[data-testid=snapshot] [aria-label^="Remove the snapshot"]')).click()
    await says('There is none yet')
    ;(await seen('[data-testid=undo]')).click()
    await says(/The snapshot of .* is back/)
    expect(await listSnapshots()).toHaveLength(1)
  })
})

describe('backup files', () => {
  it('are asked for when switched on, and the permission goes back when they are switched off', async () => {
    await saveSome()
    const asked = vi.spyOn(browser.permissions, 'request').mockResolvedValueOnce(false as never)
    const given = vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never)
    const back = vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true as never)
    open('#settings')
    ;(await seen('[data-testid=backups-files]')).click()
    await says('Without the permission no files are saved')
    expect((await readSettings()).backups.fileEveryDays).toBe(0)
    asked.mockResolvedValueOnce(true as never)
    ;(await seen('[data-testid=backups-files]')).click()
    await says('The first file is in your downloads folder')
    expect(browser.downloaded).toEqual([expect.stringMatching(/^Gloss\/gloss-library-\d{4}-\d\d-\d\d\.json$/)])
    expect((await readSettings()).backups.fileEveryDays).toBe(7)
    expect(await faults()).toEqual([])
    ;(await seen('[data-testid=backups-files]')).click()
    await says('the permission is given back')
    expect(back).toHaveBeenCalledWith({ permissions: ['downloads'] })
    expect((await readSettings()).backups.fileEveryDays).toBe(0)
    expect(given).toHaveBeenCalled()
  })

  it('come back as often as they were, once they are allowed again', async () => {
    await writeSettings({ backups: { fileEveryDays: 30 } })
    vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true as never)
    const asked = vi.spyOn(browser.permissions, 'request').mockResolvedValueOnce(false as never)
    open('#settings')
    ;(await seen('[data-testid=backups-files]')).click()
    await says('the permission is given back')
    ;(await button('Undo')).click()
    await says('Without the permission no files are saved')
    expect((await readSettings()).backups.fileEveryDays).toBe(0)
    // Browsers ask only in the very moment of a click.
    asked.mockResolvedValueOnce(true as never)
    const undo = await button('Undo')
    asked.mockClear()
    undo.click()
    expect(asked).toHaveBeenCalledOnce()
    await says('As it was: Also save the library as a file')
    expect((await readSettings()).backups.fileEveryDays).toBe(30)
  })
})

describe('health', () => {
  it('says how the storage and the backups are, and gives the raw data', async () => {
    await saveSome()
    const at = '2026-11-23T09:00:00.000Z'
    await noteBackupState({
      snapshotProblem: { at, text: 'storageFull' },
      fileProblem: { at, text: 'NoPermissionError: gone' },
    })
    open('#health')
    await says(/Storage used.*Your library is kept.*Last snapshot/)
    await says(/The snapshot of .* did not come about\. The browser has no room left/)
    await says(/The backup file of .* could not be saved\. The permission to save files was taken back/)
    expect(await faults()).toEqual([])
    ;(await seen('[data-testid=raw-export]')).click()
    await vi.waitFor(() => expect(saved).toHaveLength(1))
    expect(JSON.parse(saved[0]!.text)).toMatchObject({ format: 'gloss-raw', researchers: [{}, {}] })
  })
})

describe('forgetting everything', () => {
  it('asks in writing, offers an export, and shows that nothing is left', async () => {
    await saveSome()
    localStorage.setItem('gloss.theme', 'dark')
    await fakeBrowser.alarms.create('backups', { periodInMinutes: 60 })
    vi.spyOn(browser.permissions, 'getAll').mockResolvedValueOnce({ permissions: ['downloads'], origins: [] } as never)
    const back = vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true as never)
    open('#settings')
    ;(await seen('[data-testid=forget]')).click()
    const yes = await seen<HTMLButtonElement>('[data-testid=forget-yes]')
    expect(yes.disabled).toBe(true)
    expect(await faults()).toEqual([])
    ;(await seen('[data-testid=forget-export]')).click()
    await vi.waitFor(() => expect(saved).toHaveLength(1))
    type(await seen<HTMLInputElement>('[data-testid=forget-word]'), 'Forget')
    await vi.waitFor(() => expect(yes.disabled).toBe(false))
    yes.click()
    await says(/records are gone.*Nothing is left/)
    expect(await listResearchers()).toEqual([])
    expect(localStorage.length).toBe(0)
    expect(await fakeBrowser.alarms.getAll()).toEqual([])
    expect(back).toHaveBeenCalledWith({ permissions: ['downloads'], origins: [] })
    await button('Forget everything')
  })
})
