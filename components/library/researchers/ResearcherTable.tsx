import type { CSSProperties, RefObject } from 'react'
import { memo, useRef } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../../lib/model/researcher'
import type { Sort } from '../../../lib/model/researcherOrder'
import { useRowKeys } from '../../shared/useRowKeys'
import { useRowWindow } from '../../shared/useRowWindow'
import { columns, tableWidth } from './columns'
import type { ColumnKey } from './columns'
import { ResearcherCells } from './ResearcherCells'
import { SortHeading } from './SortHeading'
import type { Selection } from './useSelection'

interface ResearcherTableProps {
  researchers: readonly ResearcherBrief[]
  shown: readonly ColumnKey[]
  search: RefObject<HTMLInputElement | null>
  sort: Sort
  onSort: (sort: Sort) => void
  selection: Selection
  onRemove: (researcher: ResearcherBrief) => void
}

const ROW = 41
/** The head covers the first row, and the bar of what is selected the last. */
const COVERED = { top: 37, bottom: 4 }

/** Saved researchers as a table that scrolls in its own pane. Only the rows in view are in the document once there are many. */
export function ResearcherTable(props: ResearcherTableProps) {
  const { researchers, shown, search, sort, onSort, selection, onRemove } = props
  const pane = useRef<HTMLElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { first, end, before, after, scrollTo } = useRowWindow(body, researchers.length, ROW, COVERED, pane)
  const remove = useRowKeys({
    count: researchers.length,
    container: body,
    scrollTo,
    search,
    onMark: selection.toggle,
    onRemove: (index) => researchers[index] && onRemove(researchers[index]),
  })
  const style: CSSProperties = { minWidth: `${tableWidth(shown)}rem` }
  return (
    <section ref={pane} className="table-pane" aria-label={i18n.t('common.researchers')}>
      <table className="researcher-table" aria-rowcount={researchers.length + 1} style={style}>
        <caption className="visually-hidden">{i18n.t('common.researchers')}</caption>
        <colgroup>
          <col className="mark-column" />
          <col />
          {shown.map((key) => (
            <col key={key} style={{ width: `${columns[key]}rem` }} />
          ))}
          <col className="act-column" />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="mark">
              <MarkAll selection={selection} />
            </th>
            <SortHeading by="name" sort={sort} onSort={onSort} />
            {shown.map((key) => (
              <SortHeading key={key} by={key} sort={sort} onSort={onSort} />
            ))}
            <th scope="col">
              <span className="visually-hidden">{i18n.t('library.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer height={before} />
          {researchers.slice(first, end).map((researcher, place) => (
            <Row
              key={researcher.id}
              index={first + place}
              researcher={researcher}
              shown={shown}
              marked={selection.has(researcher.id)}
              onMark={selection.toggle}
              onRemove={remove}
            />
          ))}
          <Spacer height={after} />
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  index: number
  researcher: ResearcherBrief
  shown: readonly ColumnKey[]
  marked: boolean
  onMark: (index: number, range?: boolean) => void
  onRemove: (index: number) => void
}

/** Kept as it is while rows beside it come and go. */
const Row = memo(function Row({ index, researcher, shown, marked, onMark, onRemove }: RowProps) {
  return (
    <tr data-index={index} data-researcher={researcher.id} data-marked={marked} aria-rowindex={index + 2}>
      <ResearcherCells
        researcher={researcher}
        shown={shown}
        marked={marked}
        onMark={(range) => onMark(index, range)}
        onRemove={() => onRemove(index)}
      />
    </tr>
  )
})

function MarkAll({ selection }: { selection: Selection }) {
  const some = selection.chosen.length > 0 && !selection.all
  return (
    <input
      type="checkbox"
      aria-label={i18n.t('library.select.all')}
      data-testid="select-all"
      checked={selection.all}
      ref={(box) => {
        if (box) box.indeterminate = some
      }}
      onChange={selection.toggleAll}
    />
  )
}

/** Stands for the rows left out, so that the scrollbar tells the truth. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden="true" style={{ height }} />
}
