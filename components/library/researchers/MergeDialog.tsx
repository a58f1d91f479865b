import { useState } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../../lib/model/researcher'
import { mergeResearchers } from '../../../lib/store'
import { Dialog } from '../../shared/Dialog'
import { useResearcher } from '../../shared/useLibrary'
import { undoOf, useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'
import { SideBySide } from '../researcher/SideBySide'

interface MergeDialogProps {
  sides: readonly [ResearcherBrief, ResearcherBrief]
  onClose: () => void
}

/** With the papers that each lists: the dialog is there at once, what it asks a moment later. */
function Both({ sides: [one, other] }: Pick<MergeDialogProps, 'sides'>) {
  const here = useResearcher(one.id)
  const there = useResearcher(other.id)
  if (!here || !there) return null
  return <SideBySide sides={[here.researcher, there.researcher]} heads={[one.name, other.name]} />
}

/** Two records side by side, and the question whether they are one person. */
export function MergeDialog({ sides, onClose }: MergeDialogProps) {
  const [kept, setKept] = useState(0)
  const { attempt } = useUndo()
  const merge = () => {
    const stays = sides[kept] ?? sides[0]
    const goes = stays === sides[0] ? sides[1] : sides[0]
    onClose()
    void attempt(async () => {
      const change = await write(() => mergeResearchers(stays.id, goes.id))
      return {
        said: i18n.t('library.namesake.merged'),
        undo: () => undoOf(change, i18n.t('library.namesake.undone')),
      }
    })
  }
  return (
    <Dialog
      title={i18n.t('library.merge.title')}
      onClose={onClose}
      actions={
        <>
          <button type="button" onClick={onClose}>
            {i18n.t('common.cancel')}
          </button>
          <button type="button" className="primary" data-testid="merge-confirm" onClick={merge}>
            {i18n.t('library.namesake.merge')}
          </button>
        </>
      }
    >
      <p>{i18n.t('library.namesake.text')}</p>
      <Both sides={sides} />
      <fieldset className="choices">
        <legend>{i18n.t('library.merge.kept')}</legend>
        {sides.map((side, at) => (
          <label key={side.id}>
            <input type="radio" name="kept" checked={kept === at} onChange={() => setKept(at)} />
            <bdi>{side.name}</bdi>
          </label>
        ))}
      </fieldset>
      <p className="small">{i18n.t('library.namesake.promise')}</p>
    </Dialog>
  )
}
