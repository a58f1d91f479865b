import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, memo, useContext, useMemo } from 'react'
import { WindowVirtualizer } from 'virtua'
import type { CustomItemComponentProps } from 'virtua'
import type { Paper, PaperId } from '../../../lib/model/paper'
import type { Researcher } from '../../../lib/model/researcher'
import { getPapers } from '../../../lib/store'
import { ListedBy } from './ListedBy'
import { PaperEntry } from './PaperEntry'
import type { Listers, PaperColumns } from './shelf/columns'

/** About as high as most entries are, in pixels, until one is measured. */
const ENTRY = 190
/** Up to this many all are in the document, so that the browser's own find and print see them. */
const ALL_BELOW = 60
/** So many are there before the size of the window is asked for: what stands below the charts at once. */
const AT_ONCE = 3
const CountContext = createContext(0)

interface PaperListProps {
  columns: PaperColumns
  /** Places in the columns, in the order of the list. */
  shown: Uint32Array
  /** Papers that are read already. */
  first: readonly Paper[]
  /** Nobody is typing: there is time to watch those for changes, too. */
  isSettled: boolean
  listedBy: Listers
}

/** Papers by the ten thousand: only those in view are in the document, whatever their heights. */
export const PaperList = memo(function PaperList({ columns, shown, first, isSettled, listedBy }: PaperListProps) {
  const known = useMemo(() => new Map(first.map((paper) => [paper.id, paper])), [first])
  const row = (at: number) => {
    const id = columns.ids[at]!
    return <Row key={id} id={id} known={known.get(id)} isSettled={isSettled} researchers={listedBy.get(id) ?? NOBODY} />
  }
  if (shown.length <= ALL_BELOW) {
    return (
      <ul className="plain-list">
        {Array.from(shown, (at) => (
          <li key={columns.ids[at]}>{row(at)}</li>
        ))}
      </ul>
    )
  }
  return (
    <CountContext value={shown.length}>
      <WindowVirtualizer as="ul" item={Item} data={shown} itemSize={ENTRY} bufferSize={600} ssrCount={AT_ONCE}>
        {row}
      </WindowVirtualizer>
    </CountContext>
  )
})

const NOBODY: readonly Researcher[] = []

function Item({ style, index, children, ref }: CustomItemComponentProps) {
  return (
    <li
      ref={ref}
      style={style}
      className="paper-item"
      aria-setsize={useContext(CountContext)}
      aria-posinset={index + 1}
    >
      {children}
    </li>
  )
}

interface RowProps {
  id: PaperId
  /** The paper as it was read a moment ago. */
  known: Paper | undefined
  isSettled: boolean
  researchers: readonly Researcher[]
}

/** One paper, read when it comes near the view: an entry of about its height stands for it until then, if it is not known. */
function Row({ id, known, isSettled, researchers }: RowProps) {
  const isWatched = isSettled || !known
  const paper = useLiveQuery(() => (isWatched ? getPapers([id]) : [known]), [id, isWatched], known && [known])?.[0]
  if (!paper) return <div style={{ height: ENTRY }} />
  // A box within the item: what is measured of an item leaves its own padding out.
  return (
    <div className="paper-row">
      <PaperEntry paper={paper} level={2}>
        <ListedBy paper={paper} researchers={researchers} />
      </PaperEntry>
    </div>
  )
}
