import { i18n } from '#i18n'
import { originOf } from '../../../lib/sources/packHost'
import { listPacks, removePack } from '../../../lib/store'
import type { Pack } from '../../../lib/store'
import { Dialog } from '../../shared/Dialog'
import { write } from '../../shared/write'
import { giveBack } from './allow'
import { useWork } from './useWork'

/** Asks once more: a pack that is removed is not kept for an undo. */
export function RemovePack({ pack, onClose }: { pack: Pack; onClose: () => void }) {
  const work = useWork()
  const remove = async () => {
    await write(() => removePack(pack.id))
    await giveBackUnneeded(pack)
  }
  return (
    <Dialog
      title={i18n.t('packs.removeTitle', [pack.manifest.name])}
      onClose={onClose}
      actions={
        <>
          <button type="button" onClick={onClose}>
            {i18n.t('common.cancel')}
          </button>
          <button
            type="button"
            className="danger"
            data-testid="pack-remove-confirm"
            disabled={work.isBusy}
            onClick={() => work.run(remove)}
          >
            {i18n.t('packs.remove')}
          </button>
        </>
      }
    >
      <p>{i18n.t('packs.removeText')}</p>
      <output className="failure">{work.failure}</output>
    </Dialog>
  )
}

/** What was allowed for a pack alone is given back with it. */
async function giveBackUnneeded({ from }: Pack): Promise<void> {
  if (from.kind !== 'subscription') return
  const origin = originOf(from.url)
  const others = await listPacks()
  if (!others.some((other) => other.from.kind === 'subscription' && originOf(other.from.url) === origin))
    await giveBack(origin)
}
