import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext, useMemo } from 'react'
import { WindowVirtualizer } from 'virtua'
import type { CustomItemComponentProps } from 'virtua'
import type { PaperId } from '../../../lib/model/paper'
import type { Researcher } from '../../../lib/model/researcher'
import { getPapers } from '../../../lib/store'
import { useResearchers } from '../../shared/useLibrary'
import { ListedBy } from './ListedBy'
import { PaperEntry } from './PaperEntry'
import { listings } from './shelf/columns'
import type { PaperColumns } from './shelf/columns'

/** About as high as most entries are, in pixels, until one is measured. */
const ENTRY = 190
/** Up to this many all are in the document, so that the browser's own find and print see them. */
const ALL_BELOW = 60
const CountContext = createContext(0)

/** Papers by the ten thousand: only those in view are in the document, whatever their heights. */
export function PaperList({ columns, shown }: { columns: PaperColumns; shown: Uint32Array }) {
  const ids = useMemo(() => Array.from(shown, (at) => columns.ids[at]!), [columns, shown])
  const researchers = useResearchers()
  const listedBy = useMemo(() => listings(researchers ?? []), [researchers])
  const row = (id: PaperId) => <Row key={id} id={id} researchers={listedBy.get(id) ?? NOBODY} />
  if (ids.length <= ALL_BELOW) {
    return (
      <ul className="plain-list">
        {ids.map((id) => (
          <li key={id}>{row(id)}</li>
        ))}
      </ul>
    )
  }
  return (
    <CountContext value={ids.length}>
      <WindowVirtualizer as="ul" item={Item} data={ids} itemSize={ENTRY} bufferSize={600}>
        {row}
      </WindowVirtualizer>
    </CountContext>
  )
}

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

/** One paper, read when it comes near the view: an entry of about its height stands for it until then. */
function Row({ id, researchers }: { id: PaperId; researchers: readonly Researcher[] }) {
  const paper = useLiveQuery(() => getPapers([id]), [id])?.[0]
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
