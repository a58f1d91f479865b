import type { RefObject } from 'react'
import { useRef } from 'react'
import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { dateText } from '../../shared/format'
import { Count, Score, Unknown } from '../../shared/Figure'
import { Icon } from '../../shared/Icon'
import type { Sort } from '../../shared/order'
import { researcherHref } from '../../shared/links'
import { useRowKeys } from '../../shared/useRowKeys'
import { useRowWindow } from '../../shared/useRowWindow'
import type { Covered } from '../../shared/useRowWindow'
import { SortHeading } from './SortHeading'

interface ResearcherTableProps {
  researchers: readonly Researcher[]
  search: RefObject<HTMLInputElement | null>
  covered: Covered
  sort: Sort
  onSort: (sort: Sort) => void
  onRemove: (researcher: Researcher) => void
}

const ROW = 41

/** Saved researchers as a table. Only the rows in view are in the document once there are many. */
export function ResearcherTable({ researchers, search, covered, sort, onSort, onRemove }: ResearcherTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const { first, end, before, after, scrollTo } = useRowWindow(body, researchers.length, ROW, covered)
  const remove = useRowKeys({
    count: researchers.length,
    container: body,
    scrollTo,
    search,
    onRemove: (index) => researchers[index] && onRemove(researchers[index]),
  })
  const heading = { sort, onSort }
  return (
    <table className="researcher-table" aria-rowcount={researchers.length + 1}>
      <caption className="visually-hidden">{i18n.t('common.researchers')}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <SortHeading by="name" {...heading} />
          <SortHeading by="field" {...heading} />
          <SortHeading by="hIndex" number {...heading} />
          <SortHeading by="paperCount" number {...heading} />
          <SortHeading by="citations" number {...heading} />
          <SortHeading by="novelty" number {...heading} />
          <SortHeading by="aiScore" number {...heading} />
          <th scope="col">{i18n.t('common.tags')}</th>
          <SortHeading by="savedAt" {...heading} />
          <th scope="col">
            <span className="visually-hidden">{i18n.t('library.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        <Spacer height={before} />
        {researchers.slice(first, end).map((researcher, place) => (
          <tr
            key={researcher.id}
            data-index={first + place}
            data-researcher={researcher.id}
            aria-rowindex={first + place + 2}
          >
            <Cells researcher={researcher} onRemove={() => remove(first + place)} />
          </tr>
        ))}
        <Spacer height={after} />
      </tbody>
    </table>
  )
}

/** Stands for the rows left out, so that the scrollbar tells the truth. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden="true" style={{ height }} />
}

function Cells({ researcher, onRemove }: { researcher: Researcher; onRemove: () => void }) {
  return (
    <>
      <th scope="row">
        <a data-row-link href={researcherHref(researcher.id)}>
          <bdi>{researcher.name}</bdi>
        </a>
        {researcher.note !== '' && (
          <span className="has-note" title={i18n.t('library.hasNote')}>
            <span className="visually-hidden">{i18n.t('library.hasNote')}</span>
          </span>
        )}
      </th>
      <td>{researcher.field ? <span className="field-chip">{researcher.field}</span> : <Unknown />}</td>
      <td className="number">
        <Count value={researcher.hIndex} />
      </td>
      <td className="number">
        <Count value={researcher.paperCount} />
      </td>
      <td className="number">
        <Count value={researcher.citations} />
      </td>
      <td className="number">
        <Score kind="novelty" value={researcher.novelty} />
      </td>
      <td className="number">
        <Score kind="aiScore" value={researcher.aiScore} />
      </td>
      <td className="tags-cell">
        {researcher.tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
      </td>
      <td className="date">{dateText(researcher.savedAt)}</td>
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
