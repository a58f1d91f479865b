import { i18n } from '#i18n'
import { listPacks, putBackPack, removePack, setPackAside, StorageFullError } from '../../../lib/store'
import type { Pack } from '../../../lib/store'
import { giveBackUnneeded } from '../../../lib/subscribing/lettingGo'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'

/** Removes a pack, and offers to put it back for as long as the page is open. */
export function useRemovePack(): (pack: Pack) => void {
  const { attempt } = useUndo()
  return (pack) =>
    void attempt(async () => {
      const { id, manifest } = pack
      if (!(await isSetAside(pack))) return { said: i18n.t('packs.removedForGood', [manifest.name]) }
      return {
        said: i18n.t('packs.removed', [manifest.name]),
        undo: async () =>
          i18n.t((await write(() => putBackPack(id))) ? 'packs.putBack' : 'packs.notThere', [manifest.name]),
      }
    })
}

/** On a full disk there is no room even for a mark, and room is what the reader wants: then it goes for good. */
async function isSetAside(pack: Pack): Promise<boolean> {
  try {
    await write(() => setPackAside(pack.id))
    return true
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error
    await write(() => removePack(pack.id))
    await giveBackUnneeded([pack], await listPacks())
    return false
  }
}
