import { describe, expect, it } from 'vitest'
import { defaultSettings, isSiteOn, mannerOf } from '../../../lib/model/settings'
import { openDatabase } from '../../../lib/store/database'
import { listEarlierSettings, readSettings, writeSettings } from '../../../lib/store/settings'
import { listReadings, recordReading } from '../../../lib/store/siteReadings'
import type { PageStatus } from '../../../lib/model/reading'
import { freshLibrary } from './make'

describe('settings', () => {
  it('are the defaults until something is chosen, and change field by field', async () => {
    const db = await freshLibrary()
    expect(await readSettings(db)).toEqual(defaultSettings)
    await writeSettings(db, { sites: { scholar: false } })
    await writeSettings(db, { theme: 'dark', sites: { arxiv: false } })
    const settings = await readSettings(db)
    expect(settings).toMatchObject({ theme: 'dark', sites: { scholar: false, arxiv: false } })
    expect([isSiteOn(settings, 'scholar'), isSiteOn(settings, 'other')]).toEqual([false, true])
  })

  it('say of badges only what is not as usual', async () => {
    const db = await freshLibrary()
    expect(mannerOf(await readSettings(db))).toBeUndefined()
    const blind = await writeSettings(db, { reading: { blind: true } })
    expect(mannerOf(blind)).toEqual({ blind: true })
    expect(mannerOf(await writeSettings(db, { reading: { print: false } }))).toEqual({ blind: true, unprinted: true })
  })

  it('lose nothing to two windows that write at once', async () => {
    const db = await freshLibrary()
    const other = await openDatabase({ name: db.name })
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => writeSettings(at % 2 ? db : other, { sites: { [`site${at}`]: false } })),
    )
    expect(Object.keys((await readSettings(db)).sites)).toHaveLength(20)
  })

  it('are kept as they were before each change, newest first', async () => {
    const db = await freshLibrary()
    expect(await listEarlierSettings(db)).toEqual([])
    await writeSettings(db, { theme: 'dark' })
    await writeSettings(db, { reading: { blind: true } })
    const earlier = await listEarlierSettings(db)
    expect(earlier.map(({ settings: { theme, reading } }) => [theme, reading.blind])).toEqual([
      ['dark', false],
      ['system', false],
    ])
    expect(earlier[0]!.until >= earlier[1]!.until).toBe(true)
  })

  it('refuse a value that is none, and change nothing', async () => {
    const db = await freshLibrary()
    const wrong = { theme: 'dark', backups: { fileEveryDays: -1 } } as const
    await expect(writeSettings(db, wrong)).rejects.toThrow(RangeError)
    expect(await readSettings(db)).toEqual(defaultSettings)
  })

  it('read what does not fit as the default, keep the rest, and keep what was there in the history', async () => {
    const db = await freshLibrary()
    const odd = { theme: 'neon', sites: { arxiv: false }, backups: 'yes', fromTheFuture: { a: 1 } }
    await db.settings.put({ key: 'settings', value: odd })
    const { fromTheFuture, ...settings } = await readSettings(db)
    expect(settings).toEqual({ ...defaultSettings, sites: { arxiv: false } })
    expect(fromTheFuture).toEqual({ a: 1 })
    expect((await db.settings.get('settings'))!.value).toEqual(odd)
    await writeSettings(db, { theme: 'light' })
    expect((await db.settings.get('settings'))!.value).toMatchObject({ theme: 'light', fromTheFuture: { a: 1 } })
    expect((await db.settingsHistory.toArray()).map(({ value }) => value)).toEqual([odd])
  })

  it('survive a stored value that is nothing of the kind', async () => {
    const db = await freshLibrary()
    await db.settings.put({ key: 'settings', value: 'broken' })
    expect(await readSettings(db)).toEqual(defaultSettings)
    await writeSettings(db, { theme: 'dark' })
    expect((await readSettings(db)).theme).toBe('dark')
  })
})

describe('readings', () => {
  it('keep the newest of each site, in whatever order tabs report', async () => {
    const db = await freshLibrary()
    const status = (site: string, at: string): PageStatus => ({
      site,
      url: 'https://arxiv.org/list/cs.IR/recent',
      state: 'rows',
      read: 50,
      failed: 0,
      scored: 7,
      confirmed: 0,
      possible: 0,
      at,
    })
    await recordReading(db, status('arxiv-list', '2026-11-23T10:00:00.000Z'))
    await recordReading(db, status('arxiv-list', '2026-11-23T09:00:00.000Z'))
    await recordReading(db, status('scholar-results', '2026-11-20T09:00:00.000Z'))
    expect((await listReadings(db)).map(({ site, at }) => [site, at.slice(0, 13)])).toEqual([
      ['arxiv-list', '2026-11-23T10'],
      ['scholar-results', '2026-11-20T09'],
    ])
  })
})
