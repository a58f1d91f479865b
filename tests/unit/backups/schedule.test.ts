import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepBackups, scheduleBackups } from '../../../lib/backups/schedule'
import {
  applySave,
  forgetLibrary,
  listResearchers,
  listSnapshots,
  planImport,
  readBackupState,
  updateResearcher,
  writeSettings,
} from '../../../lib/store'
import { seed } from '../store/make'

type Ended = (change: { id: number; state: { current: string }; error?: { current: string } }) => void
const files: { filename: string; text: string }[] = []
const listeners = new Set<Ended>()
let allowed = true
let ends: 'complete' | 'interrupted' = 'complete'

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser')
  return {
    browser: {
      ...fake,
      permissions: { contains: () => Promise.resolve(allowed) },
      downloads: {
        onChanged: {
          addListener: (listener: Ended) => void listeners.add(listener),
          removeListener: (listener: Ended) => void listeners.delete(listener),
        },
        download: async ({ url, filename }: { url: string; filename: string }) => {
          const text = await (await fetch(url)).text()
          if (ends === 'complete') files.push({ filename, text })
          // A short download is over before its id is known.
          const error = ends === 'interrupted' ? { error: { current: 'FILE_NO_SPACE' } } : {}
          for (const listener of listeners) listener({ id: 7, state: { current: ends }, ...error })
          return 7
        },
      },
    },
  }
})

const DAY = 86_400_000
const start = new Date()
const after = (days: number) => new Date(start.getTime() + days * DAY)

beforeEach(async () => {
  files.length = 0
  allowed = true
  ends = 'complete'
  await applySave(await planImport(seed(), 'seed'))
  onTestFinished(async () => {
    await forgetLibrary()
  })
})

async function change(tag: string): Promise<void> {
  const [one] = await listResearchers()
  await updateResearcher(one!.id, { addTags: [tag] })
}

describe('the hourly look', () => {
  it('is asked for once, and answers its own alarm only', async () => {
    scheduleBackups()
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' })
    await fakeBrowser.runtime.onStartup.trigger()
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1))
    const [alarm] = await fakeBrowser.alarms.getAll()
    expect(alarm).toMatchObject({ name: 'backups', periodInMinutes: 60 })
    await fakeBrowser.alarms.onAlarm.trigger({ ...alarm!, name: 'another' })
    expect(await listSnapshots()).toEqual([])
    await fakeBrowser.alarms.onAlarm.trigger(alarm!)
    await vi.waitFor(async () => expect(await listSnapshots()).toHaveLength(1))
    await fakeBrowser.alarms.clearAll()
  })

  it('saves no file until files are switched on, then one in so many days if something changed', async () => {
    await keepBackups(start)
    expect(files).toEqual([])
    await writeSettings({ backups: { fileEveryDays: 7 } })
    await keepBackups(start)
    expect(files.map(({ filename }) => filename)).toEqual([expect.stringMatching(/^Gloss\/gloss-library-.*\.json$/)])
    expect(JSON.parse(files[0]!.text)).toMatchObject({ format: 'gloss-library', researchers: [{ name: 'Xian Chen' }] })
    expect((await readBackupState()).file?.at).toBe(start.toISOString())
    await keepBackups(after(8))
    expect(files).toHaveLength(1)
    await change('new')
    await keepBackups(after(6))
    expect(files).toHaveLength(1)
    await keepBackups(after(7))
    expect(files).toHaveLength(2)
    expect(listeners.size).toBe(0)
  })

  it('notes why a file could not be saved, until one is', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    await writeSettings({ backups: { fileEveryDays: 1 } })
    allowed = false
    await keepBackups(start)
    expect((await readBackupState()).fileProblem?.text).toMatch(/NoPermissionError/)
    allowed = true
    ends = 'interrupted'
    await keepBackups(start)
    expect((await readBackupState()).fileProblem?.text).toMatch(/FILE_NO_SPACE/)
    expect(files).toEqual([])
    // The snapshot of the day came about all the same.
    expect(await listSnapshots()).toHaveLength(1)
    ends = 'complete'
    await keepBackups(start)
    expect(await readBackupState()).toMatchObject({ file: { at: start.toISOString() } })
    expect((await readBackupState()).fileProblem).toBeUndefined()
  })
})
