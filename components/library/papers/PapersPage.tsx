import { memo, useCallback, useMemo, useRef } from 'react'
import { i18n } from '#i18n'
import type { StoreProblem } from '../../../lib/store'
import { countText } from '../../shared/format'
import { Progress } from '../../shared/Progress'
import { ScoreNote } from '../../shared/ScoreNote'
import { SearchField } from '../../shared/SearchField'
import { PageHead } from '../PageHead'
import { replaceQuery } from '../route'
import { useSettledQuery } from '../useSettledQuery'
import { useUrlText } from '../useUrlText'
import { filterQuery, kept, readFilter } from './filter'
import type { PaperFilter } from './filter'
import { orderPapers, readSort } from './order'
import { PaperBar } from './PaperBar'
import { PaperCharts } from './PaperCharts'
import { PaperList } from './PaperList'
import { PapersEmpty } from './PapersEmpty'
import type { Listers } from './shelf/columns'
import type { FoundPapers, Shelf } from './shelf/talk'
import { usePaperShelf } from './shelf/usePaperShelf'
import { useListings } from './useListings'
import { usePausedValue } from './usePausedValue'

type Query = Readonly<Record<string, string>>

/** Every paper the library knows: searched in full, filtered by its numbers and its time, and whose profile lists it. */
export function PapersPage({ query }: { query: Query }) {
  const [text, setText] = useUrlText('q', query['q'] ?? '')
  const { shelf, found, progress, failed } = usePaperShelf(text)
  const listedBy = useListings()
  const search = useRef<HTMLInputElement>(null)
  const total = shelf?.columns.ids.length ?? 0
  return (
    <>
      <PageHead title={i18n.t('library.pages.papers')} {...(shelf && { count: countText(total) })}>
        {total > 0 && (
          <SearchField label={i18n.t('library.paper.search')} value={text} onChange={setText} field={search} />
        )}
      </PageHead>
      {failed && <p className="failure">{failedText(failed)}</p>}
      {progress && progress.total > 0 && (
        <Progress
          label={i18n.t(shelf ? 'papers.readingAbstracts' : 'papers.reading')}
          part={progress.done / progress.total}
        />
      )}
      {shelf && total === 0 && <PapersEmpty />}
      {shelf && found && total > 0 && (
        <Papers shelf={shelf} found={found} query={query} listedBy={listedBy} busy={found.text !== text} />
      )}
    </>
  )
}

function failedText({ problem, message }: { problem: StoreProblem | undefined; message: string }): string {
  return problem ? i18n.t(`common.failure.${problem}`) : i18n.t('common.failure.other', [message])
}

interface PapersProps {
  shelf: Shelf
  found: FoundPapers
  query: Query
  listedBy: Listers
  /** Something else is being searched for. */
  busy: boolean
}

/** What was found. A letter that is typed costs nothing here until it is answered. */
const Papers = memo(function Papers({ shelf: { columns }, found, query: inAddress, listedBy, busy }: PapersProps) {
  const [query, change] = useSettledQuery(inAddress)
  const { novelty, ai, date, profiles } = query
  const filter = useMemo(() => readFilter({ novelty, ai, date, profiles }), [novelty, ai, date, profiles])
  const { documents } = found
  const sort = readSort(query['sort'], documents !== undefined)
  // The list is what a letter is typed for: it is painted first, and the charts once typing pauses. Places found go with their columns.
  const isFound = useMemo(() => ({ columns, found: foundOf(columns.ids.length, documents) }), [columns, documents])
  const charted = usePausedValue(isFound, busy)
  const shown = useMemo(
    () => orderPapers(columns, documents, kept(columns, filter), sort, filter.profiles),
    [columns, documents, filter, sort],
  )
  const setFilter = useCallback(
    (more: Partial<PaperFilter>) => change(filterQuery({ ...filter, ...more })),
    [change, filter],
  )
  return (
    <>
      <ScoreNote />
      <PaperCharts columns={charted.columns} found={charted.found} filter={filter} onFilter={setFilter} />
      <PaperBar
        shown={shown.length}
        total={columns.ids.length}
        found={found}
        filter={filter}
        onFilter={setFilter}
        sort={sort}
        onSort={(next) => replaceQuery({ sort: next })}
      />
      {shown.length === 0 && (
        <p className="none-found">
          {found.text === '' ? i18n.t('papers.noneFit') : i18n.t('common.search.none', [found.text])}
        </p>
      )}
      {/* A new search begins at its top. */}
      <PaperList
        key={`${found.text} ${sort}`}
        columns={columns}
        shown={shown}
        first={found.first}
        isSettled={charted === isFound}
        listedBy={listedBy}
      />
    </>
  )
})

/** 1 for each paper that was found. */
function foundOf(count: number, documents: Uint32Array | undefined): Uint8Array {
  const found = new Uint8Array(count)
  if (!documents) return found.fill(1)
  for (const at of documents) found[at] = 1
  return found
}
