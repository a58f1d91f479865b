import { useDeferredValue, useMemo, useRef } from 'react'
import { i18n } from '#i18n'
import { ExportMenu } from '../../shared/ExportMenu'
import type { ResearcherBrief, ResearcherLine } from '../../../lib/model/researcher'
import { countText } from '../../shared/format'
import { KeyboardHelp } from '../../shared/KeyboardHelp'
import { parseSort, sortParam, sortResearchers } from '../../../lib/model/researcherOrder'
import type { Sort } from '../../../lib/model/researcherOrder'
import { ResearcherList } from '../../shared/ResearcherList'
import { ScoreNote } from '../../shared/ScoreNote'
import { findResearchers } from '../../shared/search'
import { SearchField } from '../../shared/SearchField'
import { SortChoice } from '../../shared/SortChoice'
import { useResearcherBriefs } from '../../shared/useLibrary'
import { useUndo } from '../../shared/useUndo'
import { PageHead } from '../PageHead'
import { replaceQuery } from '../route'
import { useUrlText } from '../useUrlText'
import { useWide } from '../useWide'
import { chooseColumns, columnsFor } from './columns'
import { ColumnsPanel } from './ColumnsPanel'
import { FilterPanel } from './FilterPanel'
import { choicesOf, filterQuery, filterResearchers, noFilters, parseFilters } from './filters'
import { NobodyYet } from './NobodyYet'
import { ResearcherTable } from './ResearcherTable'
import { SelectionBar } from './SelectionBar'
import { useSelection } from './useSelection'

const COVERED = { top: 60, bottom: 72 }

/** Everyone saved: searched, filtered, sorted, opened, tagged, merged, taken away, removed. */
export function ResearchersPage({ query }: { query: Readonly<Record<string, string>> }) {
  const all = useResearcherBriefs()
  const { done } = useUndo()
  const title = i18n.t('library.pages.researchers')
  if (!all) return <PageHead title={title} />
  // Whoever has just removed the last one wants them back, not a lesson.
  if (all.length === 0 && done.length === 0) return <NobodyYet title={title} />
  return <Researchers title={title} all={all} query={query} />
}

interface ResearchersProps {
  title: string
  all: readonly ResearcherBrief[]
  query: Readonly<Record<string, string>>
}

function Researchers({ title, all, query }: ResearchersProps) {
  const { remove } = useUndo()
  const [text, setText] = useUrlText('q', query['q'] ?? '')
  const wanted = useDeferredValue(text)
  const sort = parseSort(query['sort'])
  const filters = useMemo(() => parseFilters(query), [query])
  const inAddress = query['cols']
  const columns = useMemo(() => columnsFor(inAddress), [inAddress])
  const search = useRef<HTMLInputElement>(null)
  const wide = useWide()
  const { by, descending } = sort
  const choices = useMemo(() => choicesOf(all), [all])
  const sorted = useMemo(() => sortResearchers(all, { by, descending }), [all, by, descending])
  const shown = useMemo(() => findResearchers(filterResearchers(sorted, filters), wanted), [sorted, filters, wanted])
  const selection = useSelection(shown)

  const setSort = (next: Sort) => replaceQuery({ sort: sortParam(next) })
  const clear = () => {
    setText('')
    replaceQuery({ ...filterQuery(noFilters), q: '' })
  }
  const list = {
    researchers: shown,
    search,
    selection,
    onRemove: (researcher: ResearcherLine) => void remove([researcher]),
  }
  const some =
    shown.length === all.length
      ? countText(all.length)
      : i18n.t('library.someOf', [countText(shown.length), countText(all.length)])
  return (
    <div className="researchers-page">
      <PageHead title={title} count={some}>
        <SearchField label={i18n.t('popup.search')} value={text} onChange={setText} field={search} />
      </PageHead>
      <div className="toolbar">
        <FilterPanel filters={filters} choices={choices} onChange={(next) => replaceQuery(filterQuery(next))} />
        {wide ? (
          <ColumnsPanel shown={columns} onChange={(next) => replaceQuery({ cols: chooseColumns(next) })} />
        ) : (
          <SortChoice sort={sort} onChange={setSort} />
        )}
        <ScoreNote />
        <KeyboardHelp without={['first']} />
        <ExportMenu {...(shown.length < all.length && { ids: shown.map(({ id }) => id) })} />
      </div>
      {wide ? (
        <ResearcherTable {...list} shown={columns} sort={sort} onSort={setSort} />
      ) : (
        <ResearcherList {...list} covered={COVERED} />
      )}
      {shown.length === 0 && (
        <div className="none-found">
          <p>{text === '' ? i18n.t('library.filter.none') : i18n.t('common.search.none', [text])}</p>
          <button type="button" data-testid="show-everyone" onClick={clear}>
            {i18n.t('library.filter.everyone')}
          </button>
        </div>
      )}
      <SelectionBar selection={selection} />
      <output className="visually-hidden">
        {shown.length === all.length ? '' : i18n.t('common.search.found', shown.length)}
      </output>
    </div>
  )
}
