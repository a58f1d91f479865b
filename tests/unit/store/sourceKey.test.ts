import { expect, it } from 'vitest'
import { setSourceKey, sourceKey } from '../../../lib/store/sources'
import { freshLibrary } from './make'

it('gives back the key that was removed or replaced, and takes away one that was the first', async () => {
  const db = await freshLibrary()
  const takeAway = await setSourceKey(db, 'scholar-feed', 'sf_first')
  const putBack = await setSourceKey(db, 'scholar-feed', undefined)
  expect(await sourceKey(db, 'scholar-feed')).toBeUndefined()
  await putBack()
  expect(await sourceKey(db, 'scholar-feed')).toBe('sf_first')
  const restore = await setSourceKey(db, 'scholar-feed', 'sf_second')
  await restore()
  expect(await sourceKey(db, 'scholar-feed')).toBe('sf_first')
  await takeAway()
  expect(await sourceKey(db, 'scholar-feed')).toBeUndefined()
})
