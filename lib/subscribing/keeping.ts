import { browser } from 'wxt/browser'
import { wakeEvery } from '../alarm'
import { logOnce } from '../log'
import { originOf, PackProblem } from '../sources/packHost'
import { changePack, listPacks } from '../store'
import type { Pack } from '../store'
import { tellTabs } from '../tabs'
import { letGo } from './lettingGo'
import { fetchMissing, fetchRest, isSubscribed, refresh } from './subscribe'
import type { Subscribed } from './subscribe'

const EVERY_MINUTES = 120
const FIRST_AFTER_MINUTES = 3
/** How often a host is asked whether there is a newer edition, in milliseconds. */
const A_DAY = 86_400_000
/** After a failure a host is left alone for so long. */
const REST = 600_000

/**
 * Asks the hosts of packs now and then for newer editions, and lets go of those that were removed. Call once, when the
 * background starts.
 */
export function schedulePacks(): void {
  wakeEvery('packs', { every: EVERY_MINUTES, first: FIRST_AFTER_MINUTES }, () => {
    void letGo()
    void refreshDue(new Date())
  })
  void letGo()
}

/** Refreshes the packs whose host was not asked for a day, one after the other. */
export async function refreshDue(now: Date): Promise<void> {
  for (const pack of await listPacks()) {
    if (!isSubscribed(pack) || now.getTime() - Date.parse(pack.from.checkedAt) < A_DAY) continue
    if (await isAllowed(pack)) await quietly(async () => (await refresh(pack)) || (await completed(pack)))
  }
}

async function completed(pack: Subscribed): Promise<boolean> {
  return pack.from.fetch === 'all' && fetchRest(pack)
}

const resting = new Map<string, number>()
const asking = new Set<string>()

/** Fetches what a page asked for in vain. No page waits for it: once it is here, all of them are told to ask again. */
export async function bringMissing(
  missing: readonly { pack: Pack; names: readonly string[] }[],
  now = Date.now(),
): Promise<void> {
  for (const { pack, names } of missing) {
    if (!isSubscribed(pack) || asking.has(pack.id) || now < (resting.get(pack.id) ?? 0)) continue
    asking.add(pack.id)
    try {
      const came = (await isAllowed(pack)) && (await quietly(() => fetchMissing(pack, names)))
      if (!came) resting.set(pack.id, now + REST)
    } finally {
      asking.delete(pack.id)
    }
  }
}

async function isAllowed(pack: Subscribed): Promise<boolean> {
  const allowed = await browser.permissions.contains({ origins: [originOf(pack.from.url)] })
  if (!allowed && pack.from.problem !== 'notAllowed') await changePack(pack.id, { from: { problem: 'notAllowed' } })
  return allowed
}

/** What fails is noted with its pack, for the reader to see. */
async function quietly(work: () => Promise<boolean>): Promise<boolean> {
  try {
    if (!(await work())) return false
    await tellTabs('libraryChanged')
    return true
  } catch (error) {
    if (!(error instanceof PackProblem)) logOnce('score pack', error)
    return false
  }
}
