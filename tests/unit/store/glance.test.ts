import { describe, expect, it } from 'vitest'
import type { Library } from '../../../lib/store/database'
import { emptyAll } from '../../../lib/store/forget'
import { readGlance } from '../../../lib/store/glance'
import { keepGlance } from '../../../lib/store/keepGlance'
import { removeResearchers } from '../../../lib/store/remove'
import { listResearchers, updateResearcher } from '../../../lib/store/researchers'
import { capture, freshLibrary, person, take } from './make'

async function three(): Promise<Library> {
  const db = await freshLibrary()
  const researchers = [person('Bo', { hIndex: 3 }), person('Ada', { hIndex: 9 }), person('Cy')]
  await take(db, capture({ researchers }))
  return db
}

const names = async (db: Library, sort: string) => (await readGlance(sort, db.name))?.lines.map(({ name }) => name)

describe('what the popup shows first', () => {
  it('is the first lines in the order that was kept, and how many there are', async () => {
    const db = await three()
    await keepGlance(db, '-hIndex')
    expect(await readGlance('-hIndex', db.name)).toMatchObject({ total: 3, sort: '-hIndex' })
    expect(await names(db, '-hIndex')).toEqual(['Ada', 'Bo', 'Cy'])
  })

  it('is nothing in another order than was kept', async () => {
    const db = await three()
    await keepGlance(db, 'name')
    expect(await names(db, '-hIndex')).toBeUndefined()
  })

  it.each<[string, (db: Library) => Promise<unknown>]>([
    ['somebody is removed', async (db) => removeResearchers(db, [(await listResearchers(db))[0]!.id])],
    ['somebody is saved', (db) => take(db, capture({ researchers: [person('Di')] }))],
    ['somebody gets a tag', async (db) => updateResearcher(db, (await listResearchers(db))[0]!.id, { tags: ['x'] })],
    ['everything is forgotten', emptyAll],
  ])('is nothing once %s', async (_what, change) => {
    const db = await three()
    await keepGlance(db, 'name')
    await change(db)
    expect(await names(db, 'name')).toBeUndefined()
  })

  it('is kept anew after a change, in the order last wanted', async () => {
    const db = await three()
    await keepGlance(db, 'name')
    await take(db, capture({ researchers: [person('Abe')] }))
    await keepGlance(db)
    expect(await names(db, 'name')).toEqual(['Abe', 'Ada', 'Bo', 'Cy'])
  })

  it('is not kept before the popup was ever open, nor of a library that was forgotten', async () => {
    const db = await three()
    await keepGlance(db)
    expect(await db.settings.count()).toBe(0)
    await emptyAll(db)
    await keepGlance(db, 'name')
    expect(await db.settings.count()).toBe(0)
  })

  it('is nothing, and makes nothing, where there is no library', async () => {
    expect(await readGlance('name', 'nowhere')).toBeUndefined()
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere')
  })

  it('is nothing of a library that another Gloss wrote', async () => {
    const db = await three()
    await keepGlance(db, 'name')
    db.close()
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(db.name, 990)
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
    newer.close()
    expect(await readGlance('name', db.name)).toBeUndefined()
  })
})
