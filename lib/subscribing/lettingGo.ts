import { browser } from 'wxt/browser'
import { logOnce } from '../log'
import { originOf } from '../sources/packHost'
import { discardPacks } from '../store'
import type { Pack } from '../store'

/** Removes for good what the reader removed and no open page can put back, and gives back what only that needed. */
export async function letGo(): Promise<void> {
  try {
    const { gone, left } = await discardPacks()
    await giveBackUnneeded(gone, left)
  } catch (error) {
    // They stay set aside; the next time is soon.
    logOnce('score packs', error)
  }
}

/** What was allowed for packs alone is given back with them. */
export async function giveBackUnneeded(gone: readonly Pack[], left: readonly Pack[]): Promise<void> {
  const needed = new Set(left.flatMap(originsOf))
  const origins = [...new Set(gone.flatMap(originsOf))].filter((origin) => !needed.has(origin))
  if (origins.length > 0) await browser.permissions.remove({ origins })
}

const originsOf = ({ from }: Pack) => (from.kind === 'subscription' ? [originOf(from.url)] : [])
