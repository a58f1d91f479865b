// @vitest-environment jsdom
import { Dexie } from 'dexie'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Library } from '../../../components/library/Library'
import { Popup } from '../../../components/popup/Popup'
import { ErrorBoundary } from '../../../components/shared/ErrorBoundary'
import { rawDump } from '../../../lib/store/backups/rawDump'
import { answerOf } from '../../../lib/store/backups/rawDatabase'
import { LIBRARY_NAME, openDatabase } from '../../../lib/store/database'
import { MigrationError, StorageFullError } from '../../../lib/store/errors'
import { versions } from '../../../lib/store/schema'
import { IDB_VERSION_FACTOR } from '../../../lib/store/storedVersion'
import { pageNames } from '../../../components/library/route'
import { seed, take } from '../store/make'
import { draw, faults, says, seen } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: () => Promise.resolve() }))
vi.mock('../../../components/library/papers/shelf/startShelf', () => import('../papers/inProcess'))

const saved: string[] = []
vi.mock('../../../components/shared/saveFile', async (original) => ({
  ...(await original<object>()),
  saveFile: async (_name: string, content: Blob) => {
    saved.push(await content.text())
  },
}))

const newer = (Math.max(...versions.map(({ number }) => number)) + 1) * IDB_VERSION_FACTOR

describe('a library that a newer Gloss wrote', () => {
  let before: unknown
  const dump = async () => (await rawDump(LIBRARY_NAME)).filter(([key]) => key !== 'exportedAt')

  beforeAll(async () => {
    const db = await openDatabase()
    await take(db, seed())
    db.close()
    const request = indexedDB.open(LIBRARY_NAME, newer)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('future'))
    ;(await answerOf(request)).close()
    before = await dump()
  })
  afterAll(() => Dexie.delete(LIBRARY_NAME))

  // The page about Gloss says nothing of the library.
  it.each(pageNames.filter((name) => name !== 'about'))('is refused on the page %s, and not touched', async (name) => {
    location.hash = `#${name}`
    draw(<Library sites={[]} />)
    await says('A newer Gloss wrote this library')
    await says(/Update Gloss to see it\. Nothing was touched\./)
    expect(await faults()).toEqual([])
    expect(await dump()).toEqual(before)
  })

  it('is refused in the popup, which still gives the raw data', async () => {
    draw(
      <ErrorBoundary>
        <Popup />
      </ErrorBoundary>,
    )
    await says('A newer Gloss wrote this library')
    ;(await seen('[data-testid=trouble] [data-testid=raw-export]')).click()
    await vi.waitFor(() => expect(saved).toHaveLength(1))
    expect(JSON.parse(saved[0]!)).toMatchObject({
      format: 'gloss-raw',
      version: 3,
      researchers: [{ name: 'Xian Chen' }],
    })
    expect(await dump()).toEqual(before)
  })
})

describe('a library that could not be brought to this version', () => {
  function Broken({ error }: { error: unknown }): never {
    throw error
  }

  it('says that the old data is as it was, and offers it raw', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(console, 'warn').mockReturnValue()
    draw(
      <ErrorBoundary>
        <Broken error={new MigrationError(new Error('wrong'))} />
      </ErrorBoundary>,
    )
    await says(/could not be brought to this version of Gloss\. The old data is as it was/)
    await seen('[data-testid=trouble] [data-testid=raw-export]')
    expect(await faults()).toEqual([])
  })

  it('says what to do when the disk is full', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(console, 'warn').mockReturnValue()
    draw(
      <ErrorBoundary>
        <Broken error={new StorageFullError(new Error('full'))} />
      </ErrorBoundary>,
    )
    await says(/Free some disk space/)
  })
})
