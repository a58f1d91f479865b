import type { MouseEvent, RefObject } from 'react'
import { useRef } from 'react'
import { i18n } from '#i18n'
import type { ResearcherLine } from '../../lib/model/researcher'
import { ResearcherRow } from './ResearcherRow'
import type { RowSelection } from './ResearcherRow'
import { useRowKeys } from './useRowKeys'
import { useRowWindow } from './useRowWindow'
import type { Covered } from './useRowWindow'

interface ResearcherListProps {
  researchers: readonly ResearcherLine[]
  /** How many there are, where not all are known yet. */
  count?: number
  search: RefObject<HTMLInputElement | null>
  covered: Covered
  onRemove: (researcher: ResearcherLine) => void
  /** Where rows can be marked. */
  selection?: RowSelection
  /** What a click on a name does instead of following its link; the popup opens a tab and closes itself. */
  onOpen?: (event: MouseEvent<HTMLAnchorElement>) => void
}

const ROW = 52

/** Saved researchers as a narrow list: the popup's, and the library's where a table has no room. */
export function ResearcherList(props: ResearcherListProps) {
  const { researchers, count = researchers.length, search, covered, onRemove, selection, onOpen } = props
  const list = useRef<HTMLUListElement>(null)
  const { first, end, before, after, inView, scrollTo } = useRowWindow(list, count, ROW, covered)
  const remove = useRowKeys({
    count,
    container: list,
    scrollTo,
    inView,
    search,
    ...(selection && { onMark: selection.toggle }),
    onRemove: (index) => researchers[index] && onRemove(researchers[index]),
  })
  return (
    <ul
      ref={list}
      className={selection ? 'researcher-list researcher-list-marks' : 'researcher-list'}
      aria-label={i18n.t('common.researchers')}
      style={{ paddingTop: before, paddingBottom: after }}
    >
      {researchers.slice(first, end).map((researcher, place) => (
        <ResearcherRow
          key={researcher.id}
          researcher={researcher}
          index={first + place}
          count={count}
          selection={selection}
          onOpen={onOpen}
          onRemove={remove}
        />
      ))}
    </ul>
  )
}
