import type { ReactNode } from 'react'
import { memo } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../../lib/model/researcher'
import { dateText } from '../../shared/format'
import { Count, Score, Unknown } from '../../shared/Figure'
import { researcherHref } from '../../shared/links'
import { sourceText } from '../../shared/Source'
import { numberColumns } from './columns'
import type { ColumnKey } from './columns'
import { asCell, asRow, asRowHeading } from './roles'

interface ResearcherRowProps {
  index: number
  researcher: ResearcherBrief
  shown: readonly ColumnKey[]
  marked: boolean
  /** `range`: all from the row marked last to this one. */
  onMark: (index: number, range?: boolean) => void
  onRemove: (index: number) => void
}

/**
 * One researcher's row: as few elements as there are things in it, and kept as it is while rows beside it come and go.
 * What a scroll draws has a few milliseconds.
 */
export const ResearcherRow = memo(function ResearcherRow(props: ResearcherRowProps) {
  const { index, researcher, shown, marked, onMark, onRemove } = props
  const { id, name, note } = researcher
  return (
    <tr {...asRow} data-index={index} data-researcher={id} data-marked={marked} aria-rowindex={index + 2}>
      <td {...asCell} className="mark">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={i18n.t('library.select.one', [name])}
          checked={marked}
          // A change event does not say whether Shift is held; a key that toggles arrives as a click too.
          onClick={(event) => onMark(index, event.shiftKey)}
          onChange={() => {}}
        />
      </td>
      <th {...asRowHeading}>
        <a data-row-link tabIndex={-1} dir="auto" href={researcherHref(id)} title={name}>
          {name}
        </a>
        {note !== '' && (
          <span className="has-note" title={i18n.t('library.hasNote')}>
            <span className="visually-hidden">{i18n.t('library.hasNote')}</span>
          </span>
        )}
      </th>
      {shown.map((key) => (
        <td
          {...asCell}
          key={key}
          className={numberColumns.has(key) ? 'number' : `${key}-cell`}
          title={titleOf(key, researcher)}
        >
          {cells[key](researcher)}
        </td>
      ))}
      <td {...asCell}>
        <button
          type="button"
          tabIndex={-1}
          className="bare row-remove"
          aria-label={i18n.t('common.remove', [name])}
          aria-keyshortcuts="Delete"
          onClick={() => onRemove(index)}
        />
      </td>
    </tr>
  )
})

const cells: Record<ColumnKey, (researcher: ResearcherBrief) => ReactNode> = {
  field: ({ field }) => (field ? <span className="field-chip">{field}</span> : <Unknown />),
  affiliation: ({ affiliation }) => (affiliation ? <bdi>{affiliation}</bdi> : <Unknown />),
  hIndex: ({ hIndex }) => <Count value={hIndex} />,
  i10Index: ({ i10Index }) => <Count value={i10Index} />,
  paperCount: ({ paperCount }) => <Count value={paperCount} />,
  citations: ({ citations }) => <Count value={citations} />,
  novelty: ({ novelty }) => <Score kind="novelty" value={novelty} />,
  aiScore: ({ aiScore }) => <Score kind="aiScore" value={aiScore} />,
  tags: ({ tags }) =>
    tags.map((tag) => (
      <span key={tag} className="tag">
        {tag}
      </span>
    )),
  source: ({ source }) => sourceText(source),
  savedAt: ({ savedAt }) => dateText(savedAt),
  updatedAt: ({ updatedAt }) => dateText(updatedAt),
}

/** All of it, where a cell shows as much as fits. */
function titleOf(key: ColumnKey, { affiliation, source, tags }: ResearcherBrief): string | undefined {
  if (key === 'affiliation') return affiliation
  if (key === 'source') return sourceText(source)
  return key === 'tags' && tags.length > 1 ? tags.join(', ') : undefined
}
