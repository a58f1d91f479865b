import type { CSSProperties, RefObject } from 'react'
import { useRef } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../../lib/model/researcher'
import type { Sort } from '../../../lib/model/researcherOrder'
import { useRowKeys } from '../../shared/useRowKeys'
import { useRowWindow } from '../../shared/useRowWindow'
import { tableColumns, tableWidth } from './columns'
import type { ColumnKey } from './columns'
import { ResearcherRow } from './ResearcherRow'
import { TableHead } from './TableHead'
import type { Selection } from './useSelection'
import { asRows, asTable } from './roles'

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

/**
 * Saved researchers as a table that scrolls in its own pane. Only the rows in view are in the document once there are
 * many, and each is a grid laid out by itself: of a table proper, every row costs again whenever one comes or goes. That
 * it is a table is therefore said by roles.
 */
export function ResearcherTable(props: ResearcherTableProps) {
  const { researchers, shown, search, sort, onSort, selection, onRemove } = props
  const pane = useRef<HTMLElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { first, end, before, after, inView, scrollTo } = useRowWindow(body, researchers.length, ROW, COVERED, pane)
  const remove = useRowKeys({
    count: researchers.length,
    container: body,
    scrollTo,
    inView,
    search,
    onMark: selection.toggle,
    onRemove: (index) => researchers[index] && onRemove(researchers[index]),
  })
  const style: CSSProperties & { '--columns': string } = {
    '--columns': tableColumns(shown),
    minWidth: `${tableWidth(shown)}rem`,
  }
  return (
    <section ref={pane} className="table-pane" aria-label={i18n.t('common.researchers')}>
      <table
        {...asTable}
        className="researcher-table"
        aria-label={i18n.t('common.researchers')}
        aria-rowcount={researchers.length + 1}
        style={style}
      >
        <TableHead shown={shown} sort={sort} onSort={onSort} selection={selection} />
        <tbody ref={body} {...asRows} style={{ paddingBlock: `${before}px ${after}px` }}>
          {researchers.slice(first, end).map((researcher, place) => (
            <ResearcherRow
              key={researcher.id}
              index={first + place}
              researcher={researcher}
              shown={shown}
              marked={selection.has(researcher.id)}
              onMark={selection.toggle}
              onRemove={remove}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
