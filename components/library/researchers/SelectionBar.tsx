import { useState } from 'react'
import { i18n } from '#i18n'
import { ExportMenu } from '../../shared/ExportMenu'
import { countText } from '../../shared/format'
import { Icon } from '../../shared/Icon'
import { useUndo } from '../../shared/useUndo'
import { RefreshSelected } from '../sources/RefreshSelected'
import { MOST_COMPARED } from '../compare/ComparePage'
import { hrefOf } from '../route'
import { MergeDialog } from './MergeDialog'
import { TagPanel } from './TagPanel'
import type { Selection } from './useSelection'

/** What can be done with the rows that are marked. Nothing while none is. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const { chosen, clear } = selection
  const { remove } = useUndo()
  const [merging, setMerging] = useState(false)
  const [one, other] = chosen
  if (!one) return null
  return (
    <section className="selection-bar" aria-label={i18n.t('library.select.bar')} data-testid="selection-bar">
      <p className="selection-count">
        <button type="button" className="bare" aria-label={i18n.t('library.select.none')} onClick={clear}>
          <Icon name="close" />
        </button>
        <output>{i18n.t('library.select.count', chosen.length, [countText(chosen.length)])}</output>
      </p>
      <TagPanel chosen={chosen} />
      <RefreshSelected chosen={chosen} />
      <ExportMenu ids={chosen.map(({ id }) => id)} />
      {chosen.length > 1 && chosen.length <= MOST_COMPARED && (
        <a className="button" data-testid="compare-selected" href={compareHref(chosen.map(({ id }) => id))}>
          <Icon name="compare" />
          {i18n.t('compare.button')}
        </a>
      )}
      <button
        type="button"
        data-testid="merge-selected"
        aria-disabled={chosen.length !== 2}
        title={chosen.length === 2 ? undefined : i18n.t('library.merge.two')}
        onClick={() => setMerging(chosen.length === 2)}
      >
        <Icon name="merge" />
        {i18n.t('library.merge.button')}
      </button>
      <button
        type="button"
        className="danger"
        data-testid="remove-selected"
        onClick={() => {
          clear()
          void remove(chosen)
        }}
      >
        <Icon name="remove" />
        {i18n.t('library.researcher.remove')}
      </button>
      {merging && other && <MergeDialog sides={[one, other]} onClose={() => setMerging(false)} />}
    </section>
  )
}

const compareHref = (ids: readonly string[]) => hrefOf({ page: 'compare', query: { ids: ids.join(',') } })
