import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../../lib/model/researcher'
import { dateText } from '../../shared/format'
import { Count, Score, Unknown } from '../../shared/Figure'
import { Icon } from '../../shared/Icon'
import { researcherHref } from '../../shared/links'
import { sourceText } from '../../shared/Source'
import { numberColumns } from './columns'
import type { ColumnKey } from './columns'

interface ResearcherCellsProps {
  researcher: ResearcherBrief
  shown: readonly ColumnKey[]
  marked: boolean
  /** `range`: all from the row marked last to this one. */
  onMark: (range: boolean) => void
  onRemove: () => void
}

/** One researcher's row. */
export function ResearcherCells({ researcher, shown, marked, onMark, onRemove }: ResearcherCellsProps) {
  return (
    <>
      <td className="mark">
        <input
          type="checkbox"
          aria-label={i18n.t('library.select.one', [researcher.name])}
          checked={marked}
          // A change event does not say whether Shift is held; a key that toggles arrives as a click too.
          onClick={(event) => onMark(event.shiftKey)}
          onChange={() => {}}
        />
      </td>
      <th scope="row">
        <a data-row-link href={researcherHref(researcher.id)} title={researcher.name}>
          <bdi>{researcher.name}</bdi>
        </a>
        {researcher.note !== '' && (
          <span className="has-note" title={i18n.t('library.hasNote')}>
            <span className="visually-hidden">{i18n.t('library.hasNote')}</span>
          </span>
        )}
      </th>
      {shown.map((key) => (
        <td key={key} className={numberColumns.has(key) ? 'number' : `${key}-cell`}>
          {cells[key](researcher)}
        </td>
      ))}
      <td>
        <button
          type="button"
          className="bare row-remove"
          aria-label={i18n.t('common.remove', [researcher.name])}
          aria-keyshortcuts="Delete"
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </td>
    </>
  )
}

const cells: Record<ColumnKey, (researcher: ResearcherBrief) => ReactNode> = {
  field: ({ field }) => (field ? <span className="field-chip">{field}</span> : <Unknown />),
  affiliation: ({ affiliation }) => (affiliation ? <bdi title={affiliation}>{affiliation}</bdi> : <Unknown />),
  hIndex: ({ hIndex }) => <Count value={hIndex} />,
  i10Index: ({ i10Index }) => <Count value={i10Index} />,
  paperCount: ({ paperCount }) => <Count value={paperCount} />,
  citations: ({ citations }) => <Count value={citations} />,
  novelty: ({ novelty }) => <Score kind="novelty" value={novelty} />,
  aiScore: ({ aiScore }) => <Score kind="aiScore" value={aiScore} />,
  tags: ({ tags }) => <Tags tags={tags} />,
  source: ({ source }) => <span title={sourceText(source)}>{sourceText(source)}</span>,
  savedAt: ({ savedAt }) => dateText(savedAt),
  updatedAt: ({ updatedAt }) => dateText(updatedAt),
}

/** As many as fit; all of them for who points there. */
function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <span className="tags-line" title={tags.length > 1 ? tags.join(', ') : undefined}>
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
    </span>
  )
}
